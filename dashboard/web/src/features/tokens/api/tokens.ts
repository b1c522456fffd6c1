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

interface NewToken extends Pick<Token, 'label'> {
  /** Without, of an affiliate: it has one. */
  readonly scopes?: readonly TokenScope[]
  /** Days it holds; without, until it is removed. */
  readonly days?: number
}

/** Where tokens of a site are, and those of an affiliate. */
export const tokensOfSite = (domain: string): string => `/api/v1/sites/${encodeURIComponent(domain)}/tokens`
export const OWN_TOKENS = '/api/v1/affiliate/tokens'

const keyOf = (path: string) => ['tokens', path]

export const useTokens = (path: string) =>
  useQuery({
    queryKey: keyOf(path),
    queryFn: async ({ signal }) => (await ask<{ tokens: Token[] }>(path, { signal })).tokens,
  })

export function useMakeToken(path: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (token: NewToken) => tell<MadeToken>('POST', path, token),
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(path) }),
  })
}

export function useRemoveToken(path: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: number) => ask<undefined>(`${path}/${id}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(path) }),
  })
}
