import type { Scope } from '../scope.ts'
import { useAnswer } from './use-answer.ts'
import { isCountedWith, isTheFilter } from './use-breakdown.ts'

/** More than there are countries. */
const ALL = 300
const CUT = { dimension: 'country' } as const

/** Visitors of every country that found its crowd, by its code of two letters. */
export function useCountries(scope: Scope) {
  const asked = isCountedWith(scope, CUT) && !isTheFilter(scope, CUT)
  const { range, filter } = scope
  const query = useAnswer(
    scope,
    asked ? { range, metrics: ['visitors'], by: ['country'], filter, limit: ALL } : null,
    'countries',
  )
  const visitors = new Map<string, number>()
  for (const { dimensions, metrics } of query.data?.results ?? []) {
    visitors.set(dimensions[0] ?? '', metrics[0] ?? 0)
  }
  return { visitors, stale: query.isPlaceholderData }
}
