import { useQuery } from '@tanstack/react-query'
import { ask } from '../../../lib/http.ts'
import type { Scope } from '../../report/scope.ts'

/** Events that were not counted, by reason; bare counts without any attribute of a visitor. */
export interface Drop {
  readonly reason: string
  readonly words: string
  readonly count: number
}

export const useDrops = (scope: Scope) =>
  useQuery({
    queryKey: ['drops', scope.site, scope.range],
    queryFn: async ({ signal }) => {
      const days = `${scope.range.from},${scope.range.to}`
      const path = `/api/v1/sites/${encodeURIComponent(scope.site)}/drops?date_range=${days}`
      return (await ask<{ drops: Drop[] }>(path, { signal })).drops
    },
    meta: { lastDay: scope.range.to },
    placeholderData: (before, query) => (query?.queryKey[1] === scope.site ? before : undefined),
  })
