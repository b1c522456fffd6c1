import { describe, expect, it } from 'vitest'
import { comparedRanges } from './overview-ranges.ts'

const WEEK = { from: '2026-03-04', to: '2026-03-10' }
const BEFORE = { from: '2026-02-25', to: '2026-03-03' }

describe('comparedRanges()', () => {
  it('comparedRanges() leaves the day out that is not over, on both sides', () => {
    expect(comparedRanges(WEEK, BEFORE, '2026-03-10')).toEqual({
      now: { from: '2026-03-04', to: '2026-03-09' },
      before: { from: '2026-02-25', to: '2026-03-02' },
    })
  })

  it('comparedRanges() keeps ranges that are over, and one that was chosen to be of another length', () => {
    expect(comparedRanges(WEEK, BEFORE, '2026-03-11')).toEqual({ now: WEEK, before: BEFORE })
    const chosen = { from: '2026-01-01', to: '2026-01-31' }
    expect(comparedRanges(WEEK, chosen, '2026-03-10')?.before).toEqual(chosen)
  })

  it('comparedRanges() has nothing to compare on the first day', () => {
    expect(comparedRanges(WEEK, BEFORE, '2026-03-04')).toBeNull()
  })
})
