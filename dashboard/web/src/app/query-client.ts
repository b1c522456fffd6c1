import { QueryCache, QueryClient } from '@tanstack/react-query'
import { SESSION_KEY } from '../features/session/api/session.ts'
import { ProblemError } from '../lib/http.ts'

const isFinal = (error: Error): boolean =>
  error instanceof ProblemError && error.status >= 400 && error.status < 500

/** Answers of the server are kept for half a minute; an answer that says "signed out" shows the way back in. */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: error => {
        if (error instanceof ProblemError && error.status === 401) client.setQueryData(SESSION_KEY, null)
      },
    }),
    defaultOptions: {
      queries: { staleTime: 30_000, retry: (times, error) => !isFinal(error) && times < 2 },
    },
  })
  return client
}
