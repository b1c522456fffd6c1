import { z } from 'zod'
import type { Sale, SaleLine } from '../sale.ts'
import { exactOf, minorOfExact, sumOfExact } from './exact-amount.ts'
import {
  couponsOf,
  currencyCode,
  dayOfSale,
  decimal,
  invalidFact,
  type ShopFact,
  type ShopReading,
  shopNumber,
  untaken,
  wordOf,
} from './shop-fact.ts'
import { clickOfMark, VIA_MARK } from './via-mark.ts'

const MOST_LINES = 1000

const priced = z.object({ total: decimal, total_tax: decimal })
const line = priced.extend({
  quantity: z.number().min(0).max(1_000_000).default(1),
  sku: z.string().nullish(),
})

/** Exactly what is read of an order (REST API v3); whoever bought it is dropped here. */
const order = z.object({
  id: shopNumber,
  status: z.string(),
  currency: currencyCode,
  date_created_gmt: z.string().nullish(),
  date_paid_gmt: z.string().nullish(),
  total: decimal,
  shipping_total: decimal,
  line_items: z.array(line).max(MOST_LINES).default([]),
  fee_lines: z.array(priced).max(MOST_LINES).default([]),
  coupon_lines: z
    .array(z.object({ code: z.string() }))
    .max(100)
    .default([]),
  meta_data: z
    .array(z.object({ key: z.string(), value: z.unknown() }))
    .max(1000)
    .default([]),
  refunds: z
    .array(z.object({ id: shopNumber, total: decimal }))
    .max(MOST_LINES)
    .default([]),
})
type Order = z.output<typeof order>

const someOrder = z.object({ status: z.string(), line_items: z.array(z.unknown()) })

/** Paid, as WooCommerce has it (`wc_get_is_paid_statuses`), and what can only come after. */
const PAID = ['processing', 'completed', 'refunded']

/** Lines are after all discounts, and without tax; a fee below zero is a discount that a plugin made. */
function partsOf({
  line_items,
  fee_lines,
  shipping_total,
  currency,
}: Order): Pick<Sale, 'lines' | 'discount' | 'tax' | 'shipping'> {
  const off = fee_lines.filter(fee => exactOf(fee.total) < 0n)
  const minor = (exact: bigint): bigint => {
    const amount = minorOfExact(exact, currency)
    return amount < 0n ? 0n : amount
  }
  const lines = line_items.map(({ total, total_tax, quantity, sku }): SaleLine => {
    const article = wordOf(sku)
    return {
      amount: minor(exactOf(total) + exactOf(total_tax)),
      quantity: Math.max(1, Math.round(quantity)),
      ...(article !== undefined && { sku: article }),
    }
  })
  return {
    lines,
    discount: minor(-sumOfExact(off.flatMap(fee => [fee.total, fee.total_tax]))),
    tax: minor(sumOfExact([...line_items, ...off].map(one => one.total_tax))),
    shipping: minor(exactOf(shipping_total)),
  }
}

/** An order as its payment: WooCommerce writes times in GMT without saying so. */
function saleOf(read: Order, reading: ShopReading): ShopFact {
  const { id, currency, date_paid_gmt, date_created_gmt, meta_data, coupon_lines, total } = read
  const written = date_paid_gmt ?? date_created_gmt
  const day = written == null ? reading.today : dayOfSale(`${written.replace(/Z$/, '')}Z`, reading)
  const mark = meta_data.find(({ key }) => key === VIA_MARK || key === `_${VIA_MARK}`)?.value
  return {
    kind: 'sale',
    order: id,
    sale: {
      currency,
      day,
      ...partsOf(read),
      paid: minorOfExact(exactOf(total), currency),
      ...clickOfMark(typeof mark === 'string' ? mark : undefined, { ...reading, day }),
      ...couponsOf(coupon_lines.map(({ code }) => code)),
    },
  }
}

function refundsOf({ id, currency, refunds, status, date_paid_gmt }: Order): ShopFact[] {
  const common = { kind: 'refund', order: id, currency, reason: 'refund', measure: 'paid' } as const
  const parts = refunds.map(({ id: refund, total }) => {
    const amount = minorOfExact(exactOf(total), currency)
    return { ...common, refund, amount: amount < 0n ? -amount : amount }
  })
  if (status !== 'refunded' && status !== 'cancelled') return parts
  // All that is left; an order that was never paid may be paid yet, after it was cancelled.
  return [
    ...parts,
    { ...common, refund: `${status} ${id}`, ...(date_paid_gmt == null && { onlyKnown: true }) },
  ]
}

/**
 * An order of WooCommerce as it is now, which it sends whenever something of it changes. What is signed is the body alone, so
 * its status decides and not the topic.
 */
export function readWooCommerce(payload: unknown, reading: ShopReading): ShopFact[] {
  // Other resources, and an order that is deleted, which comes as its number alone.
  if (!someOrder.safeParse(payload).success) return [untaken('not_needed')]
  const read = order.safeParse(payload)
  if (!read.success) return [invalidFact('sale', read.error)]
  const { data } = read
  if (PAID.includes(data.status)) return [saleOf(data, reading), ...refundsOf(data)]
  return data.status === 'cancelled' ? refundsOf(data) : [untaken('not_paid')]
}
