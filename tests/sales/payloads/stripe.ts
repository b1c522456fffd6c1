import { BUYER } from './buyer.ts'

const person = {
  address: {
    city: BUYER.city,
    country: 'DE',
    line1: BUYER.street,
    line2: null,
    postal_code: BUYER.postcode,
    state: null,
  },
  email: BUYER.email,
  name: `${BUYER.firstName} ${BUYER.lastName}`,
  phone: BUYER.phone,
}

/** 2026-03-30, 23:12 UTC: the day after in London. */
const CREATED = 1_774_912_320

/** An event as Stripe sends it. */
export const stripeEvent = (type: string, object: object, more: object = {}) => ({
  id: `evt_${type}`,
  object: 'event',
  api_version: '2025-02-24.acacia',
  created: CREATED,
  data: { object },
  livemode: true,
  pending_webhooks: 1,
  request: { id: 'req_1', idempotency_key: BUYER.session },
  type,
  ...more,
})

interface Marked {
  readonly [field: string]: unknown
}

/** What the other shops sell, paid for in a checkout of Stripe. */
export const checkoutSession = (metadata: Marked = {}, more: Marked = {}) => ({
  id: 'cs_live_a1',
  object: 'checkout.session',
  amount_subtotal: 7800,
  amount_total: 9960,
  billing_address_collection: 'required',
  client_reference_id: BUYER.customer,
  currency: 'gbp',
  customer: `cus_${BUYER.customer}`,
  customer_details: { ...person, tax_exempt: 'none', tax_ids: [] },
  customer_email: BUYER.email,
  collected_information: { shipping_details: person },
  custom_fields: [{ key: 'note', text: { value: BUYER.note } }],
  metadata: { cart: BUYER.session, ...metadata },
  mode: 'payment',
  payment_intent: 'pi_1',
  payment_status: 'paid',
  status: 'complete',
  total_details: { amount_discount: 0, amount_shipping: 500, amount_tax: 1660 },
  ...more,
})

export const paymentIntent = (metadata: Marked = {}, more: Marked = {}) => ({
  id: 'pi_1',
  object: 'payment_intent',
  amount: 9960,
  amount_received: 9960,
  currency: 'gbp',
  customer: `cus_${BUYER.customer}`,
  description: BUYER.note,
  latest_charge: 'ch_1',
  metadata: { cart: BUYER.session, ...metadata },
  receipt_email: BUYER.email,
  shipping: person,
  status: 'succeeded',
  ...more,
})

export const invoice = (metadata: Marked = {}, more: Marked = {}) => ({
  id: 'in_1',
  object: 'invoice',
  amount_due: 1200,
  amount_paid: 1200,
  billing_reason: 'subscription_create',
  charge: 'ch_9',
  currency: 'gbp',
  customer: `cus_${BUYER.customer}`,
  customer_address: person.address,
  customer_email: BUYER.email,
  customer_name: person.name,
  customer_phone: BUYER.phone,
  lines: {
    object: 'list',
    data: [{ id: 'il_1', amount: 1200, period: { start: CREATED, end: CREATED + 31 * 86_400 } }],
  },
  metadata: {},
  payment_intent: 'pi_9',
  subscription: 'sub_1',
  subscription_details: { metadata },
  subtotal: 1000,
  tax: 200,
  total: 1200,
  total_excluding_tax: 1000,
  ...more,
})

export const charge = (refunded: number, more: Marked = {}) => ({
  id: 'ch_1',
  object: 'charge',
  amount: 9960,
  amount_captured: 9960,
  amount_refunded: refunded,
  billing_details: person,
  currency: 'gbp',
  customer: `cus_${BUYER.customer}`,
  metadata: {},
  payment_intent: 'pi_1',
  payment_method_details: { card: { brand: 'visa', last4: '4242', fingerprint: BUYER.session } },
  receipt_email: BUYER.email,
  refunded: refunded === 9960,
  shipping: person,
  ...more,
})

export const dispute = (status: string, amount = 9960) => ({
  id: 'du_1',
  object: 'dispute',
  amount,
  charge: 'ch_1',
  currency: 'gbp',
  evidence: {
    customer_email_address: BUYER.email,
    customer_name: person.name,
    customer_purchase_ip: BUYER.address,
  },
  payment_intent: 'pi_1',
  reason: 'fraudulent',
  status,
})
