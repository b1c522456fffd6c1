import { findCut } from '@gatecount/shared/domain/report/cuts'
import type { Dimension } from '@gatecount/shared/domain/report/dimensions'
import { TOO_FEW } from '@gatecount/shared/domain/report/remainder'
import { metricsOf } from '../cards.ts'
import type { Scope } from '../scope.ts'
import type { Answer, Metric } from './run-query.ts'
import { useAnswer } from './use-answer.ts'

export interface BreakdownRow {
  readonly value: string
  /** Visitors first; see {@link Breakdown.metrics}. */
  readonly figures: readonly (number | null)[]
}

export interface Breakdown {
  readonly metrics: readonly Metric[]
  readonly rows: readonly BreakdownRow[]
  /** How many values passed the gate; more than `rows` when the list is cut off. */
  readonly count: number
  /** What the gate holds back: total less all values. Null when nothing is held back. */
  readonly remainder: BreakdownRow | null
}

function breakdown(answer: Answer, metrics: readonly Metric[]): Breakdown {
  const isRemainder = (row: Answer['results'][number]): boolean => row.dimensions.includes(TOO_FEW)
  const named = answer.results.filter(row => !isRemainder(row))
  const rest = answer.meta.remainder ?? answer.results.find(isRemainder) ?? null
  const heldBack = rest !== null && rest.metrics.some(value => (value ?? 0) > 0)
  return {
    metrics,
    rows: named.map(row => ({ value: row.dimensions[0] ?? '', figures: row.metrics })),
    count: Math.max(answer.meta.total_rows ?? 0, named.length),
    remainder: heldBack ? { value: TOO_FEW, figures: rest.metrics } : null,
  }
}

/** Whether the filter and this list are counted together; the catalogue of cuts says so. */
export const isCountedWith = (scope: Scope, dimension: Dimension): boolean =>
  scope.filter === null || findCut(dimension, scope.filter.dimension) !== undefined

/** One list of the dashboard, or null while it is not known. */
export function useBreakdown(scope: Scope, dimension: Dimension, limit: number) {
  const metrics = metricsOf(dimension, scope.filter)
  const { filter, range } = scope
  const counted = isCountedWith(scope, dimension) && filter?.dimension !== dimension
  const query = useAnswer(
    scope,
    counted ? { range, metrics, by: [dimension], filter, limit } : null,
    `list-${dimension}-${limit}`,
  )
  return { query, breakdown: query.data ? breakdown(query.data, metrics) : null }
}
