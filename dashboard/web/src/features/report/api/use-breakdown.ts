import { findCut } from '@gatecount/shared/domain/report/cuts'
import { metricsOf } from '@gatecount/shared/domain/report/list-metrics'
import type { ListCut } from '@gatecount/shared/domain/report/report-lists'
import { type Breakdown, breakdownOf } from '../breakdown.ts'
import type { Scope } from '../scope.ts'
import { useAnswer } from './use-answer.ts'

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

export const groupsOf = ({ dimension, from }: ListCut) =>
  from === undefined ? [dimension] : [from, dimension]

/** One list of the dashboard, or null while it is not known. */
export function useBreakdown(scope: Scope, cut: ListCut, limit: number) {
  const metrics = metricsOf(cut, scope.filter, scope.of)
  const by = groupsOf(cut)
  const asked = isCountedWith(scope, cut) && !isTheFilter(scope, cut)
  const query = useAnswer(
    scope,
    asked ? { range: scope.range, metrics, by, filter: scope.filter, limit } : null,
    `list-${by.join('-')}`,
  )
  const breakdown: Breakdown | null = query.data ? breakdownOf(query.data, cut, metrics) : null
  return { query, breakdown }
}
