import { REFUND_OUTCOMES, SALE_OUTCOMES } from '@gatecount/shared/domain/affiliate/outcome'
import {
  type DeliveryOutcome,
  REFUSED,
  UNTAKEN,
} from '@gatecount/shared/domain/affiliate/shop/delivery-outcome'
import type { ShopSystemName } from '@gatecount/shared/domain/affiliate/shop/shop-system'
import { type Message, t } from '../../lib/language.ts'

/** What has to be done in a shop system, one step after another; its topics are listed between. */
interface Guide {
  readonly steps: readonly Message[]
  readonly secretLabel: Message
  readonly secretHint: Message
  /** One is made here, for the system takes any. */
  readonly makes: boolean
}

export const SHOP_GUIDES = {
  woocommerce: {
    steps: [
      'In WordPress, open WooCommerce, Settings, Advanced, Webhooks, and add a webhook for each topic: order.created and order.updated.',
      'Set its status to Active, paste the address below as delivery URL, and the secret that you store here.',
      'Saving it sends a first message, which is answered. Refunds need no topic of their own: they come with the order.',
      'Paste the code below into functions.php of the theme, so that an order says by whose link it came.',
    ],
    secretLabel: 'Secret of the webhook',
    secretHint: 'The same in both places. Leave it empty, and one is made and shown.',
    makes: true,
  },
  shopify: {
    steps: [
      'In Shopify, open Settings, Notifications, Webhooks, and create a webhook in JSON for each topic: orders/paid, refunds/create and orders/cancelled.',
      'Paste the address below as URL.',
      'Store here what Shopify shows under the list as what your webhooks are signed with; of an app, its client secret.',
      'Paste the code below into theme.liquid, before the end of the head, so that a cart says by whose link it came.',
    ],
    secretLabel: 'Signing secret of Shopify',
    secretHint: 'As Shopify shows it below its webhooks; of an app, its client secret.',
    makes: false,
  },
  stripe: {
    steps: [
      'In Stripe, open Developers, Webhooks, and add an endpoint with the address below.',
      'Select the events that are listed here; of a subscription, invoice.paid tells each payment.',
      'Reveal the signing secret of the endpoint, and store it here.',
      'Let your server write by whose link somebody came into the metadata of the checkout, as below in JavaScript.',
    ],
    secretLabel: 'Signing secret of the endpoint',
    secretHint: 'It begins with whsec_.',
    makes: false,
  },
} as const satisfies Record<ShopSystemName, Guide>

const OUTCOMES = { ...REFUND_OUTCOMES, ...SALE_OUTCOMES, ...UNTAKEN, ...REFUSED } as const

export const outcomeWords = (outcome: DeliveryOutcome): string => t(OUTCOMES[outcome])

/** What the owner has to do something about. */
export const isFault = (outcome: DeliveryOutcome): boolean =>
  Object.hasOwn(REFUSED, outcome) ||
  ['invalid', 'unknown_programme', 'other_currency', 'not_needed'].includes(outcome)
