import { Readable } from 'node:stream'
import type { SalesReader } from '@gatecount/shared/adapters/control/programme-sales'
import { currencyDigits } from '@gatecount/shared/domain/money/currency-digits'
import { writeAmount } from '@gatecount/shared/domain/money/write-amount'
import { CSV_MARK, csvLine } from '@gatecount/shared/domain/report/csv'
import { z } from 'zod'
import { defineSiteRoute, type Route } from '../http/route.ts'
import { PROGRAMMES, type ProgrammeDeps, programmeOf, todayOf } from './programme-context.ts'
import { decisions, saleAnswer, salesFileQuery, salesQuery, wantedOf } from './sale-fields.ts'

const AT_ONCE = 1000
const COLUMNS = [
  'sale',
  'day',
  'received_on',
  'outcome',
  'state',
  'affiliate',
  'credited_by',
  'code',
  'sub_code',
  'currency',
  'value',
  'commission',
  'commission_standing',
  'refunded',
  'rules_version',
  'held_until',
  'confirmed',
  'reason',
]

/** All sales as lines of a table, some at a time, in the main unit of their currency. */
async function* csvOf(
  programmes: SalesReader,
  { id, currency }: { readonly id: number; readonly currency: string },
  query: z.output<typeof salesFileQuery>,
): AsyncGenerator<string> {
  const major = (amount: string): string => writeAmount(BigInt(amount), currencyDigits(currency))
  yield CSV_MARK + csvLine(COLUMNS)
  let before: number | undefined
  do {
    const sales = await programmes.listSales(id, wantedOf({ ...query, before }, AT_ONCE))
    const lines = sales.map(sale =>
      csvLine([
        sale.number,
        sale.day,
        sale.receivedOn,
        sale.outcome,
        sale.state,
        sale.affiliateName ?? sale.affiliate,
        sale.by,
        sale.code,
        sale.subCode,
        currency,
        major(sale.base),
        major(sale.earned),
        major(sale.standing),
        major(sale.refunded),
        sale.workedOut?.rulesVersion ?? null,
        sale.heldUntil,
        sale.confirmed ? 'yes' : 'no',
        sale.reason,
      ]),
    )
    yield lines.join('')
    before = sales.length < AT_ONCE ? undefined : sales.at(-1)?.number
  } while (before !== undefined)
}

/** Sales that were received, whatever became of them, and what the merchant decides about those that wait. */
export function saleRoutes(deps: ProgrammeDeps): Route[] {
  const { programmes, ledger } = deps.control
  return [
    defineSiteRoute({
      method: 'get',
      path: `${PROGRAMMES}/:id/sales`,
      summary: 'Sales of a programme with what became of each, the latest first',
      may: 'programmes:read',
      query: salesQuery,
      answer: z.object({ currency: z.string(), sales: z.array(saleAnswer), next: z.int().nullable() }),
      async handle(site, { params, query }) {
        const { id, currency } = await programmeOf(deps, site, params)
        const sales = await programmes.listSales(id, wantedOf(query, query.limit + 1))
        const shown = sales.slice(0, query.limit)
        const next = sales.length > shown.length ? (shown.at(-1)?.number ?? null) : null
        return { body: { currency, sales: shown, next } }
      },
    }),
    defineSiteRoute({
      method: 'get',
      path: `${PROGRAMMES}/:id/sales.csv`,
      summary: 'The same as a table in full, in the main unit of the currency',
      may: 'programmes:read',
      query: salesFileQuery,
      async handle(site, { params, query }) {
        const programme = await programmeOf(deps, site, params)
        return {
          file: {
            type: 'text/csv; charset=utf-8',
            name: `${site.domain}-sales-${programme.id}.csv`,
            bytes: Readable.from(csvOf(programmes, programme, query)),
          },
        }
      },
    }),
    defineSiteRoute({
      method: 'post',
      path: `${PROGRAMMES}/:id/decisions`,
      summary: 'Approve or reject sales that wait; it cannot be taken back',
      may: 'programmes:manage',
      records: 'sales.decided',
      body: decisions,
      answer: z.object({ decided: z.array(z.int()) }),
      async handle(site, { params, body: { sales, verdict, reason } }) {
        const { id, name } = await programmeOf(deps, site, params)
        const all = [...new Set(sales)].map(sale => ({ sale, verdict, ...(reason !== '' && { reason }) }))
        const decided = await ledger.decideSales(id, all, todayOf(deps, site))
        return {
          body: { decided },
          unfinished: decided.length === 0,
          noted: { detail: { label: name, verdict, sales: decided.length } },
        }
      },
    }),
  ]
}
