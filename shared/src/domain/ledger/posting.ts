/**
 * Accounts of a programme. `expense` is the merchant's; the others are kept for each affiliate: what waits for approval, what
 * is approved and held, what can be paid, what was paid, and what was paid and has to come back.
 */
export const ACCOUNTS = ['expense', 'pending', 'approved', 'payable', 'paid', 'clawback'] as const
export type Account = (typeof ACCOUNTS)[number]

/** Minor units; what is owed to an affiliate is negative, as a liability is. */
export interface Posting {
  readonly account: Account
  /** Missing for the merchant's expense. */
  readonly affiliate?: string
  readonly amount: bigint
}

/** Two sides that sum to zero: `amount` leaves one account and comes to another. */
const move = (amount: bigint, from: Account, to: Account, affiliate: string): readonly Posting[] =>
  [
    { account: from, amount },
    { account: to, amount: -amount },
  ].map(side => (side.account === 'expense' ? side : { ...side, affiliate }))

/** Where a commission stands: the account that holds it. */
export type CommissionState = 'pending' | 'approved' | 'payable' | 'paid' | 'reversed' | 'rejected'

/** What happens to a commission, and which way money goes by it. */
export const STEPS = {
  earned: ['expense', 'pending'],
  // What a tier adds when its month is over, to where the commission stands by then.
  tier_pending: ['expense', 'pending'],
  tier_approved: ['expense', 'approved'],
  tier_payable: ['expense', 'payable'],
  approved: ['pending', 'approved'],
  due: ['approved', 'payable'],
  paid: ['payable', 'paid'],
  rejected: ['pending', 'expense'],
  reversed_pending: ['pending', 'expense'],
  reversed_approved: ['approved', 'expense'],
  reversed_payable: ['payable', 'expense'],
  // What was paid comes back out of later payouts.
  reversed_paid: ['clawback', 'expense'],
  withheld: ['payable', 'clawback'],
} as const satisfies Record<string, readonly [Account, Account]>

export type Step = keyof typeof STEPS

/** The postings of a step; they sum to zero whatever the amount is. */
export function postingsOf(step: Step, affiliate: string, amount: bigint): readonly Posting[] {
  const [from, to] = STEPS[step]
  return move(amount, from, to, affiliate)
}

export const sumOf = (postings: readonly Posting[]): bigint =>
  postings.reduce((sum, { amount }) => sum + amount, 0n)
