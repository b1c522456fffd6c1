import type { Period } from '../../period/period.ts'
import type { Figure } from '../figures.ts'
import type { Scope } from '../scope.ts'
import type { Answer } from './answer.ts'
import type { Metric } from './run-query.ts'
import { useAnswer } from './use-answer.ts'

export interface SeriesPoint {
  /** Start of the interval in the site's time: a day, followed by the time for hours. */
  readonly start: string
  readonly value: number | null
  /** The same place in the period before, or of the other value. */
  readonly before: number | null
  readonly beforeStart: string | null
  /** The interval is not over. */
  readonly open: boolean
}

/** Hours are counted for the whole site only, so that no hour of a small group can be looked at. */
export const hasSeries = (scope: Scope, period: Period): boolean =>
  period.interval !== 'hour' || scope.filter === null

type Series = readonly { readonly start: string; readonly value: number | null }[]

function seriesOf(answer: Answer | undefined, figures: readonly Figure[], metric: Metric): Series {
  const column = figures.findIndex(figure => figure.metric === metric)
  return (answer?.results ?? []).map(row => ({
    start: row.dimensions[0] ?? '',
    value: row.metrics[column] ?? null,
  }))
}

/** The hours of today that are still to come, so that yesterday can be seen beside all of the day. */
function hoursToCome(now: Series, before: Series): Series {
  const day = now[0]?.start.slice(0, 10) ?? ''
  return before.slice(now.length).map(({ start }) => ({ start: day + start.slice(10), value: null }))
}

/** The server lists intervals that have begun; the last of a period that includes today is not over. */
function pointsOf(now: Series, before: Series, period: Period): SeriesPoint[] {
  const all = period.interval === 'hour' ? [...now, ...hoursToCome(now, before)] : now
  return all.map(({ start, value }, i) => ({
    start,
    value,
    before: before[i]?.value ?? null,
    beforeStart: before[i]?.start ?? null,
    open: period.includesToday && i === now.length - 1,
  }))
}

/** What is drawn beside the period: the days before it, or another value in the same days. */
function besideOf({ range, filter, versus }: Scope, { before }: Period) {
  if (versus) return { range, filter: versus }
  return before && { range: before, filter }
}

/** Asks for every figure by interval, of the period and of what is drawn beside it. */
function useIntervals(scope: Scope, period: Period, figures: readonly Figure[]) {
  const asked = hasSeries(scope, period)
  const beside = besideOf(scope, period)
  const question = (of: Pick<Scope, 'range' | 'filter'>) => ({
    range: of.range,
    metrics: figures.map(figure => figure.metric),
    by: [`time:${period.interval}` as const],
    filter: of.filter,
  })
  const query = useAnswer(scope, asked ? question(scope) : null, 'series')
  const before = useAnswer(scope, asked && beside ? question(beside) : null, 'series-before')
  return { query, before: before.isPlaceholderData ? undefined : before.data }
}

/** The hours of today and of the day beside it, where that is what the chart draws. */
export function useHours(scope: Scope, figures: readonly Figure[], period: Period) {
  const { query, before } = useIntervals(scope, period, figures)
  const isToday = period.interval === 'hour' && period.includesToday && hasSeries(scope, period)
  const today = query.isPlaceholderData ? undefined : query.data
  return isToday ? { today, other: period.before ? before : undefined } : {}
}

/** The chosen figure by interval, and the period before beside it: choosing another figure asks nothing again. */
export function useSeries(scope: Scope, period: Period, figures: readonly Figure[], metric: Metric) {
  const { query, before } = useIntervals(scope, period, figures)
  const then = seriesOf(before, figures, metric)
  return { query, points: pointsOf(seriesOf(query.data, figures, metric), then, period) }
}
