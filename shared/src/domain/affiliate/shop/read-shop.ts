import { readShopify } from './read-shopify.ts'
import { readStripe } from './read-stripe.ts'
import { readWooCommerce } from './read-woocommerce.ts'
import type { ShopFact, ShopReading } from './shop-fact.ts'
import type { ShopSystemName } from './shop-system.ts'

type Reader = (payload: unknown, reading: ShopReading) => ShopFact[]

const READERS = {
  woocommerce: readWooCommerce,
  shopify: readShopify,
  stripe: readStripe,
} as const satisfies Record<ShopSystemName, Reader>

/** What a webhook of a shop says; whatever it holds, this gives an answer. */
export const readShop = (system: ShopSystemName, payload: unknown, reading: ShopReading): ShopFact[] =>
  READERS[system](payload, reading)
