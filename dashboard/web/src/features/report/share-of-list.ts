import type { Message } from '../../lib/language.ts'
import type { Metric } from './api/run-query.ts'
import type { Totals } from './api/use-totals.ts'

/** Of what the rows of a list are shares. */
export interface Share {
  readonly metric: Metric
  /** 0 while it is not known. */
  readonly whole: number
  /** Where it is not a share of what the bars show. */
  readonly heading?: Message
}

/**
 * Rows are shares of the figure that their bars show. What happens within a visit, such as a click or a goal, is no part
 * of the report's events, which are of all kinds: there it is the visitors of whom so many did it.
 */
export function shareOfList(metrics: readonly Metric[], totals: Totals['values']): Share {
  const [first = 'visitors'] = metrics
  if (first !== 'events') return { metric: first, whole: totals[first] ?? 0 }
  if (!metrics.includes('visitors')) return { metric: first, whole: 0 }
  return { metric: 'visitors', whole: totals.visitors ?? 0, heading: 'Rate' }
}
