import type { TokenScope } from '@gatecount/shared/domain/identity/permissions'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask, tell } from '../../../lib/http.ts'

export interface Token {
  readonly id: number
  readonly label: string
  readonly scopes: readonly TokenScope[]
  /** ISO 8601. */
  readonly createdAt: string
  /** A day. */
  readonly lastUsedOn: string | null
  readonly expiresAt: string | null
}

/** With its secret, which is shown this once. */
interface MadeToken extends Token {
  readonly token: string
}

interface NewToken extends Pick<Token, 'label' | 'scopes'> {
  /** Days it holds; without, until it is removed. */
  readonly days?: number
}

const keyOf = (domain: string) => ['tokens', domain]
const pathOf = (domain: string): string => `/api/v1/sites/${encodeURIComponent(domain)}/tokens`

export const useTokens = (domain: string) =>
  useQuery({
    queryKey: keyOf(domain),
    queryFn: async ({ signal }) => (await ask<{ tokens: Token[] }>(pathOf(domain), { signal })).tokens,
  })

export function useMakeToken(domain: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (token: NewToken) => tell<MadeToken>('POST', pathOf(domain), token),
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(domain) }),
  })
}

export function useRemoveToken(domain: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: number) => ask<undefined>(`${pathOf(domain)}/${id}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(domain) }),
  })
}
