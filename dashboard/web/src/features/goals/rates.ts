import type { ListCut } from '@gatecount/shared/domain/report/report-lists'
import type { Answer } from '../report/api/answer.ts'
import type { Metric } from '../report/api/run-query.ts'
import { type Breakdown, breakdownOf } from '../report/breakdown.ts'
import { shareOf } from './share-of.ts'

/** What is asked of those who did it, in this order. */
export const PART_METRICS = ['visitors', 'events'] as const satisfies readonly Metric[]
/** What stands in a list of rates; the rate in percent, as the API has it. */
const RATE_METRICS = ['visitors', 'group_conversion_rate', 'events'] as const satisfies readonly Metric[]

/**
 * Those who did it, by value, with the share that they are of all with that value. A value whose whole is not in the other
 * list has no rate; what the gate holds back of both lists are different people, so the remainder has none either.
 */
export function ratesOf(part: Answer, whole: Answer, cut: ListCut): Breakdown {
  const { rows, count, remainder } = breakdownOf(part, cut, PART_METRICS)
  const all = new Map(whole.results.map(row => [row.dimensions[0] ?? '', row.metrics[0] ?? null]))
  return {
    metrics: RATE_METRICS,
    count,
    rows: rows.map(row => {
      const [visitors = null, times = null] = row.figures
      const share = shareOf(visitors, all.get(row.value))
      return { ...row, figures: [visitors, share === null ? null : Math.round(share * 1000) / 10, times] }
    }),
    remainder: remainder && {
      ...remainder,
      figures: [remainder.figures[0] ?? null, null, remainder.figures[1] ?? null],
    },
  }
}
