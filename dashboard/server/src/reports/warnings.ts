import { crowdOfSite, type Site } from '@gatecount/shared/domain/identity/site'
import { HITS_GATE } from '@gatecount/shared/domain/privacy/gates'
import { keptFrom, type Retention } from '@gatecount/shared/domain/privacy/retention'
import { isOfRates } from './metrics.ts'
import type { Plan } from './plan.ts'

const ABOUT_CHILDREN = [
  'This site is directed at children: nobody is told apart, so visitors, bounces and durations are not counted. A visit is a page view that came from elsewhere; networks, countries, devices, campaigns and goals are not counted.',
  `Of a day nothing is shown before ${HITS_GATE} page views, and every further step has as many, until the day has closed. A crowd here is of hits, not of people.`,
]

const MONDAYS =
  'Weeks begin on Monday here, for lists and filtered figures are counted in such weeks; only the totals of the site follow its first day of the week.'

type AskedSite = Site & { readonly retention: Retention; readonly weekStart?: number }

/** Days of the range that the owner no longer keeps; of a list, its remainder is still there. */
function noLongerKept(
  { range }: Plan,
  attributes: boolean,
  { retention }: AskedSite,
  today: string,
): string[] {
  const months = attributes ? retention.attributes : retention.totals
  const first = months === undefined ? undefined : keptFrom(months, today)
  if (first === undefined || range.from >= first) return []
  const what = attributes ? 'Lists of days' : 'Days'
  return [
    `${what} before ${first} are no longer kept; what was counted then is ${attributes ? 'in the remainder' : 'missing'}.`,
  ]
}

/**
 * What a reader should know before drawing conclusions from this answer.
 * @param today the site's local day
 */
export function warningsOf(plan: Plan, site: AskedSite, today: string): string[] {
  const { groups, listed, whole, range, additive, beside } = plan
  const time = groups.find(group => group.kind === 'time')
  const attributes = listed.cut !== 'total' && listed.cut !== 'hour'
  const warnings = noLongerKept(plan, attributes, site, today)
  const isOfHits = crowdOfSite(site) === 'hits'
  if (isOfHits) warnings.push(...ABOUT_CHILDREN)
  if (time?.kind === 'time' && (attributes || isOfHits) && time.unit !== 'month') {
    warnings.push(
      `What became large enough only when a week or month closed belongs to no single ${time.unit} and is in the remainder.`,
    )
  }
  if (
    time?.kind === 'time' &&
    time.unit === 'week' &&
    (site.weekStart ?? plan.weekStart) !== plan.weekStart
  ) {
    warnings.push(MONDAYS)
  }
  if (groups.some(group => group.kind === 'value') && additive.length === 0) {
    warnings.push('The whole of this list is not counted, so its remainder is not known.')
  }
  if (beside.some(({ side }) => isOfRates(side))) {
    warnings.push(
      'A rate is too low where some of those who reached a goal or step were too few to be shown, and so are missing in it; of small values most of all.',
    )
  }
  if (beside.some(({ side }) => !isOfRates(side)) && !plan.isOfTotals) {
    warnings.push(
      'Revenue is that of crowds of buyers: where too few bought on a day, it is null or too low, and what is missing is in the remainder.',
    )
  }
  const test = whole?.conditions[0]
  if (test !== undefined && (test.values.length > 1 || test.test === 'contains')) {
    warnings.push('A visit that has several of the filter’s values is counted once for each of them.')
  }
  if (attributes && range.from !== range.to) {
    warnings.push('Weeks and months that lie only partly in the range count by their days.')
  }
  if (attributes && range.to >= today && !isOfHits) {
    warnings.push(
      'Lists of today move in steps of several visitors and are complete when the day has closed; what waits is in the remainder.',
    )
  }
  return warnings
}
