import { z } from 'zod'
import { exactOf, minorOfExact, sumOfExact } from './exact-amount.ts'
import { currencyCode, decimal, invalidFact, type ShopFact, shopNumber, untaken } from './shop-fact.ts'

const MOST = 1000

const moneySet = z.object({ shop_money: z.object({ amount: decimal, currency_code: currencyCode }) })

/** Exactly what is read of a refund (Admin API). */
const refund = z.object({
  id: shopNumber,
  order_id: shopNumber,
  refund_line_items: z
    .array(z.object({ subtotal_set: moneySet, total_tax_set: moneySet.optional() }))
    .max(MOST),
  order_adjustments: z
    .array(z.object({ amount_set: moneySet, tax_amount_set: moneySet.optional() }))
    .max(MOST)
    .default([]),
  transactions: z
    .array(z.object({ kind: z.string(), status: z.string(), amount: decimal, currency: currencyCode }))
    .max(MOST)
    .default([]),
})
type Refund = z.output<typeof refund>

const amountOf = (set: z.output<typeof moneySet> | undefined): string => set?.shop_money.amount ?? '0'

/**
 * What went back, in hundred-millionths: the money that was sent, where it is in the shop's currency. Else the lines less the
 * adjustments, which are below zero for shipping that goes back and above for what is kept of a line.
 */
function sentBack({ refund_line_items, order_adjustments, transactions }: Refund, currency: string): bigint {
  const money = transactions.filter(
    ({ kind, status }) => kind === 'refund' && status !== 'failure' && status !== 'error',
  )
  if (money.length > 0 && money.every(one => one.currency === currency))
    return sumOfExact(money.map(({ amount }) => amount))
  const lines = sumOfExact(refund_line_items.map(({ subtotal_set }) => amountOf(subtotal_set)))
  const kept = sumOfExact(
    order_adjustments.flatMap(one => [amountOf(one.amount_set), amountOf(one.tax_amount_set)]),
  )
  const back = lines - kept
  return back < 0n ? 0n : back
}

/** A refund of an order of Shopify. One that only puts goods back into stock moves no money. */
export function readShopifyRefund(payload: unknown): ShopFact {
  const read = refund.safeParse(payload)
  if (!read.success) return invalidFact('refund', read.error)
  const { id, order_id, refund_line_items, order_adjustments, transactions } = read.data
  const sets = [
    ...refund_line_items.map(one => one.subtotal_set),
    ...order_adjustments.map(one => one.amount_set),
  ]
  const currency = sets[0]?.shop_money.currency_code ?? transactions[0]?.currency
  if (currency === undefined) return untaken('not_needed')
  const exact = sentBack(read.data, currency)
  if (exact <= exactOf('0')) return untaken('not_needed')
  return {
    kind: 'refund',
    refund: id,
    order: order_id,
    currency,
    reason: 'refund',
    amount: minorOfExact(exact, currency),
    measure: 'paid',
  }
}
