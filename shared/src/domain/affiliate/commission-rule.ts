import type { CustomerKind } from './sale.ts'

/** What is paid for the lines that a rule is for. Money is in minor units of the programme's currency. */
export type Pay =
  | { readonly kind: 'percent'; readonly basisPoints: number }
  | { readonly kind: 'flat'; readonly amount: bigint; readonly per: 'order' | 'item' }

/** What is paid instead from a volume (minor units) or a number of sales of the affiliate in a calendar month on. */
export interface Tiers {
  readonly by: 'volume' | 'count'
  /** Rising. */
  readonly steps: readonly { readonly from: bigint; readonly pay: Pay }[]
}

/** What a rule is for; what is not said does not matter. */
export interface RuleScope {
  readonly affiliates?: readonly string[]
  readonly skus?: readonly string[]
  readonly groups?: readonly string[]
  readonly customer?: CustomerKind
  /** Only the first payments of a subscription. */
  readonly firstPayments?: number
  /** First and last day on which a sale may be made. */
  readonly from?: string
  readonly until?: string
}

export interface CommissionRule {
  /** Stands for this rule in every version of the programme's rules. */
  readonly id: string
  readonly scope: RuleScope
  readonly pay: Pay
  readonly tiers?: Tiers
  /** The most that one order earns by this rule. */
  readonly mostPerOrder?: bigint
}

/** Paid once beside the commission. */
export interface Bonus {
  readonly id: string
  readonly on: { readonly kind: 'first_sale' } | { readonly kind: 'milestone'; readonly sales: number }
  readonly amount: bigint
}

/** One version of a programme's rules. It applies to sales from its first day on, never to earlier ones. */
export interface RuleSet {
  readonly version: number
  /** `YYYY-MM-DD`. */
  readonly validFrom: string
  readonly rules: readonly CommissionRule[]
  readonly bonuses: readonly Bonus[]
  /** The most that an affiliate earns in a calendar month. */
  readonly mostPerMonth?: bigint
}
