import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask, tell } from '../../../lib/http.ts'
import { type Posting, sayPosted } from '../../policy/api/policy.ts'

/** A network that is left out. What it is cannot be read any more, not even by the owner: only its size is known. */
export interface ExcludedNetwork {
  readonly id: number
  readonly label: string
  readonly family: 4 | 6
  readonly prefixLength: number
  readonly createdAt: string
}

interface NewExclusion {
  /** An address, a network such as 203.0.113.0/24, or `mine`. */
  readonly network: string
  readonly label: string
}

const keyOf = (domain: string) => ['excluded-networks', domain]
const pathOf = (domain: string): string => `/api/v1/sites/${encodeURIComponent(domain)}/excluded-networks`

export const useExcludedNetworks = (domain: string) =>
  useQuery({
    queryKey: keyOf(domain),
    queryFn: async ({ signal }) =>
      (await ask<{ excludedNetworks: ExcludedNetwork[] }>(pathOf(domain), { signal })).excludedNetworks,
  })

export function useExcludeNetwork(domain: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (exclusion: NewExclusion) => tell<ExcludedNetwork>('POST', pathOf(domain), exclusion),
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(domain) }),
  })
}

export function useIncludeNetwork(domain: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: number) => ask<Posting | undefined>(`${pathOf(domain)}/${id}`, { method: 'DELETE' }),
    onSuccess: answer => {
      sayPosted(answer)
      return client.invalidateQueries({ queryKey: keyOf(domain) })
    },
  })
}
