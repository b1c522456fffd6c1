import { LazyTimeChart } from '../../../components/charts/lazy-time-chart.tsx'
import type { ChartPoint } from '../../../components/charts/time-chart.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { Skeleton } from '../../../components/ui/skeleton.tsx'
import { addDays, startOfMonth } from '../../../lib/local-date.ts'
import { asInterval, type Interval } from '../../../lib/wording.ts'
import type { Period } from '../../period/period.ts'
import type { SeriesPoint } from '../api/use-series.ts'
import { hasSeries, useSeries } from '../api/use-series.ts'
import type { Figure } from '../figures.ts'
import type { Scope } from '../scope.ts'
import { FigureTable } from './figure-table.tsx'

export interface Clock {
  readonly today: string
  readonly hour: number
}

/** Whether the interval that begins at `start` is still running. */
function isOpen(interval: Interval, start: string, { today, hour }: Clock): boolean {
  const day = start.slice(0, 10)
  if (interval === 'hour') return day === today && Number(start.slice(11, 13)) === hour
  if (interval === 'day') return day === today
  if (interval === 'month') return startOfMonth(day) === startOfMonth(today)
  return day <= today && today < addDays(day, 7)
}

const isAhead = (interval: Interval, start: string, { today, hour }: Clock): boolean =>
  start.slice(0, 10) > today ||
  (interval === 'hour' && start.slice(0, 10) === today && Number(start.slice(11, 13)) > hour)

function toChart(points: readonly SeriesPoint[], interval: Interval, clock: Clock): ChartPoint[] {
  return points.map(({ start, value, before, beforeStart }) => ({
    axis: asInterval(interval, start, 'short'),
    title: asInterval(interval, start, 'long'),
    beforeTitle: beforeStart === null ? null : asInterval(interval, beforeStart, 'long'),
    value: isAhead(interval, start, clock) ? null : value,
    before,
    open: isOpen(interval, start, clock),
  }))
}

/** What "all time" would show before the first and after the last month with anything in it is left out. */
function trimmed(points: readonly SeriesPoint[]): readonly SeriesPoint[] {
  const first = points.findIndex(point => (point.value ?? 0) > 0)
  return first < 0 ? points : points.slice(first, points.findLastIndex(point => (point.value ?? 0) > 0) + 1)
}

interface Props {
  readonly scope: Scope
  readonly period: Period
  readonly figures: readonly Figure[]
  readonly figure: Figure
  readonly clock: Clock
}

/** The chosen figure over time, and the same as a table for those who do not see the chart. */
export function FigureChart({ scope, period, figures, figure, clock }: Props) {
  const { query, points } = useSeries(scope, period, figures, figure.metric)
  if (!hasSeries(scope, period)) {
    return (
      <div className="time-chart">
        <Notice>
          Hours are counted for the whole site only, so that no hour of a small group can be looked at. Choose
          more days, or take the filter away.
        </Notice>
      </div>
    )
  }
  if (query.isError && !query.data) {
    return (
      <div className="time-chart">
        <ProblemNotice error={query.error} retry={() => void query.refetch()} />
      </div>
    )
  }
  if (!query.data) {
    return (
      <div className="time-chart">
        <Skeleton className="time-chart__waiting" />
      </div>
    )
  }
  const shown = toChart(period.name === 'all' ? trimmed(points) : points, period.interval, clock)
  return (
    <figure className={query.isPlaceholderData ? 'stale' : undefined}>
      <LazyTimeChart points={shown} label={figure.label} short={figure.short} full={figure.full} />
      <FigureTable points={shown} figure={figure} />
    </figure>
  )
}
