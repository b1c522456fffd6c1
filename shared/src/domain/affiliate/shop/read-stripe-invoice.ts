import { z } from 'zod'
import { dayNumber } from '../../time/local-time.ts'
import { invalidFact, type ShopFact, type ShopReading, untaken } from './shop-fact.ts'
import { type Marks, marks, paidSale, stripeCurrency, stripeId, stripeInteger } from './stripe-fields.ts'

const details = z.object({ metadata: marks }).nullish()

const invoice = z.object({
  id: z.string().max(200),
  currency: stripeCurrency,
  amount_paid: stripeInteger,
  total: z.int(),
  total_excluding_tax: z.int().nullish(),
  billing_reason: z.string().nullish(),
  metadata: marks,
  // Where the payment and the subscription are depends on the version of the API that the endpoint was made with.
  payment_intent: stripeId,
  charge: stripeId,
  payments: z
    .object({
      data: z.array(z.object({ payment: z.object({ payment_intent: stripeId, charge: stripeId }) })).max(100),
    })
    .nullish(),
  subscription_details: details,
  parent: z.object({ subscription_details: details }).nullish(),
  lines: z
    .object({
      data: z.array(z.object({ period: z.object({ start: z.number(), end: z.number() }) })).max(1000),
    })
    .nullish(),
})
type Invoice = z.output<typeof invoice>

const DAY_SECONDS = 86_400

/** What a charge of this invoice names as its order when it is refunded. */
function orderOf({ id, payment_intent, charge, payments }: Invoice): string {
  const [first] = payments?.data ?? []
  return payment_intent ?? charge ?? first?.payment.payment_intent ?? first?.payment.charge ?? id
}

/**
 * Which payment of its subscription this is. Stripe does not count them: it follows from the day the subscription began, if
 * the shop wrote that down, and the length of what is paid for. Without it each is one after the first.
 */
function paymentOf({ billing_reason, lines }: Invoice, { gatecount_since }: Marks): number {
  if (billing_reason !== 'subscription_cycle') return 1
  const period = lines?.data.at(-1)?.period
  const since =
    gatecount_since !== undefined && z.iso.date().safeParse(gatecount_since).success
      ? gatecount_since
      : undefined
  if (period === undefined || since === undefined) return 2
  const length = (period.end - period.start) / DAY_SECONDS
  const passed = period.start / DAY_SECONDS - dayNumber(since)
  const number = length > 0 ? 1 + Math.round(passed / length) : 2
  return Math.min(100_000, Math.max(1, number))
}

/** A paid invoice: the first of a subscription, and each that follows. */
export function readStripeInvoice(object: unknown, day: string, reading: ShopReading): ShopFact {
  const read = invoice.safeParse(object)
  if (!read.success) return invalidFact('sale', read.error)
  const { data } = read
  const { currency, amount_paid, total, total_excluding_tax, metadata, subscription_details, parent } = data
  // A trial, or one that credit paid for.
  if (amount_paid === 0) return untaken('not_paid')
  const found = { ...parent?.subscription_details?.metadata, ...subscription_details?.metadata, ...metadata }
  const tax = total_excluding_tax == null ? 0 : Math.max(0, total - total_excluding_tax)
  const payment = paymentOf(data, found)
  return paidSale(
    { order: orderOf(data), currency, paid: amount_paid, shipping: 0, tax, day, marks: found, payment },
    reading,
  )
}
