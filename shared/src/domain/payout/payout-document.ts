import type { MinorUnits } from '../ledger/entry.ts'

/** Why somebody is paid with a later batch. A closed set. */
export const CARRY_REASONS = {
  below_minimum: 'Less than the minimum payout',
  owes: 'As much has to come back as can be paid',
  no_details: 'They have not said how they want to be paid',
  stopped: 'Stopped because of a sign, until that is decided',
} as const
export type CarryReason = keyof typeof CARRY_REASONS

/** What one affiliate gets out of a batch. */
export interface PayoutItem {
  readonly affiliate: string
  /** What is paid: the sales less what is withheld. */
  readonly amount: MinorUnits
  /** Kept back for what was paid before and has to come back. */
  readonly withheld: MinorUnits
  /** The account that it goes to: a number, of the installation. */
  readonly account: number
  readonly sales: readonly { readonly sale: number; readonly amount: MinorUnits }[]
}

/** Whose money waits for a later batch. */
export interface CarriedOver {
  readonly affiliate: string
  readonly payable: MinorUnits
  readonly clawback: MinorUnits
  readonly reason: CarryReason
}

/**
 * A batch as it was frozen. Its canonical JSON (RFC 8785) is what is hashed, so it is written once and never changed,
 * whatever arrives meanwhile.
 */
export interface PayoutDocument {
  readonly kind: 'payout'
  readonly version: 1
  readonly programme: number
  /** From 1, of this programme. */
  readonly number: number
  /** Local day of the site. */
  readonly day: string
  /** ISO 4217. */
  readonly currency: string
  readonly minimum: MinorUnits
  readonly total: MinorUnits
  readonly items: readonly PayoutItem[]
  readonly carried: readonly CarriedOver[]
}

/** Where an item of a batch stands. */
export type PayoutItemState = 'open' | 'paid' | 'failed'

/** Where a batch stands; before it is frozen it is a draft, which nobody keeps. */
export type PayoutState = 'frozen' | 'exported' | 'paid' | 'failed'

interface BatchProgress {
  readonly exportedOn: string | null
  readonly items: readonly { readonly state: PayoutItemState }[]
}

/** Paid in part is `exported` still: something of it is open. */
export function payoutState({ exportedOn, items }: BatchProgress): PayoutState {
  if (items.some(({ state }) => state === 'open')) return exportedOn === null ? 'frozen' : 'exported'
  return items.every(({ state }) => state === 'failed') ? 'failed' : 'paid'
}
