/** What is known of a shop system before anything it sends is opened. */
export interface ShopSystem {
  readonly name: string
  /** Headers without which a signature cannot be checked, and the topic; sealed with the body, in lower case. */
  readonly headers: { readonly signature: string; readonly topic?: string }
  /** What the owner subscribes to there. */
  readonly topics: readonly string[]
}

/** Systems whose webhooks are read as they are. */
export const SHOP_SYSTEMS = {
  woocommerce: {
    name: 'WooCommerce',
    headers: { signature: 'x-wc-webhook-signature', topic: 'x-wc-webhook-topic' },
    topics: ['order.created', 'order.updated'],
  },
  shopify: {
    name: 'Shopify',
    headers: { signature: 'x-shopify-hmac-sha256', topic: 'x-shopify-topic' },
    topics: ['orders/paid', 'refunds/create', 'orders/cancelled'],
  },
  stripe: {
    name: 'Stripe',
    headers: { signature: 'stripe-signature' },
    topics: [
      'checkout.session.completed',
      'checkout.session.async_payment_succeeded',
      'payment_intent.succeeded',
      'invoice.paid',
      'charge.refunded',
      'charge.dispute.created',
      'charge.dispute.closed',
    ],
  },
} as const satisfies Record<string, ShopSystem>

export type ShopSystemName = keyof typeof SHOP_SYSTEMS

/** A shop that sends webhooks, as collector and worker know it. */
export interface ShopConnection {
  /** Random, part of the address. */
  readonly id: string
  readonly system: ShopSystemName
}

/** What is noted of a topic that is none of ours: its name could be anything. */
export const OTHER_TOPIC = 'other'

/** The topic under which a delivery is noted. */
export const notedTopic = (system: ShopSystemName, topic: string): string =>
  (SHOP_SYSTEMS[system].topics as readonly string[]).includes(topic) ? topic : OTHER_TOPIC
