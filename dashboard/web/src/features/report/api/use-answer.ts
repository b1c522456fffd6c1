import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { liveInterval, type Scope } from '../scope.ts'
import { type Answer, type Question, runQuery } from './run-query.ts'

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
    refetchInterval: liveInterval(scope),
    placeholderData: (before, query) => (query?.queryKey[1] === scope.site ? before : undefined),
  })
}
