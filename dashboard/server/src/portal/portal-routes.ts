import { Readable } from 'node:stream'
import { EARNING_PERIODS, sumEarnings } from '@gatecount/shared/domain/affiliate/earnings'
import { asStored } from '@gatecount/shared/domain/affiliate/stored-terms'
import type { SignedStatement } from '@gatecount/shared/domain/ledger/entry'
import { owedOf } from '@gatecount/shared/domain/ledger/owed'
import { addDays } from '@gatecount/shared/domain/time/local-time'
import { statementSchema } from '@gatecount/shared/proof/parse-statement'
import { z } from 'zod'
import { languageOf } from '../http/language-of.ts'
import { Problem } from '../http/problem.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { beginNotices } from '../notices/begin-notices.ts'
import { twoDaysInQuery } from '../reports/range-in-query.ts'
import { type OwnProgramme, ownProgramme, ownProgrammes, type PortalDeps } from './own-programme.ts'
import { statementPdf } from './pdf/statement-pdf.ts'
import {
  earningsAnswer,
  PERIODS,
  programmeAnswer,
  saleAnswer,
  viewEarnings,
  viewProgramme,
  viewSale,
} from './portal-answers.ts'
import { salesCsv } from './sales-csv.ts'

const MAY = 'earnings:read-own'
/** Days that the course of earnings goes back. */
const COURSE = 366
/** Sales of one table to take away. */
const MOST_IN_FILE = 100_000
const number = z.coerce.number<string>().int()
const ranged = z.strictObject({ date_range: twoDaysInQuery })

const nameOf = ({ programme, affiliate }: OwnProgramme, ...parts: readonly string[]): string =>
  [programme.site, affiliate, ...parts].join('-').replaceAll(/[^\w.-]+/g, '-')

/**
 * What affiliates see of what is theirs. No path, query or body names an affiliate: that is who is signed in. There are
 * days and no times, and nothing of a sale but its money.
 */
