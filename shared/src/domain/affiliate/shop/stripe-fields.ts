import { z } from 'zod'
import { couponsOf, currencyCode, type ShopFact, type ShopReading } from './shop-fact.ts'
import { stripeAmount } from './stripe-amount.ts'
import { clickOfMark } from './via-mark.ts'

/** Never more than JSON holds exactly. */
export const stripeInteger = z.int().min(0)
export const stripeCurrency = currencyCode

/** An object that is named, or laid in whole where the endpoint expands it. */
export const stripeId = z
  .union([z.string().max(200), z.object({ id: z.string().max(200) }).transform(({ id }) => id), z.null()])
  .optional()
  .transform(id => id ?? undefined)

/** What the shop's server wrote when it asked for the payment; all else in `metadata` is dropped. */
export const marks = z
  .object({
    gatecount_via: z.string().max(500).optional(),
    gatecount_coupon: z.string().max(64).optional(),
    /** Day on which a subscription began, `YYYY-MM-DD`. */
    gatecount_since: z.string().max(10).optional(),
  })
  .nullish()
  .transform(found => found ?? {})
export type Marks = z.output<typeof marks>

interface Paid {
  readonly order: string
  readonly currency: string
  /** As Stripe writes amounts. */
  readonly paid: number
  readonly shipping: number
  readonly tax: number
  readonly day: string
  readonly marks: Marks
  readonly payment?: number
}

/** A payment as a sale of one line: what was bought Stripe tells only to who asks. */
export function paidSale(
  { order, currency, paid, shipping, tax, day, marks: found, payment }: Paid,
  reading: ShopReading,
): ShopFact {
  const of = (amount: number): bigint => stripeAmount(amount, currency)
  const goods = of(paid) - of(shipping)
  return {
    kind: 'sale',
    order,
    sale: {
      currency,
      day,
      lines: [{ amount: goods < 0n ? 0n : goods, quantity: 1 }],
      discount: 0n,
      tax: of(tax),
      shipping: of(shipping),
      paid: of(paid),
      ...clickOfMark(found.gatecount_via, { ...reading, day }),
      ...couponsOf(found.gatecount_coupon === undefined ? [] : [found.gatecount_coupon]),
      ...(payment !== undefined && { payment }),
    },
  }
}
