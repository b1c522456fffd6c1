import { findCut } from '@gatecount/shared/domain/report/cuts'
import { TOO_FEW } from '@gatecount/shared/domain/report/remainder'
import { type ListCut, metricsOf } from '../cards.ts'
import type { Scope } from '../scope.ts'
import type { Answer, Metric, Row } from './run-query.ts'
import { useAnswer } from './use-answer.ts'

export interface BreakdownRow {
  readonly value: string
  /** In a list of pairs: where the way to `value` began. */
  readonly from: string | null
  /** In the order of {@link Breakdown.metrics}; null where a figure does not exist. */
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

const isRemainder = (row: Row): boolean => row.dimensions.includes(TOO_FEW)

function breakdown({ results, meta }: Answer, { from }: ListCut, metrics: readonly Metric[]): Breakdown {
  const named = results.filter(row => !isRemainder(row))
  const rest = meta.remainder ?? results.find(isRemainder)
  const holdsBack = rest?.metrics.some(value => (value ?? 0) > 0) ?? false
  return {
    metrics,
    rows: named.map(({ dimensions, metrics: figures }) => ({
      value: dimensions.at(-1) ?? '',
      from: from === undefined ? null : (dimensions[0] ?? ''),
      figures,
    })),
    count: Math.max(meta.total_rows ?? 0, named.length),
    remainder: rest && holdsBack ? { value: TOO_FEW, from: null, figures: rest.metrics } : null,
  }
}

/** Whether the filter and this list are counted together; the catalogue of cuts says so. */
export function isCountedWith({ filter, of }: Scope, { dimension, from }: ListCut): boolean {
  if (filter === null) return true
  if (of === 'hits') return false
  if (from !== undefined) return filter.dimension === from || filter.dimension === dimension
  return findCut(dimension, filter.dimension) !== undefined
}

/** A list that would have one line, the filter itself. */
export const isTheFilter = ({ filter }: Scope, { dimension, from }: ListCut): boolean =>
  from === undefined && filter?.dimension === dimension

/** One list of the dashboard, or null while it is not known. */
export function useBreakdown(scope: Scope, cut: ListCut, limit: number) {
  const { dimension, from } = cut
  const metrics = metricsOf(dimension, scope.filter, scope.of)
  const by = from === undefined ? [dimension] : [from, dimension]
  const asked = isCountedWith(scope, cut) && !isTheFilter(scope, cut)
  const query = useAnswer(
    scope,
    asked ? { range: scope.range, metrics, by, filter: scope.filter, limit } : null,
    `list-${by.join('-')}-${limit}`,
  )
  return { query, breakdown: query.data ? breakdown(query.data, cut, metrics) : null }
}
