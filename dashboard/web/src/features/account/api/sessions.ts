import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask } from '../../../lib/http.ts'

export interface SignedInSession {
  readonly id: string
  /** What its device is called, such as "Firefox on Linux". */
  readonly device: string
  /** ISO 8601. */
  readonly createdAt: string
  /** Right to the hour. */
  readonly lastSeenAt: string
  /** Whether it is the one that asks. */
  readonly current: boolean
}

const SESSIONS_KEY = ['my-sessions']

export const useSessions = () =>
  useQuery({
    queryKey: SESSIONS_KEY,
    queryFn: async ({ signal }) =>
      (await ask<{ sessions: SignedInSession[] }>('/api/v1/me/sessions', { signal })).sessions,
  })

/** Ends one session, or every one but that which asks. */
export function useEndSession() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string | 'all others') =>
      ask<undefined>(`/api/v1/me/sessions${id === 'all others' ? '' : `/${encodeURIComponent(id)}`}`, {
        method: 'DELETE',
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: SESSIONS_KEY }),
  })
}
