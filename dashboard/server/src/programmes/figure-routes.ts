import type { AffiliateSums } from '@gatecount/shared/adapters/control/programme-sales'
import { clickRates } from '@gatecount/shared/domain/affiliate/click-rates'
import { SALE_OUTCOMES, type SaleOutcome } from '@gatecount/shared/domain/affiliate/outcome'
import { FACT_DAYS, programmeFacts } from '@gatecount/shared/domain/affiliate/programme-facts'
import { addDays } from '@gatecount/shared/domain/time/local-time'
import { z } from 'zod'
import { defineSiteRoute, type Route } from '../http/route.ts'
import type { ReportDeps } from '../reports/report-answers.ts'
import { clicksByCode } from './count-clicks.ts'
import { PROGRAMMES, type ProgrammeDeps, programmeOf, todayOf } from './programme-context.ts'
import { factsAnswer, minor } from './programme-fields.ts'
import { figuresQuery } from './sale-fields.ts'

const ACCOUNTS = ['pending', 'approved', 'payable', 'paid', 'clawback'] as const

const balances = z
  .object(
    Object.fromEntries(ACCOUNTS.map(account => [account, minor])) as Record<
      (typeof ACCOUNTS)[number],
      typeof minor
    >,
  )
  .describe('what the accounts hold now, whatever the days')
const figuresAnswer = z.object({
  currency: z.string(),
  outcomes: z.array(
    z.object({
      outcome: z.enum(Object.keys(SALE_OUTCOMES) as [SaleOutcome, ...SaleOutcome[]]),
      sales: z.int(),
    }),
  ),
  affiliates: z.array(
    z.object({
      affiliate: z.string(),
      name: z.string(),
      received: z.int(),
      accepted: z.int(),
      reversed: z.int(),
      rejected: z.int(),
      base: minor,
      earned: minor,
      standing: minor,
      clicks: z.int().describe('visits by links of the affiliate that are shown; behind the gate'),
      conversionRate: z.number().nullable().describe('sales that a click brought, by clicks'),
      earningsPerClick: z.string().nullable().describe('commission by click, in the main unit'),
      balances,
    }),
  ),
  facts: factsAnswer,
})

type Balances = z.infer<typeof balances>
const NOTHING = {
  received: 0,
  accepted: 0,
  reversed: 0,
  rejected: 0,
  base: '0',
  earned: '0',
  standing: '0',
  clicked: 0,
  clickStanding: '0',
}

const sumsOnly = ({ affiliate: _, name: __, ...sums }: AffiliateSums) => sums

/** What a programme sold, owes and paid, for each affiliate: summed from sales and postings whenever it is asked. */
export function figureRoutes(deps: ProgrammeDeps & ReportDeps): Route[] {
  const { programmes } = deps.control
  return [
    defineSiteRoute({
      method: 'get',
      path: `${PROGRAMMES}/:id/figures`,
      summary: 'Sums of a programme by affiliate, the most earned first, and what became of its sales',
      may: 'programmes:read',
      query: figuresQuery,
      answer: figuresAnswer,
      async handle(site, { params, query: { date_range: days } }) {
        const { id, currency } = await programmeOf(deps, site, params)
        const [sums, outcomes, held, members, counts, clicks] = await Promise.all([
          programmes.sumSales(id, days),
          programmes.countOutcomes(id, days),
          programmes.listBalances(id),
          programmes.listMembers(id),
          programmes.countValidations(id, addDays(todayOf(deps, site), -FACT_DAYS)),
          clicksByCode(deps, { site, range: days }),
        ])
        const balancesOf = (affiliate: string): Balances => {
          const own = held.filter(one => one.affiliate === affiliate)
          return Object.fromEntries(
            ACCOUNTS.map(account => [account, own.find(one => one.account === account)?.amount ?? '0']),
          ) as Balances
        }
        const clicksOf = (affiliate: string): number =>
          members
            .filter(one => one.affiliate === affiliate)
            .flatMap(({ codes }) => codes)
            .reduce((sum, { kind, code }) => sum + (kind === 'code' ? (clicks.get(code) ?? 0) : 0), 0)
        const names = new Map(members.map(({ affiliate, name }) => [affiliate, name]))
        const sold = sums.flatMap(one =>
          one.affiliate === null ? [] : [{ ...one, affiliate: one.affiliate }],
        )
        const others = [...new Set([...names.keys(), ...held.map(({ affiliate }) => affiliate)])].filter(
          affiliate => sold.every(one => one.affiliate !== affiliate),
        )
        const rows = [
          ...sold.map(one => ({ affiliate: one.affiliate, ...sumsOnly(one) })),
          ...others.map(affiliate => ({ affiliate, ...NOTHING })),
        ]
        return {
          body: {
            currency,
            outcomes,
            affiliates: rows.map(({ clicked: sales, clickStanding, ...row }) => {
              const clicks = clicksOf(row.affiliate)
              return {
                ...row,
                name: names.get(row.affiliate) ?? '',
                clicks,
                ...clickRates({ clicks, sales, standing: BigInt(clickStanding) }, currency),
                balances: balancesOf(row.affiliate),
              }
            }),
            facts: programmeFacts(counts),
          },
        }
      },
    }),
  ]
}
