import type { ControlledSite } from '@gatecount/shared/adapters/control/port'
import type { SignDays } from '@gatecount/shared/domain/fraud/find-signs'
import { crowdOfSite } from '@gatecount/shared/domain/identity/site'
import { querySchema } from '../reports/query-schema.ts'
import { answerReport, planReport, type ReportDeps, spanOf } from '../reports/report-answers.ts'

/** Visitors who came by a code, by day and network, as far as they passed the gate. */
export interface CodeClicks {
  readonly visitors: number
  readonly gateways: ReadonlyMap<string, number>
}

/** Visitors of each value of a list, or pair of values; what is too small to be shown is not there. */
async function listed(
  deps: ReportDeps,
  site: ControlledSite,
  { from, to }: SignDays,
  dimensions: readonly string[],
): Promise<readonly (readonly [values: readonly string[], visitors: number])[]> {
  const asked = querySchema.parse({
    site_id: site.domain,
    date_range: [from, to],
    metrics: ['visitors'],
    dimensions,
  })
  const { results } = await answerReport(deps.cells, await planReport(deps, site, asked))
  return results.map(({ dimensions: values, metrics }) => [values, metrics[0] ?? 0] as const)
}

/** Clicks by code. Nothing where visitors are not told apart, and nothing of a code that too few came by. */
export async function clicksOfCodes(
  deps: ReportDeps,
  site: ControlledSite,
  days: SignDays,
): Promise<ReadonlyMap<string, CodeClicks>> {
  if (crowdOfSite(site) === 'hits' || (await spanOf(deps.cells, site)) === undefined) return new Map()
  const [codes, pairs] = await Promise.all([
    listed(deps, site, days, ['visit:affiliate']),
    listed(deps, site, days, ['visit:affiliate', 'visit:gateway']),
  ])
  return new Map(
    codes.map(([[code = ''], visitors]) => {
      const own = pairs.filter(([[of]]) => of === code)
      return [code, { visitors, gateways: new Map(own.map(([[, name = ''], clicks]) => [name, clicks])) }]
    }),
  )
}
