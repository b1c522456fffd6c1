import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { tell } from '../../../lib/http.ts'
import { arrive } from './session.ts'

export interface Invitation {
  readonly email: string
  /** Domain of the site; null when it is for the whole installation. */
  readonly site: string | null
  readonly role: string
  /** They asked for it themselves, and the link shows that the address is theirs. */
  readonly applied: boolean
  /** There is an account with this address. */
  readonly hasAccount: boolean
}

export const useInvitation = (token: string) =>
  useQuery({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => tell<Invitation>('POST', '/api/v1/invitations/open', { token }, signal),
    enabled: token !== '',
    staleTime: Number.POSITIVE_INFINITY,
  })

interface Acceptance {
  readonly token: string
  /** Of a new account; left out by somebody who has one. */
  readonly name?: string
  readonly password?: string
}

/** An affiliate has no rights on the site itself, but a portal of their own. */
const placeOf = ({ site, role }: Invitation): string => {
  if (site === null) return '/'
  return role === 'affiliate' ? '/affiliate' : `/sites/${encodeURIComponent(site)}`
}

/** Accepts, and goes on with what it was for. */
export function useAccept(invitation: Invitation) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (acceptance: Acceptance) => tell<undefined>('POST', '/api/v1/invitations/accept', acceptance),
    onSuccess: () => arrive(client, placeOf(invitation)),
  })
}
