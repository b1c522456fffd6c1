import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../time/local-time.ts'
import { monthOf } from '../time/period.ts'
import { keptFrom, MOST_MONTHS, retentionProblem } from './retention.ts'

describe('keptFrom()', () => {
  it('keptFrom() is the first day of the month that lies so many months back', () => {
    expect(keptFrom(1, '2026-03-26')).toBe('2026-02-01')
    expect(keptFrom(25, '2026-03-01')).toBe('2024-02-01')
    expect(keptFrom(3, '2026-01-31')).toBe('2025-10-01')
  })

  it('keptFrom() never cuts a month, and keeps at least the days of so many months', () => {
    const months = fc.integer({ min: 1, max: MOST_MONTHS })
    const days = fc.integer({ min: 0, max: 20_000 }).map(number => addDays('1990-01-01', number))
    fc.assert(
      fc.property(months, days, (kept, today) => {
        const first = keptFrom(kept, today)
        expect(first).toBe(monthOf(first).start)
        expect(addDays(first, kept * 28) <= today).toBe(true)
        expect(keptFrom(kept, monthOf(today).end)).toBe(first)
      }),
    )
  })
})

describe('retentionProblem()', () => {
  it('retentionProblem() sees totals that would go before the lists that need them', () => {
    expect(retentionProblem({})).toBeUndefined()
    expect(retentionProblem({ attributes: 25 })).toBeUndefined()
    expect(retentionProblem({ attributes: 25, totals: 25, releases: 1 })).toBeUndefined()
    expect(retentionProblem({ totals: 60 })).toContain('at least as long')
    expect(retentionProblem({ attributes: 26, totals: 25 })).toContain('at least as long')
  })
})
