import { keptFrom, type Retention } from '@gatecount/shared/domain/privacy/retention'
import type { Plan } from './plan.ts'

/** Days of the range that the owner no longer keeps; of a list, its remainder is still there. */
function noLongerKept(plan: Plan, attributes: boolean, { today, retention }: AskedSite): string[] {
  const months = attributes ? retention.attributes : retention.totals
  const first = months === undefined ? undefined : keptFrom(months, today)
  if (first === undefined || plan.range.from >= first) return []
  const what = attributes ? 'Lists of days' : 'Days'
  return [
    `${what} before ${first} are no longer kept; what was counted then is ${attributes ? 'in the remainder' : 'missing'}.`,
  ]
}

interface AskedSite {
  /** The site's local day. */
  readonly today: string
  readonly retention: Retention
}

/** What a reader should know before drawing conclusions from this answer. */
export function warningsOf(plan: Plan, site: AskedSite): string[] {
  const { groups, listed, whole, range, additive } = plan
  const { today } = site
  const time = groups.find(group => group.kind === 'time')
  const attributes = listed.cut !== 'total' && listed.cut !== 'hour'
  const warnings = noLongerKept(plan, attributes, site)
  if (time?.kind === 'time' && attributes && time.unit !== 'month') {
    warnings.push(
      `What became large enough only when a week or month closed belongs to no single ${time.unit} and is in the remainder.`,
    )
  }
  if (groups.some(group => group.kind === 'value') && additive.length === 0) {
    warnings.push('The whole of this list is not counted, so its remainder is not known.')
  }
  const test = whole?.conditions[0]
  if (test !== undefined && (test.values.length > 1 || test.test === 'contains')) {
    warnings.push('A visit that has several of the filter’s values is counted once for each of them.')
  }
  if (attributes && range.from !== range.to) {
    warnings.push('Weeks and months that lie only partly in the range count by their days.')
  }
  if (attributes && range.to >= today) {
    warnings.push(
      'Lists of today move in steps of several visitors and are complete when the day has closed; what waits is in the remainder.',
    )
  }
  return warnings
}
