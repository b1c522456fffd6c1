import type { DeliveryOutcome } from '@gatecount/shared/domain/affiliate/shop/delivery-outcome'
import type { ShopSystemName } from '@gatecount/shared/domain/affiliate/shop/shop-system'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask, tell } from '../../../lib/http.ts'

export interface ShopDelivery {
  /** '' where nobody signed it. */
  readonly topic: string
  /** `YYYY-MM-DD` */
  readonly day: string
  readonly outcome: DeliveryOutcome
}

export interface Shop {
  readonly id: string
  readonly system: ShopSystemName
  readonly label: string
  readonly url: string
  readonly topics: readonly string[]
  readonly secrets: readonly {
    readonly id: number
    readonly createdAt: string
    readonly expiresAt: string | null
  }[]
  readonly deliveries: readonly ShopDelivery[]
}

export interface NewSecret {
  readonly id: string
  /** Without it one is made. */
  readonly secret?: string
  readonly oldSecretHours: number
}

const keyOf = (site: string) => ['shops', site]
const pathOf = (site: string): string => `/api/v1/sites/${encodeURIComponent(site)}/shops`

export const useShops = (site: string) =>
  useQuery({
    queryKey: keyOf(site),
    queryFn: async ({ signal }) => (await ask<{ shops: Shop[] }>(pathOf(site), { signal })).shops,
  })

function useShopChange<Change, Outcome>(site: string, send: (change: Change) => Promise<Outcome>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keyOf(site) })
    },
  })
}

export const useConnectShop = (site: string) =>
  useShopChange(site, (shop: { readonly system: ShopSystemName; readonly label: string }) =>
    tell<{ readonly id: string }>('POST', pathOf(site), shop),
  )

/** A secret that was made is told this once. */
export const useStoreSecret = (site: string) =>
  useShopChange(site, ({ id, ...secret }: NewSecret) =>
    tell<{ readonly secret?: string }>('POST', `${pathOf(site)}/${id}/secrets`, secret),
  )

export const useRemoveShop = (site: string) =>
  useShopChange(site, (id: string) => ask<undefined>(`${pathOf(site)}/${id}`, { method: 'DELETE' }))
