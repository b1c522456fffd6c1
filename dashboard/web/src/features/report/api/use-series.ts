import type { Period } from '../../period/period.ts'
import type { Figure } from '../figures.ts'
import type { Scope } from '../scope.ts'
import type { Answer, Metric } from './run-query.ts'
import { useAnswer } from './use-answer.ts'

export interface SeriesPoint {
  /** Start of the interval in the site's time: a day, followed by the time for hours. */
  readonly start: string
  readonly value: number | null
  /** The same place in the period before. */
  readonly before: number | null
  readonly beforeStart: string | null
}

/** Hours are counted for the whole site only, so that no hour of a small group can be looked at. */
export const hasSeries = (scope: Scope, period: Period): boolean =>
  period.interval !== 'hour' || scope.filter === null

const at = (answer: Answer | undefined, i: number, figures: readonly Figure[], metric: Metric) => {
  const row = answer?.results[i]
  return {
    start: row?.dimensions[0] ?? null,
    value: row?.metrics[figures.findIndex(f => f.metric === metric)] ?? null,
  }
}

/** Every figure by interval, and the period before beside it: choosing another figure asks nothing again. */
export function useSeries(scope: Scope, period: Period, figures: readonly Figure[], metric: Metric) {
  const asked = hasSeries(scope, period)
  const question = (range: Period['range']) => ({
    range,
    metrics: figures.map(figure => figure.metric),
    by: [`time:${period.interval}` as const],
    filter: scope.filter,
  })
  const now = useAnswer(scope, asked ? question(scope.range) : null, 'series')
  const before = useAnswer(scope, asked && period.before ? question(period.before) : null, 'series-before')
  const points = (now.data?.results ?? []).map((row, i): SeriesPoint => {
    const then = at(before.isPlaceholderData ? undefined : before.data, i, figures, metric)
    return {
      start: row.dimensions[0] ?? '',
      value: at(now.data, i, figures, metric).value,
      before: then.value,
      beforeStart: then.start,
    }
  })
  return { query: now, points }
}
