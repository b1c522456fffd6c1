import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask, ProblemError, tell } from '../../../lib/http.ts'

export const SESSION_KEY = ['me']

/** True when signed in, false when not. */
export const useSession = () =>
  useQuery({
    queryKey: SESSION_KEY,
    queryFn: async ({ signal }) => {
      try {
        await ask('/api/v1/me', { signal })
        return true
      } catch (error) {
        if (error instanceof ProblemError && error.status === 401) return false
        throw error
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
  })

export function useSignIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (token: string) => tell<undefined>('POST', '/api/v1/session', { token }),
    onSuccess: () => client.setQueryData(SESSION_KEY, true),
  })
}

export function useSignOut() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => ask<undefined>('/api/v1/session', { method: 'DELETE' }),
    onSuccess: () => {
      client.clear()
      client.setQueryData(SESSION_KEY, false)
    },
  })
}
