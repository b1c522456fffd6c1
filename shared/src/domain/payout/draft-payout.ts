import type { CarriedOver, CarryReason, PayoutDocument, PayoutItem } from './payout-document.ts'

/** What the ledger says an affiliate can be paid. Money is in minor units and not below zero. */
export interface Claim {
  readonly affiliate: string
  /** What is payable of each sale, rising in number. */
  readonly sales: readonly { readonly sale: number; readonly amount: bigint }[]
  /** What was paid before and has to come back. */
  readonly clawback: bigint
  /** The account that is in force; undefined as long as they have not said any. */
  readonly account: number | undefined
  /** A person has stopped what they are paid, because of a sign of fraud. */
  readonly stopped: boolean
}

export interface DraftPlace extends Pick<PayoutDocument, 'programme' | 'number' | 'day' | 'currency'> {
  readonly minimumPayout: bigint
}

const payableOf = ({ sales }: Claim): bigint => sales.reduce((sum, { amount }) => sum + amount, 0n)

function reasonToCarry(claim: Claim, minimum: bigint): CarryReason | undefined {
  const due = payableOf(claim) - claim.clawback
  if (due <= 0n) return 'owes'
  if (claim.stopped) return 'stopped'
  if (due < minimum) return 'below_minimum'
  return claim.account === undefined ? 'no_details' : undefined
}

function itemOf({ affiliate, sales, clawback, account = 0 }: Claim, payable: bigint): PayoutItem {
  return {
    affiliate,
    amount: String(payable - clawback),
    withheld: String(clawback),
    account,
    sales: sales.map(({ sale, amount }) => ({ sale, amount: String(amount) })),
  }
}

/**
 * Who gets what with the next batch: everybody whose payable commissions, less what has to come back, reach the minimum.
 * The rest is carried over and named with the reason. Nobody is named for whom nothing is payable and nothing owed.
 */
export function draftPayout(claims: readonly Claim[], place: DraftPlace): PayoutDocument {
  const { minimumPayout, ...about } = place
  const items: PayoutItem[] = []
  const carried: CarriedOver[] = []
  const rising = claims.toSorted((a, b) => (a.affiliate < b.affiliate ? -1 : 1))
  for (const claim of rising) {
    const payable = payableOf(claim)
    if (payable === 0n && claim.clawback === 0n) continue
    const reason = reasonToCarry(claim, minimumPayout)
    if (reason === undefined) items.push(itemOf(claim, payable))
    else
      carried.push({
        affiliate: claim.affiliate,
        payable: String(payable),
        clawback: String(claim.clawback),
        reason,
      })
  }
  const total = items.reduce((sum, { amount }) => sum + BigInt(amount), 0n)
  return {
    kind: 'payout',
    version: 1,
    ...about,
    minimum: String(minimumPayout),
    total: String(total),
    items,
    carried,
  }
}
