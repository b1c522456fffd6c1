import type { Answer } from './api/answer.ts'
import type { Metric } from './api/run-query.ts'

/** A change as a share: 0.1 is a tenth more. Null where there is nothing to compare with. */
export const changeAsShare = (now: number, before: number): number | null =>
  before === 0 ? null : now / before - 1

/**
 * How the hours of today that are over compare with the same hours of another day, so that a morning is not held against a
 * whole day. Visitors are those of each hour, added up; bounces and durations belong to no hour.
 */
export function hourChanges(
  today: Answer,
  other: Answer,
  metrics: readonly Metric[],
): Partial<Record<Metric, number | null>> {
  const over = Math.max(0, today.results.length - 1)
  const sum = ({ results }: Answer, metric: Metric): number => {
    const column = metrics.indexOf(metric)
    return results.slice(0, over).reduce((all, row) => all + (row.metrics[column] ?? 0), 0)
  }
  const perVisit = (answer: Answer): number => sum(answer, 'pageviews') / Math.max(1, sum(answer, 'visits'))
  const counts = (['visitors', 'visits', 'pageviews'] as const).map(
    metric => [metric, changeAsShare(sum(today, metric), sum(other, metric))] as const,
  )
  return {
    ...Object.fromEntries(counts),
    views_per_visit: changeAsShare(perVisit(today), perVisit(other)),
  }
}
