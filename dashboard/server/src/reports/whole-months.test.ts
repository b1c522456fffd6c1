import { describe, expect, it } from 'vitest'
import { wholeMonths } from './whole-months.ts'

describe('wholeMonths()', () => {
  it.each([
    ['2026-03-01', '2026-03-31', '2026-03-01', '2026-03-01'],
    ['2026-03-01', '2026-04-29', '2026-03-01', '2026-03-01'],
    ['2026-03-02', '2026-04-30', '2026-04-01', '2026-04-01'],
    ['2025-12-31', '2026-03-01', '2026-01-01', '2026-02-01'],
    ['2024-02-01', '2024-02-29', '2024-02-01', '2024-02-01'],
  ])('from %s to %s is from the month of %s to that of %s', (from, to, first, last) => {
    expect(wholeMonths({ from, to })).toEqual({ first, last })
  })

  it.each([
    ['2026-03-01', '2026-03-30'],
    ['2026-03-02', '2026-03-31'],
    ['2024-02-01', '2024-02-28'],
    ['2026-03-15', '2026-04-15'],
  ])('is nothing from %s to %s', (from, to) => {
    expect(wholeMonths({ from, to })).toBeUndefined()
  })

  it('takes the last month as a whole when nothing is counted behind the range', () => {
    const range = { from: '2026-03-01', to: '2026-04-15' }
    const both = { first: '2026-03-01', last: '2026-04-01' }
    expect(wholeMonths(range, '2026-04-15')).toEqual(both)
    expect(wholeMonths(range, '2026-04-02')).toEqual(both)
    expect(wholeMonths(range, '2026-04-16')).toEqual({ ...both, last: both.first })
  })
})
