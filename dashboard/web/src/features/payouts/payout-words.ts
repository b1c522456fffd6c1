import type { PaymentKind } from '@gatecount/shared/domain/payout/payment-details'
import type { PayoutItemState, PayoutState } from '@gatecount/shared/domain/payout/payout-document'
import { type Message, t } from '../../lib/language.ts'

interface State {
  readonly label: Message
  readonly tone: 'plain' | 'good' | 'brass' | 'bad'
}

export const PAYOUT_STATES = {
  frozen: { label: 'Frozen', tone: 'brass' },
  exported: { label: 'On its way', tone: 'brass' },
  paid: { label: 'Settled', tone: 'good' },
  failed: { label: 'Failed', tone: 'bad' },
} as const satisfies Record<PayoutState, State>

export const ITEM_STATES = {
  open: { label: 'To be paid', tone: 'brass' },
  paid: { label: 'Paid', tone: 'good' },
  failed: { label: 'Failed', tone: 'bad' },
} as const satisfies Record<PayoutItemState, State>

export const PAYMENT_KINDS = {
  bank: 'Bank account (IBAN)',
  paypal: 'PayPal',
  other: 'In another way',
} as const satisfies Record<PaymentKind, Message>

/** Where the money goes: as much of it as may be shown. */
export const accountWords = ({
  kind,
  masked,
}: {
  readonly kind: PaymentKind
  readonly masked: string
}): string => (kind === 'bank' ? masked : kind === 'paypal' ? `PayPal ${masked}` : t(PAYMENT_KINDS.other))
