import { z } from 'zod'
import { invalidFact, type ShopFact, untaken } from './shop-fact.ts'
import { stripeAmount } from './stripe-amount.ts'
import { stripeCurrency, stripeId, stripeInteger } from './stripe-fields.ts'

const charge = z.object({
  id: z.string().max(200),
  currency: stripeCurrency,
  amount_refunded: stripeInteger,
  payment_intent: stripeId,
})

const dispute = z.object({
  id: z.string().max(200),
  status: z.string(),
  currency: stripeCurrency,
  amount: stripeInteger,
  charge: stripeId,
  payment_intent: stripeId,
})

/** Stripe tells what has gone back of a charge so far; what is new of it is known to whoever kept what came before. */
function readRefunded(object: unknown): ShopFact {
  const read = charge.safeParse(object)
  if (!read.success) return invalidFact('refund', read.error)
  const { id, currency, amount_refunded, payment_intent } = read.data
  return {
    kind: 'refund',
    refund: `${id} ${amount_refunded}`,
    order: payment_intent ?? id,
    currency,
    reason: 'refund',
    amount: stripeAmount(amount_refunded, currency),
    measure: 'paid_in_all',
  }
}

/** A dispute takes nothing back while it is open: most of what is taken back could not be given again. */
function readDispute(object: unknown): ShopFact {
  const read = dispute.safeParse(object)
  if (!read.success) return invalidFact('refund', read.error)
  const { id, status, currency, amount, charge: charged, payment_intent } = read.data
  if (status !== 'lost') return untaken('dispute_won')
  const order = payment_intent ?? charged
  if (order === undefined) return { kind: 'invalid', of: 'refund', errors: { charge: ['cannot be read'] } }
  return {
    kind: 'refund',
    refund: id,
    order,
    currency,
    reason: 'chargeback',
    amount: stripeAmount(amount, currency),
    measure: 'paid',
  }
}

/** What Stripe tells of money that went back. */
export function readStripeReversal(type: string, object: unknown): ShopFact {
  if (type === 'charge.refunded') return readRefunded(object)
  if (type === 'charge.dispute.closed') return readDispute(object)
  return untaken(type === 'charge.dispute.created' ? 'disputed' : 'not_needed')
}
