import { simulateRules } from '@gatecount/shared/domain/affiliate/simulate-rules'
import { addDays } from '@gatecount/shared/domain/time/local-time'
import { z } from 'zod'
import { badField, Problem } from '../http/problem.ts'
import { defineSiteRoute, type Route } from '../http/route.ts'
import { addMonths } from '../reports/calendar-day.ts'
import { fault } from '../words/fault.ts'
import { PROGRAMMES, type ProgrammeDeps, programmeOf, todayOf } from './programme-context.ts'
import { announcement, minor, rulesAnswer, rulesFrom, trial, viewRules } from './programme-fields.ts'

const IN_PAST = fault('is in the past')

const trialAnswer = z.object({
  currency: z.string(),
  sales: z.int(),
  earned: minor.describe('commissions and bonuses as they were posted, before refunds'),
  simulated: minor,
  affiliates: z.array(
    z.object({ affiliate: z.string(), name: z.string(), sales: z.int(), earned: minor, simulated: minor }),
  ),
  unsure: z
    .object({ sales: z.int(), base: minor })
    .describe('sales of which a rule asks what is not stored, such as the goods'),
})

/** Versions of the rules: read, announced, and tried on a month that was. */
export function ruleRoutes(deps: ProgrammeDeps): Route[] {
  const { programmes } = deps.control
  return [
    defineSiteRoute({
      method: 'get',
      path: `${PROGRAMMES}/:id/rules`,
      summary: 'All versions of the rules, the first first',
      may: 'programmes:read',
      answer: z.object({ versions: z.array(rulesAnswer) }),
      async handle(site, { params }) {
        const { id } = await programmeOf(deps, site, params)
        return { body: { versions: (await programmes.listRules(id)).map(viewRules) } }
      },
    }),
    defineSiteRoute({
      method: 'post',
      path: `${PROGRAMMES}/:id/rules`,
      summary: 'Announce a version of the rules; it applies to sales from its first day on',
      may: 'programmes:manage',
      records: 'rules.announced',
      body: announcement,
      answer: rulesAnswer,
      async handle(site, { params, body }) {
        const { id, name } = await programmeOf(deps, site, params)
        const [today, before] = [todayOf(deps, site), await programmes.listRules(id)]
        const { validFrom, ...rules } = body
        if (before.length === 0 && validFrom < today)
          throw badField([{ field: 'validFrom', detail: IN_PAST }])
        if (before.length > 0 && validFrom <= today)
          throw new Problem(
            409,
            'Not announced',
            'Rules apply to later sales only, so they begin tomorrow at the earliest',
          )
        const version = await programmes.announceRules(id, rulesFrom(validFrom, rules))
        const announced = (await programmes.listRules(id)).find(one => one.version === version)
        if (announced === undefined)
          throw new Problem(409, 'Not announced', 'An earlier version of the rules begins later than that')
        return {
          status: 201,
          body: viewRules(announced),
          noted: { detail: { label: name, version, on: validFrom } },
        }
      },
    }),
    defineSiteRoute({
      method: 'post',
      path: `${PROGRAMMES}/:id/trial`,
      summary: 'What the sales of a month would have earned under other rules; nothing is changed',
      may: 'programmes:read',
      body: trial,
      answer: trialAnswer,
      async handle(site, { params, body: { month, ...rules } }) {
        const { id, currency } = await programmeOf(deps, site, params)
        const from = `${month}-01`
        const days = { from, to: addDays(addMonths(from, 1), -1) }
        const [sales, versions, salesBefore, bonuses, members] = await Promise.all([
          programmes.pastSales(id, days),
          programmes.listRules(id),
          programmes.salesBefore(id, from),
          programmes.bonusesOf(id, days),
          programmes.listMembers(id),
        ])
        const tried = { version: versions.length + 1, ...rulesFrom(from, rules) }
        const { affiliates, unsure } = simulateRules({ sales, versions, salesBefore, rules: tried })
        const names = new Map(members.map(({ affiliate, name }) => [affiliate, name]))
        const sumOf = (read: (one: (typeof affiliates)[number]) => bigint): bigint =>
          affiliates.reduce((sum, one) => sum + read(one), 0n)
        return {
          body: {
            currency,
            sales: sales.length,
            earned: String(sumOf(({ earned }) => earned) + bonuses),
            simulated: String(sumOf(({ simulated }) => simulated)),
            affiliates: affiliates.map(({ affiliate, earned, simulated, sales: own }) => ({
              affiliate,
              name: names.get(affiliate) ?? '',
              sales: own,
              earned: String(earned),
              simulated: String(simulated),
            })),
            unsure: { sales: unsure.sales, base: String(unsure.base) },
          },
        }
      },
    }),
  ]
}
