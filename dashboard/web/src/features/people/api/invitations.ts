import type { Role } from '@gatecount/shared/domain/identity/permissions'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask, tell } from '../../../lib/http.ts'

export interface Invitation {
  readonly id: number
  readonly email: string
  readonly role: Role
  /** ISO 8601, both. */
  readonly createdAt: string
  readonly expiresAt: string
}

/** With the link, which is shown this once. */
interface NewInvitation extends Invitation {
  readonly path: string
}

/** To what somebody is invited: a site by its domain, or null for the installation. */
export type InvitedTo = string | null

const keyOf = (to: InvitedTo) => ['invitations', to]
const pathOf = (to: InvitedTo): string =>
  to === null ? '/api/v1/invitations' : `/api/v1/sites/${encodeURIComponent(to)}/invitations`

export const useInvitations = (to: InvitedTo) =>
  useQuery({
    queryKey: keyOf(to),
    queryFn: async ({ signal }) =>
      (await ask<{ invitations: Invitation[] }>(pathOf(to), { signal })).invitations,
  })

export function useInvite(to: InvitedTo) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ email, role }: Pick<Invitation, 'email' | 'role'>) =>
      tell<NewInvitation>('POST', pathOf(to), to === null ? { email } : { email, role }),
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(to) }),
  })
}

export function useWithdraw(to: InvitedTo) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: number) => ask<undefined>(`${pathOf(to)}/${id}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(to) }),
  })
}
