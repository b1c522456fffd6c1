import type { BaseTerms } from './commission-base.ts'
import type { RuleSet } from './commission-rule.ts'

/** Who is credited when a sale names both a click and a coupon. */
export type Precedence = 'coupon' | 'click'

/** What a merchant promises to affiliates. Money is in minor units of the programme's currency. */
export interface ProgrammeTerms {
  /** ISO 4217. */
  readonly currency: string
  /** Days from a click to a sale that is still credited: 0 is the same day. */
  readonly windowDays: number
  readonly precedence: Precedence
  /** Whether a later click replaces an earlier one. */
  readonly click: 'last' | 'first'
  /** Days until an approved commission can be paid; as long as goods can be returned. */
  readonly holdingDays: number
  readonly minimumOrder: bigint
  readonly minimumPayout: bigint
  readonly base: BaseTerms
  /** Days after which what nobody decided on is approved. */
  readonly approveAfterDays: number
  /** In the order of their versions. */
  readonly rules: readonly RuleSet[]
}

export type MembershipState = 'applied' | 'approved' | 'suspended' | 'declined' | 'left'

/** An affiliate in a programme, over the time that matters for a sale. */
export interface Membership {
  readonly affiliate: string
  /** Spans in which sales are credited; `until` is the last day, open without one. */
  readonly approved: readonly { readonly from: string; readonly until?: string }[]
  readonly suspended: readonly { readonly from: string; readonly until?: string }[]
}
