import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask, tell } from '../../../lib/http.ts'

export interface SaleKey {
  readonly id: number
  readonly label: string
  /** ISO 8601. */
  readonly createdAt: string
  readonly expiresAt: string | null
}

const keyOf = (site: string) => ['sale-keys', site]
const pathOf = (site: string): string => `/api/v1/sites/${encodeURIComponent(site)}/sale-keys`

export const useSaleKeys = (site: string) =>
  useQuery({
    queryKey: keyOf(site),
    queryFn: async ({ signal }) => (await ask<{ saleKeys: SaleKey[] }>(pathOf(site), { signal })).saleKeys,
  })

function useKeyChange<Change, Outcome>(site: string, send: (change: Change) => Promise<Outcome>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keyOf(site) })
    },
  })
}

/** The secret is told this once. The key before stays valid for a day. */
export const useMakeSaleKey = (site: string) =>
  useKeyChange(site, (label: string) =>
    tell<SaleKey & { readonly secret: string }>('POST', pathOf(site), { label }),
  )

export const useRetireSaleKey = (site: string) =>
  useKeyChange(site, (id: number) => ask<undefined>(`${pathOf(site)}/${id}`, { method: 'DELETE' }))
