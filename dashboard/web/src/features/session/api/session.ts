import type { Role } from '@gatecount/shared/domain/identity/permissions'
import { type QueryClient, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask } from '../../../lib/http.ts'
import { goTo } from '../../../lib/place.ts'

/** Who is signed in. */
export interface Me {
  readonly id: string
  readonly name: string
  /** In the domain `.invalid` while nobody has said one. */
  readonly email: string
  /** The account has no way to sign in but the one-time link that it came from. */
  readonly needsSetup: boolean
  /** A role without a site is for the whole installation. */
  readonly roles: readonly { readonly site: string | null; readonly role: Role }[]
  readonly hasPassword: boolean
  /** How many there are. */
  readonly passkeys: number
  readonly secondFactor: boolean
}

/** The address, unless it is one that the program made up. */
export const knownEmail = ({ email }: Me): string => (email.endsWith('.invalid') ? '' : email)

export const SESSION_KEY = ['me']

const sessionQuery = queryOptions({
  queryKey: SESSION_KEY,
  queryFn: async ({ signal }): Promise<Me | null> =>
    (await ask<{ readonly person: Me | null }>('/api/v1/session', { signal })).person,
  staleTime: Number.POSITIVE_INFINITY,
})

/** Who is signed in; null when nobody is. */
export const useSession = () => useQuery(sessionQuery)

/** What is known of a server is the same for everybody; of the rest nothing stays for who comes next. */
const SHARED: ReadonlySet<unknown> = new Set([SESSION_KEY[0], 'sign-in-options', 'invitation'])

const forget = (client: QueryClient): void =>
  client.removeQueries({ predicate: ({ queryKey }) => !SHARED.has(queryKey[0]) })

/** Pages for signing in, which nobody wants to see who has done that. */
const DOORS = /^\/signin(\/|$)/

/**
 * What follows signing in: whatever was shown before is forgotten, and the page becomes the one that was wanted.
 * @param then where to go on, where the address does not say it
 */
export async function arrive(client: QueryClient, then?: string): Promise<void> {
  forget(client)
  const me = await client.fetchQuery({ ...sessionQuery, staleTime: 0 })
  if (then !== undefined) goTo(then, 'replace')
  else if (DOORS.test(window.location.pathname)) goTo(me?.needsSetup ? '/setup' : '/', 'replace')
}

/** @param then the page to go on with */
export function useSignOut(then = '/') {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => ask<undefined>('/api/v1/session', { method: 'DELETE' }),
    onSuccess: () => {
      forget(client)
      client.setQueryData(SESSION_KEY, null)
      goTo(then, 'replace')
    },
  })
}