export function portalRoutes(deps: PortalDeps): Route[] {
  const { control } = deps
  const path = '/api/v1/affiliate'
  const one = `${path}/programmes/:programme`
  const statementOf = async (
    { programme, affiliate }: OwnProgramme,
    range: { readonly from: string; readonly to: string },
  ): Promise<SignedStatement> => {
    const made = await control.ledger.statement(programme.id, { affiliate, ...range })
    if (made === undefined || made.statement.to < range.from)
      throw new Problem(
        409,
        'Nothing signed yet',
        'None of these days has been signed yet; a day is signed when it is over',
      )
    return made
  }
  return [
    defineRoute({
      method: 'get',
      path: `${path}/programmes`,
      summary: 'The programmes that you take part in as an affiliate, with terms, rules and balances',
      may: MAY,
      answer: z.object({ programmes: z.array(programmeAnswer) }),
      async handle({ call }) {
        const { principal } = call
        // What somebody applied for before their address was known to be theirs.
        if (principal?.kind === 'person') await control.promotion.applications.settle(principal.id)
        const own = await ownProgrammes(deps, call)
        if (own === undefined) return { body: { programmes: [] } }
        const { affiliate, programmes } = own
        await beginNotices(deps, call, { affiliate })
        const viewed = programmes.map(async programme => {
          const [rules, balances] = await Promise.all([
            control.programmes.listRules(programme.id),
            control.ledger.balances(programme.id, affiliate),
          ])
          return viewProgramme({ programme, affiliate, rules, balances })
        })
        return { body: { programmes: await Promise.all(viewed) } }
      },
    }),
    defineRoute({
      method: 'get',
      path: `${one}/earnings`,
      summary: 'What you earned in a programme, from today to this year, and day by day',
      may: MAY,
      answer: earningsAnswer,
      async handle({ params, call }) {
        const { programme, affiliate, today } = await ownProgramme(deps, call, params['programme'])
        const course = { from: addDays(today, -COURSE), to: today }
        const [days, balances] = await Promise.all([
          control.portal.ledgerDays(programme.id, affiliate, course),
          control.ledger.balances(programme.id, affiliate),
        ])
        const periods = PERIODS.map(period => {
          const range = EARNING_PERIODS[period](today)
          return [period, { ...range, sums: viewEarnings(sumEarnings(days, range)) }] as const
        })
        const moved = [...new Set(days.map(({ day }) => day))].map(day => {
          const { earned, takenBack } = sumEarnings(days, { from: day, to: day })
          return { day, earned: String(earned), takenBack: String(takenBack) }
        })
        return {
          body: {
            currency: programme.currency,
            today,
            balances: asStored(owedOf(balances)),
            periods: Object.fromEntries(periods),
            days: moved.filter(({ earned, takenBack }) => earned !== '0' || takenBack !== '0'),
          },
        }
      },
    }),
    defineRoute({
      method: 'get',
      path: `${one}/sales`,
      summary: 'Sales that were received for you, credited or not and why, latest first',
      may: MAY,
      query: z.strictObject({
        limit: number.pipe(z.int().min(1).max(200)).default(50),
        offset: number.pipe(z.int().min(0).max(10_000_000)).default(0),
        date_range: twoDaysInQuery.optional(),
      }),
      answer: z.object({ total: z.int(), sales: z.array(saleAnswer) }),
      async handle({ query: { limit, offset, date_range: range }, params, call }) {
        const { programme, affiliate } = await ownProgramme(deps, call, params['programme'])
        const wanted = { limit, offset, ...(range && { range }) }
        const { sales, total } = await control.portal.salesOf(programme.id, affiliate, wanted)
        return { body: { total, sales: sales.map(viewSale) } }
      },
    }),
    defineRoute({
      method: 'get',
      path: `${one}/sales.csv`,
      summary: 'The same sales as a table (CSV)',
      may: MAY,
      query: z.strictObject({ date_range: twoDaysInQuery.optional() }),
      async handle({ query: { date_range: range }, params, call }) {
        const own = await ownProgramme(deps, call, params['programme'])
        const wanted = { limit: MOST_IN_FILE, offset: 0, ...(range && { range }) }
        const { sales } = await control.portal.salesOf(own.programme.id, own.affiliate, wanted)
        return {
          file: {
            type: 'text/csv; charset=utf-8',
            name: `${nameOf(own, 'sales')}.csv`,
            bytes: Readable.from([salesCsv(sales, own.programme.currency)]),
          },
        }
      },
    }),
    defineRoute({
      method: 'get',
      path: `${one}/codes`,
      summary: 'Your codes and coupons in a programme, and the links of the codes',
      may: MAY,
      answer: z.object({
        codes: z.array(
          z.object({
            kind: z.enum(['code', 'coupon']),
            code: z.string(),
            subCodes: z.array(z.string()),
            link: z.string().nullable(),
          }),
        ),
      }),
      async handle({ params, call }) {
        const { programme, affiliate } = await ownProgramme(deps, call, params['programme'])
        const codes = await control.portal.codesOf(programme.id, affiliate)
        const linked = codes.map(code => ({
          ...code,
          link: code.kind === 'code' ? `https://${programme.site}/go/${encodeURIComponent(code.code)}` : null,
        }))
        return { body: { codes: linked } }
      },
    }),
    defineRoute({
      method: 'get',
      path: `${one}/statement`,
      summary:
        'A signed statement of your lines in the ledger, which `gatecount verify` checks without asking us',
      may: MAY,
      query: ranged,
      answer: statementSchema,
      async handle({ query, params, call }) {
        const own = await ownProgramme(deps, call, params['programme'])
        return { body: await statementOf(own, query.date_range) }
      },
    }),
    defineRoute({
      method: 'get',
      path: `${one}/statement.pdf`,
      summary: 'The same statement to read and to keep (PDF)',
      may: MAY,
      query: ranged,
      async handle({ query, params, call }) {
        const own = await ownProgramme(deps, call, params['programme'])
        const signed = await statementOf(own, query.date_range)
        const { from, to } = signed.statement
        return {
          file: {
            type: 'application/pdf',
            name: `${nameOf(own, from, to)}.pdf`,
            bytes: statementPdf(signed, languageOf(call.request)),
          },
        }
      },
    }),
    defineRoute({
      method: 'get',
      path: `${path}/key`,
      summary:
        'The public key that statements and checkpoints of this installation are signed with (Ed25519, base64url)',
      may: 'anyone',
      answer: z.object({ publicKey: z.string() }),
      async handle() {
        const { publicKey } = await control.signingKey('ledger')
        return { body: { publicKey } }
      },
    }),
  ]
}
