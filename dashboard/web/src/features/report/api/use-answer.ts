import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { Scope } from '../scope.ts'
import type { Answer } from './answer.ts'
import { type Question, runQuery } from './run-query.ts'

/** What is over changes only when the server says that it was written, see `use-live.ts`. */
const STALE_MS = { open: 30_000, over: 600_000 }

/**
 * Asks one question. While another period or filter loads, the answer before it stays on the page (never that of
 * another site); `isPlaceholderData` says so.
 */
export function useAnswer(
  scope: Scope,
  question: Omit<Question, 'site'> | null,
  slot: string,
): UseQueryResult<Answer> {
  return useQuery({
    queryKey: ['report', scope.site, slot, question],
    queryFn: ({ signal }) => {
      if (question === null) throw new Error('There is nothing to ask')
      return runQuery({ site: scope.site, ...question }, signal)
    },
    enabled: question !== null,
    staleTime: scope.live ? STALE_MS.open : STALE_MS.over,
    meta: { lastDay: question?.range.to },
    placeholderData: (before, query) => (query?.queryKey[1] === scope.site ? before : undefined),
  })
}
