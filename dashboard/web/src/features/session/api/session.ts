import { type QueryClient, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { goTo } from '../../../lib/place.ts'
import { ask, ProblemError } from '../../../lib/http.ts'

/** Who is signed in. */
export interface Me {
  readonly id: string
  readonly name: string
  readonly email: string
  /** True for a first owner who came by the one-time link and has said neither name nor address yet. */
  readonly needsSetup: boolean
  readonly hasPassword: boolean
  readonly secondFactor: boolean
}

export const SESSION_KEY = ['me']

const sessionQuery = queryOptions({
  queryKey: SESSION_KEY,
  queryFn: async ({ signal }): Promise<Me | null> => {
    try {
      return await ask<Me>('/api/v1/me', { signal })
    } catch (error) {
      if (error instanceof ProblemError && error.status === 401) return null
      throw error
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
})

/** Who is signed in; null when nobody is. */
export const useSession = () => useQuery(sessionQuery)

/** Pages that somebody who is signed in has no business with any more. */
const DOORS = /^\/(signin|invitation)(\/|$)/

/** What follows signing in: whatever was shown before is forgotten, and the page becomes the one that was wanted. */
export async function arrive(client: QueryClient): Promise<void> {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] })
  const me = await client.fetchQuery({ ...sessionQuery, staleTime: 0 })
  if (!DOORS.test(window.location.pathname)) return
  goTo(me?.needsSetup ? '/setup' : '/', 'replace')
}

export function useSignOut() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => ask<undefined>('/api/v1/session', { method: 'DELETE' }),
    onSuccess: () => {
      client.clear()
      client.setQueryData(SESSION_KEY, null)
      goTo('/', 'replace')
    },
  })
}
