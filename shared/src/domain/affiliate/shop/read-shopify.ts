import { z } from 'zod'
import type { Sale, SaleLine } from '../sale.ts'
import { exactOf, minorOfExact, sumOfExact } from './exact-amount.ts'
import { readShopifyRefund } from './read-shopify-refund.ts'
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

/** What a buyer saw in another currency is in the same place; the shop's own is what the programme counts in. */
const moneySet = z
  .object({ shop_money: z.object({ amount: decimal }) })
  .transform(set => set.shop_money.amount)
const taxes = z
  .array(z.object({ price_set: moneySet }))
  .max(100)
  .default([])

const line = z.object({
  quantity: z.int().min(0).max(1_000_000),
  sku: z.string().nullish(),
  vendor: z.string().nullish(),
  price_set: moneySet,
  discount_allocations: z
    .array(z.object({ amount_set: moneySet }))
    .max(100)
    .default([]),
  tax_lines: taxes,
})

/** Exactly what is read of an order (Admin API); whoever bought it is dropped here, but for whether they bought before. */
const order = z.object({
  id: shopNumber,
  test: z.boolean().nullish(),
  currency: currencyCode,
  created_at: z.string().nullish(),
  processed_at: z.string().nullish(),
  cancelled_at: z.string().nullish(),
  financial_status: z.string().nullish(),
  taxes_included: z.boolean().default(false),
  total_price_set: moneySet,
  total_shipping_price_set: moneySet.optional(),
  line_items: z.array(line).max(MOST_LINES),
  shipping_lines: z
    .array(z.object({ tax_lines: taxes }))
    .max(100)
    .default([]),
  discount_codes: z
    .array(z.object({ code: z.string() }))
    .max(100)
    .default([]),
  note_attributes: z
    .array(z.object({ name: z.string(), value: z.unknown() }))
    .max(1000)
    .default([]),
  customer: z.object({ orders_count: z.int().min(0).optional() }).nullish(),
})
type Order = z.output<typeof order>

const someOrder = z.object({ line_items: z.array(z.unknown()), financial_status: z.unknown() })
const someRefund = z.object({ refund_line_items: z.array(z.unknown()) })

/** Paid once, whatever went back since. */
const PAID = ['paid', 'partially_refunded', 'refunded']

const taxOf = (lines: readonly { readonly price_set: string }[]): bigint =>
  sumOfExact(lines.map(tax => tax.price_set))

function lineOf(
  { quantity, sku, vendor, price_set, discount_allocations, tax_lines }: Order['line_items'][number],
  { currency, taxes_included }: Order,
): SaleLine {
  const full = exactOf(price_set) * BigInt(quantity)
  const off = sumOfExact(discount_allocations.map(one => one.amount_set))
  const amount = minorOfExact(full - off + (taxes_included ? 0n : taxOf(tax_lines)), currency)
  const [article, group] = [wordOf(sku), wordOf(vendor)]
  return {
    amount: amount < 0n ? 0n : amount,
    quantity: Math.max(1, quantity),
    ...(group !== undefined && { group }),
    ...(article !== undefined && { sku: article }),
  }
}

function partsOf(read: Order): Pick<Sale, 'lines' | 'discount' | 'tax' | 'shipping'> {
  const { currency, line_items, shipping_lines, total_shipping_price_set = '0', taxes_included } = read
  const shippingTax = taxes_included ? taxOf(shipping_lines.flatMap(one => one.tax_lines)) : 0n
  return {
    lines: line_items.map(one => lineOf(one, read)),
    // It is in the lines already, each its own part of it.
    discount: 0n,
    tax: minorOfExact(taxOf(line_items.flatMap(one => one.tax_lines)), currency),
    shipping: minorOfExact(exactOf(total_shipping_price_set) - shippingTax, currency),
  }
}

function saleOf(read: Order, reading: ShopReading): ShopFact {
  const { id, currency, processed_at, created_at, note_attributes, discount_codes, customer } = read
  const day = dayOfSale(processed_at ?? created_at ?? '', reading)
  const mark = note_attributes.find(({ name }) => name === VIA_MARK)?.value
  const bought = customer?.orders_count
  return {
    kind: 'sale',
    order: id,
    sale: {
      currency,
      day,
      ...partsOf(read),
      paid: minorOfExact(exactOf(read.total_price_set), currency),
      ...clickOfMark(typeof mark === 'string' ? mark : undefined, { ...reading, day }),
      ...couponsOf(discount_codes.map(({ code }) => code)),
      // This order is among those that are counted.
      ...(bought !== undefined &&
        bought > 0 && { customer: bought === 1 ? ('new' as const) : ('returning' as const) }),
    },
  }
}

/**
 * What Shopify sends of orders and refunds. What is signed is the body alone, so the body decides what it is and not the
 * topic: an order that was paid, one that was cancelled, or a refund.
 */
export function readShopify(payload: unknown, reading: ShopReading): ShopFact[] {
  if (someRefund.safeParse(payload).success) return [readShopifyRefund(payload)]
  if (!someOrder.safeParse(payload).success) return [untaken('not_needed')]
  const read = order.safeParse(payload)
  if (!read.success) return [invalidFact('sale', read.error)]
  const { id, currency, cancelled_at, financial_status, test } = read.data
  if (test === true) return [untaken('test_order')]
  const isPaid = PAID.includes(financial_status ?? '')
  if (cancelled_at == null) return [isPaid ? saleOf(read.data, reading) : untaken('not_paid')]
  const all = { kind: 'refund', refund: `cancelled ${id}`, order: id, currency, reason: 'refund' } as const
  return [{ ...all, measure: 'paid', ...(!isPaid && { onlyKnown: true }) }]
}
