/** What is paid for the lines that a rule is for. Money is in minor units, as text. */
export type Pay =
  | { readonly kind: 'percent'; readonly basisPoints: number }
  | { readonly kind: 'flat'; readonly amount: string; readonly per: 'order' | 'item' }

export interface Rule {
  readonly id: string
  readonly scope: {
    readonly affiliates?: readonly string[]
    readonly skus?: readonly string[]
    readonly groups?: readonly string[]
    readonly customer?: 'new' | 'returning'
    readonly firstPayments?: number
    readonly from?: string
    readonly until?: string
  }
  readonly pay: Pay
  readonly tiers?: {
    readonly by: 'volume' | 'count'
    readonly steps: readonly { readonly from: string; readonly pay: Pay }[]
  }
  readonly mostPerOrder?: string
}

export interface Bonus {
  readonly id: string
  readonly on: { readonly kind: 'first_sale' } | { readonly kind: 'milestone'; readonly sales: number }
  readonly amount: string
}

/** Rules as they are sent. */
export interface SentRules {
  readonly rules: readonly Rule[]
  readonly bonuses: readonly Bonus[]
  readonly mostPerMonth?: string
}

/** A version of the rules as it was announced. */
export interface RuleSet extends SentRules {
  readonly version: number
  readonly validFrom: string
  readonly announcedOn: string
}

export const sentOf = ({ rules, bonuses, mostPerMonth }: SentRules): SentRules => ({
  rules,
  bonuses,
  ...(mostPerMonth !== undefined && { mostPerMonth }),
})

/** An id that no rule of the set has. */
export function freeId(taken: readonly { readonly id: string }[], stem: string): string {
  let number = taken.length + 1
  while (taken.some(({ id }) => id === `${stem}-${number}`)) number++
  return `${stem}-${number}`
}
