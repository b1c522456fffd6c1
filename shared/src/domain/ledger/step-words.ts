import type { Step } from './posting.ts'

/** What a line of the ledger says has happened, for whoever reads a statement. */
export const STEP_WORDS = {
  earned: 'Earned',
  tier_pending: 'Added by the tier of its month',
  tier_approved: 'Added by the tier of its month',
  tier_payable: 'Added by the tier of its month',
  approved: 'Approved',
  due: 'Can be paid',
  paid: 'Paid',
  rejected: 'Rejected',
  reversed_pending: 'Taken back before approval',
  reversed_approved: 'Taken back after approval',
  reversed_payable: 'Taken back before payment',
  reversed_paid: 'To come back after payment',
  withheld: 'Kept back for what has to come back',
} as const satisfies Record<Step, string>
