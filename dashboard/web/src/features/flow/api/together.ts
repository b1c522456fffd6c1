import type { UseQueryResult } from '@tanstack/react-query'
import type { Answer } from '../../report/api/answer.ts'

export interface Together {
  /** All that was asked for is there. */
  readonly isKnown: boolean
  /** What is there is of other days. */
  readonly isStale: boolean
  readonly error: Error | null
  readonly retry: () => void
}

/** Several questions of which a picture is made; those that are not asked are passed over. */
export function together(queries: readonly UseQueryResult<Answer>[]): Together {
  const asked = queries.filter(({ data, fetchStatus, error }) => data || error || fetchStatus !== 'idle')
  const failed = asked.find(({ data, error }) => error && !data)
  return {
    isKnown: asked.every(({ data }) => data !== undefined),
    isStale: asked.some(({ isPlaceholderData }) => isPlaceholderData),
    error: failed?.error ?? null,
    retry: () => {
      for (const query of asked) if (query.error) void query.refetch()
    },
  }
}
