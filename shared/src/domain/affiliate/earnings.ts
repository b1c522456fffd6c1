import type { Step } from '../ledger/posting.ts'
import { addDays } from '../time/local-time.ts'

/** What steps of the ledger moved on a day, in minor units. */
export interface LedgerDay {
  readonly day: string
  readonly step: Step
  readonly amount: bigint
}

/** First and last day. */
export interface DayRange {
  readonly from: string
  readonly to: string
}

/** What came into each state over some days, in minor units: sums of what was posted in them. */
export interface Earnings {
  readonly earned: bigint
  /** Rejected by the merchant, or taken back for what was refunded. */
  readonly takenBack: bigint
  readonly approved: bigint
  readonly payable: bigint
  readonly paid: bigint
}

const COUNTED = {
  earned: 'earned',
  tier_pending: 'earned',
  tier_approved: 'earned',
  tier_payable: 'earned',
  approved: 'approved',
  due: 'payable',
  paid: 'paid',
  rejected: 'takenBack',
  reversed_pending: 'takenBack',
  reversed_approved: 'takenBack',
  reversed_payable: 'takenBack',
  reversed_paid: 'takenBack',
  // Moves what was taken back before.
  withheld: null,
} as const satisfies Record<Step, keyof Earnings | null>

/** Spans that earnings are summed for, all of them ending today or before. */
export const EARNING_PERIODS = {
  today: today => ({ from: today, to: today }),
  yesterday: today => ({ from: addDays(today, -1), to: addDays(today, -1) }),
  '7d': today => ({ from: addDays(today, -6), to: today }),
  '28d': today => ({ from: addDays(today, -27), to: today }),
  '91d': today => ({ from: addDays(today, -90), to: today }),
  month: today => ({ from: `${today.slice(0, 7)}-01`, to: today }),
  year: today => ({ from: `${today.slice(0, 4)}-01-01`, to: today }),
} as const satisfies Record<string, (today: string) => DayRange>

export type EarningPeriod = keyof typeof EARNING_PERIODS

/** Sums of the days of a range. */
export function sumEarnings(days: readonly LedgerDay[], { from, to }: DayRange): Earnings {
  const sums = { earned: 0n, takenBack: 0n, approved: 0n, payable: 0n, paid: 0n }
  for (const { day, step, amount } of days) {
    const kind = COUNTED[step]
    if (kind !== null && from <= day && day <= to) sums[kind] += amount
  }
  return sums
}
