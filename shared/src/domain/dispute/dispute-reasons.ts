import type { SaleOutcome } from '../affiliate/outcome.ts'
import type { CommissionState } from '../ledger/posting.ts'

interface ReasonRule {
  readonly about: 'sale' | 'missing' | 'flag' | 'suspension'
  readonly words: string
  /** What the merchant has to say when they accept: the value of the order, what is missing of the commission, or nothing. */
  readonly asks: 'value' | 'commission' | 'nothing'
}

/** Why something is disputed: a closed list. */
export const DISPUTE_REASONS = {
  rejected: { about: 'sale', words: 'It was rejected, and should not have been', asks: 'nothing' },
  reversed: { about: 'sale', words: 'It was taken back, and nothing was refunded', asks: 'nothing' },
  not_credited: { about: 'sale', words: 'It should have been credited', asks: 'nothing' },
  wrong_amount: { about: 'sale', words: 'The commission is too low', asks: 'commission' },
  not_received: { about: 'missing', words: 'A sale by my link or coupon is not in the list', asks: 'value' },
  unjust_sign: { about: 'flag', words: 'What was seen has another explanation', asks: 'nothing' },
  unjust_suspension: { about: 'suspension', words: 'The suspension is not justified', asks: 'nothing' },
} as const satisfies Record<string, ReasonRule>

export type DisputeReason = keyof typeof DISPUTE_REASONS
export type DisputeAbout = ReasonRule['about']
export const ALL_DISPUTE_REASONS = Object.keys(DISPUTE_REASONS) as [DisputeReason, ...DisputeReason[]]

/** What can be said against what became of a sale. */
export function reasonsFor(sale: {
  readonly outcome: SaleOutcome
  readonly state: CommissionState | 'none'
  readonly refunded: bigint
}): DisputeReason[] {
  if (sale.outcome !== 'accepted') return ['not_credited']
  if (sale.state === 'rejected') return ['rejected']
  return sale.refunded > 0n ? ['reversed', 'wrong_amount'] : ['wrong_amount']
}
