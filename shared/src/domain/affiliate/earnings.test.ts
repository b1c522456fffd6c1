import { describe, expect, it } from 'vitest'
import { EARNING_PERIODS, type LedgerDay, sumEarnings } from './earnings.ts'

const DAYS: readonly LedgerDay[] = [
  { day: '2026-02-28', step: 'earned', amount: 725n },
  { day: '2026-03-01', step: 'earned', amount: 100n },
  { day: '2026-03-01', step: 'rejected', amount: 25n },
  { day: '2026-03-02', step: 'reversed_paid', amount: 5n },
  { day: '2026-03-02', step: 'withheld', amount: 5n },
  { day: '2026-03-02', step: 'due', amount: 75n },
]

describe('sumEarnings()', () => {
  it('sums what was posted in the days alone, and what was rejected and reversed together', () => {
    expect(sumEarnings(DAYS, { from: '2026-03-01', to: '2026-03-02' })).toEqual({
      earned: 100n,
      takenBack: 30n,
      approved: 0n,
      payable: 75n,
      paid: 0n,
    })
  })
})

describe('EARNING_PERIODS', () => {
  it.each([
    ['today', '2026-03-01', '2026-03-01'],
    ['yesterday', '2026-02-28', '2026-02-28'],
    ['7d', '2026-02-23', '2026-03-01'],
    ['month', '2026-03-01', '2026-03-01'],
    ['year', '2026-01-01', '2026-03-01'],
  ] as const)('%s on 1 March is from %s to %s', (period, from, to) => {
    expect(EARNING_PERIODS[period]('2026-03-01')).toEqual({ from, to })
  })
})
