import { REFUND_OUTCOMES, type RefundOutcome, SALE_OUTCOMES, type SaleOutcome } from '../outcome.ts'

/** What can become of a webhook that is no sale and no refund. */
export const UNTAKEN = {
  not_paid: 'The order is not paid yet, or was never',
  not_needed: 'It says nothing of a sale or a refund: the shop need not send this topic',
  test_order: 'It is a test order of the shop',
  named_elsewhere: 'It names no affiliate; another message of the same payment does, or none',
  disputed: 'A buyer disputes the payment; nothing is taken back before that is lost',
  dispute_won: 'A dispute ended without loss; nothing is taken back',
} as const
export type Untaken = keyof typeof UNTAKEN

/** Why a webhook was not believed. */
export const REFUSED = {
  wrong_signature: 'It was signed with another secret than the one that is stored here',
  stale_signature: 'It was signed more than five minutes before it arrived: look at the clock of the server',
  no_signature: 'It came without a signature: it is none of this system, or the secret is not set there',
} as const
export type Refused = keyof typeof REFUSED

export type DeliveryOutcome = SaleOutcome | RefundOutcome | Untaken | Refused

/** How an outcome reads; a refund has words of its own where it shares the name. */
export const deliveryWords = (outcome: DeliveryOutcome): string =>
  ({ ...REFUND_OUTCOMES, ...SALE_OUTCOMES, ...UNTAKEN, ...REFUSED })[outcome]
