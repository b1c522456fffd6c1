import type { Period } from '../../period/period.ts'
import type { Figure } from '../figures.ts'
import { changeAsShare, hourChanges } from '../hour-changes.ts'
import type { Scope } from '../scope.ts'
import type { Answer } from './answer.ts'
import type { Metric } from './run-query.ts'
import { useAnswer } from './use-answer.ts'
import { useHours } from './use-series.ts'

/** The figures of the strip; null where nothing is known. */
export interface Totals {
  readonly values: Partial<Record<Metric, number | null>>
  /** Those of the other value, where two are compared. */
  readonly others: Totals['values'] | null
  /** Change against the period before, or against the other value: a share (0.1 is a tenth more), of rates percentage points. */
  readonly changes: Partial<Record<Metric, number | null>>
}

function values(answer: Answer | undefined, figures: readonly Figure[]): Totals['values'] {
  const row = answer?.results[0]?.metrics ?? []
  return Object.fromEntries(figures.map(({ metric }, i) => [metric, row[i] ?? null]))
}

function change(metric: Metric, now: number | null | undefined, before: number | null | undefined) {
  if (now == null || before == null) return null
  if (metric === 'bounce_rate') return now - before
  return changeAsShare(now, before)
}

/** Changes of a day that is not over, by its hours; null where there is nothing to compare. */
function useHourChanges(scope: Scope, figures: readonly Figure[], period: Period): Totals['changes'] | null {
  const { today, other } = useHours(scope, figures, period)
  const metrics = figures.map(figure => figure.metric)
  return today && other ? hourChanges(today, other, metrics) : null
}

export function useTotals(scope: Scope, figures: readonly Figure[], period: Period) {
  const metrics = figures.map(figure => figure.metric)
  const { filter, range, versus = null } = scope
  // Two values are held against each other in the same days.
  const comparison = versus === null ? period.comparison : { current: range, previous: range }
  const whole = useAnswer(scope, { range, metrics, filter }, 'totals')
  const sameDays = comparison !== null && comparison.current.to === range.to
  const over = useAnswer(
    scope,
    comparison && !sameDays ? { range: comparison.current, metrics, filter } : null,
    'totals-over',
  )
  const before = useAnswer(
    scope,
    comparison ? { range: comparison.previous, metrics, filter: versus ?? filter } : null,
    'totals-before',
  )
  const byHour = useHourChanges(scope, figures, period)
  const now = values(sameDays ? whole.data : over.data, figures)
  const then = values(before.isPlaceholderData ? undefined : before.data, figures)
  const totals: Totals = {
    values: values(whole.data, figures),
    others: versus && !before.isPlaceholderData ? then : null,
    changes: comparison
      ? Object.fromEntries(metrics.map(metric => [metric, change(metric, now[metric], then[metric])]))
      : (byHour ?? {}),
  }
  return { query: whole, totals }
}
