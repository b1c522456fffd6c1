import { LazyTimeChart } from '../../../components/charts/lazy-time-chart.tsx'
import type { ChartPoint } from '../../../components/charts/time-chart.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { Skeleton } from '../../../components/ui/skeleton.tsx'
import { t } from '../../../lib/language.ts'
import { asInterval, type Interval } from '../../../lib/wording.ts'
import { useAnnotations } from '../../annotations/api/annotations.ts'
import { NotesOnChart } from '../../annotations/components/notes-on-chart.tsx'
import { notesInChart } from '../../annotations/notes-in-chart.ts'
import type { Period } from '../../period/period.ts'
import type { Metric } from '../api/run-query.ts'
import { hasSeries, type SeriesPoint, useSeries } from '../api/use-series.ts'
import type { Figure } from '../figures.ts'
import { comparedValues, type Scope } from '../scope.ts'
import { FigureTable } from './figure-table.tsx'

function toChart(points: readonly SeriesPoint[], interval: Interval): ChartPoint[] {
  return points.map(({ start, value, before, beforeStart, open }) => ({
    axis: asInterval(interval, start, 'short'),
    title: asInterval(interval, start, 'long'),
    beforeTitle: beforeStart === null ? null : asInterval(interval, beforeStart, 'long'),
    value,
    before,
    open,
  }))
}

const OF_NO_HOUR: readonly Metric[] = ['bounce_rate', 'visit_duration']

interface Props {
  /** The reader may change and remove the notes of the chart. */
  readonly mayChangeNotes?: boolean
  readonly scope: Scope
  readonly period: Period
  readonly figures: readonly Figure[]
  readonly figure: Figure
}

/** The chosen figure over time, and the same as a table for those who do not see the chart. */
export function FigureChart({ mayChangeNotes = false, scope, period, figures, figure }: Props) {
  const { query, points } = useSeries(scope, period, figures, figure.metric)
  const { data: notes = [] } = useAnnotations(scope.site, scope.range)
  if (!hasSeries(scope, period)) {
    return (
      <div className="time-chart">
        <Notice>
          {t(
            'Hours are counted for the whole site only, so that no hour of a small group can be looked at. Choose more days, or take the filter away.',
          )}
        </Notice>
      </div>
    )
  }
  if (period.interval === 'hour' && OF_NO_HOUR.includes(figure.metric)) {
    return (
      <div className="time-chart">
        <Notice>
          {t(
            '{figure} is known when a visit is over, and belongs to none of its hours. Choose more days to see it over time.',
            { figure: t(figure.label) },
          )}
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
  const shown = toChart(points, period.interval)
  const values = comparedValues(scope)
  const places = notesInChart(
    notes,
    points.map(({ start }) => start),
  )
  return (
    <figure className={`figure-chart${query.isPlaceholderData ? ' stale' : ''}`}>
      <LazyTimeChart
        points={shown}
        label={t(figure.label)}
        values={values}
        short={figure.short}
        full={figure.full}
      />
      <NotesOnChart site={scope.site} places={places} points={points.length} mayChange={mayChangeNotes} />
      <FigureTable points={shown} figure={figure} values={values} places={places} />
    </figure>
  )
}
