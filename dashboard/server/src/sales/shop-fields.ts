import { REFUND_OUTCOMES, SALE_OUTCOMES } from '@gatecount/shared/domain/affiliate/outcome'
import { REFUSED, UNTAKEN } from '@gatecount/shared/domain/affiliate/shop/delivery-outcome'
import { SHOP_SYSTEMS, type ShopSystemName } from '@gatecount/shared/domain/affiliate/shop/shop-system'
import { z } from 'zod'

const system = z.enum(Object.keys(SHOP_SYSTEMS) as ShopSystemName[])

export const newShop = z.strictObject({ system, label: z.string().trim().max(100).default('') })

export const newShopSecret = z.strictObject({
  /** As the shop system shows it; without it, one is made. */
  secret: z
    .string()
    .trim()
    .regex(/^[\x21-\x7e]{8,200}$/, 'must be 8 to 200 characters without spaces')
    .optional(),
  /** How long the secret before is valid beside the new one. */
  oldSecretHours: z
    .int()
    .min(0)
    .max(24 * 30)
    .default(24),
})

const outcomes = [SALE_OUTCOMES, REFUND_OUTCOMES, UNTAKEN, REFUSED].flatMap(words => Object.keys(words))

const shownShop = z.object({
  id: z.string(),
  system,
  label: z.string(),
  createdAt: z.date(),
  /** Where it sends its webhooks. */
  url: z.string(),
  /** What is to be subscribed to. */
  topics: z.array(z.string()),
  secrets: z.array(z.object({ id: z.int(), createdAt: z.date(), expiresAt: z.date().nullable() })),
  /** What came last of each topic; one without a name was not believed. */
  deliveries: z.array(
    z.object({ topic: z.string(), day: z.iso.date(), outcome: z.enum([...new Set(outcomes)]) }),
  ),
})

export const shownShops = z.object({ shops: z.array(shownShop) })
export const madeShop = z.object({ id: z.string(), url: z.string() })
export const madeSecret = z.object({ secret: z.string().optional() })
