import { z } from 'zod'
import { readStripeInvoice } from './read-stripe-invoice.ts'
import { readStripeReversal } from './read-stripe-reversal.ts'
import { dayOfSale, invalidFact, type ShopFact, type ShopReading, untaken } from './shop-fact.ts'
import { marks, paidSale, stripeCurrency, stripeId, stripeInteger } from './stripe-fields.ts'

const event = z.object({
  type: z.string(),
  /** Seconds since the epoch. */
  created: z.number(),
  data: z.object({ object: z.unknown() }),
})

const session = z.object({
  id: z.string().max(200),
  mode: z.string(),
  payment_status: z.string(),
  payment_intent: stripeId,
  currency: stripeCurrency,
  amount_total: stripeInteger,
  total_details: z
    .object({ amount_shipping: stripeInteger.nullish(), amount_tax: stripeInteger.nullish() })
    .nullish(),
  metadata: marks,
})

const intent = z.object({
  id: z.string().max(200),
  currency: stripeCurrency,
  amount_received: stripeInteger,
  metadata: marks,
})

/** A checkout; of a subscription its invoice tells. */
function readSession(object: unknown, day: string, reading: ShopReading): ShopFact {
  const read = session.safeParse(object)
  // Where there is nothing to pay yet there is no currency.
  if (!read.success) {
    const isSetup = z.object({ mode: z.literal('setup') }).safeParse(object).success
    return isSetup ? untaken('not_needed') : invalidFact('sale', read.error)
  }
  const { id, mode, payment_status, payment_intent, currency, amount_total, total_details, metadata } =
    read.data
  if (mode !== 'payment') return untaken('named_elsewhere')
  if (payment_status === 'unpaid') return untaken('not_paid')
  return paidSale(
    {
      order: payment_intent ?? id,
      currency,
      paid: amount_total,
      shipping: total_details?.amount_shipping ?? 0,
      tax: total_details?.amount_tax ?? 0,
      day,
      marks: metadata,
    },
    reading,
  )
}

/** A payment that no checkout of Stripe made. One without a mark may be part of a checkout, whose own event has it. */
function readIntent(object: unknown, day: string, reading: ShopReading): ShopFact {
  const read = intent.safeParse(object)
  if (!read.success) return invalidFact('sale', read.error)
  const { id, currency, amount_received, metadata } = read.data
  if (metadata.gatecount_via === undefined && metadata.gatecount_coupon === undefined)
    return untaken('named_elsewhere')
  return paidSale(
    { order: id, currency, paid: amount_received, shipping: 0, tax: 0, day, marks: metadata },
    reading,
  )
}

/** An event of Stripe. Its type is in the body, which is signed. */
export function readStripe(payload: unknown, reading: ShopReading): ShopFact[] {
  const read = event.safeParse(payload)
  if (!read.success) return [invalidFact('sale', read.error)]
  const { type, created, data } = read.data
  const day = dayOfSale(created * 1000, reading)
  switch (type) {
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded':
      return [readSession(data.object, day, reading)]
    case 'payment_intent.succeeded':
      return [readIntent(data.object, day, reading)]
    case 'invoice.paid':
      return [readStripeInvoice(data.object, day, reading)]
    default:
      return [readStripeReversal(type, data.object)]
  }
}

/** The topic of an event, for what is noted of it; nothing else of it is read. */
export function stripeTopic(payload: unknown): string {
  const read = z.object({ type: z.string() }).safeParse(payload)
  return read.success ? read.data.type : ''
}
