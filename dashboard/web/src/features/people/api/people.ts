import type { Role } from '@gatecount/shared/domain/identity/permissions'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask, tell } from '../../../lib/http.ts'

export interface Member {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  /** ISO 8601. */
  readonly since: string
}

interface SiteMembers {
  readonly people: readonly Member[]
  /** They may do everything on every site. */
  readonly installationOwners: readonly Member[]
}

/** Somebody with an account, and all their roles. */
export interface Somebody {
  readonly id: string
  readonly name: string
  readonly email: string
  /** Without a site: for the whole installation. */
  readonly roles: readonly { readonly site: string | null; readonly role: Role }[]
}

const membersKey = (domain: string) => ['members', domain]
const membersPath = (domain: string): string => `/api/v1/sites/${encodeURIComponent(domain)}/people`
const PEOPLE_KEY = ['people']

export const useMembers = (domain: string) =>
  useQuery({
    queryKey: membersKey(domain),
    queryFn: ({ signal }) => ask<SiteMembers>(membersPath(domain), { signal }),
  })

export function useChangeRole(domain: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, role }: Pick<Member, 'id' | 'role'>) =>
      tell<undefined>('PATCH', `${membersPath(domain)}/${encodeURIComponent(id)}`, { role }),
    onSettled: () => client.invalidateQueries({ queryKey: membersKey(domain) }),
  })
}

export function useRemoveMember(domain: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      ask<undefined>(`${membersPath(domain)}/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: membersKey(domain) })
      // It may have been the reader.
      await client.invalidateQueries({ queryKey: ['sites'] })
    },
  })
}

export const usePeople = () =>
  useQuery({
    queryKey: PEOPLE_KEY,
    queryFn: async ({ signal }) => (await ask<{ people: Somebody[] }>('/api/v1/people', { signal })).people,
  })

export function useRemovePerson() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      ask<undefined>(`/api/v1/people/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: PEOPLE_KEY }),
  })
}
