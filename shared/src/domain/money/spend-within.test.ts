import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../time/local-time.ts'
import { spendWithin } from './spend-within.ts'

const START = '2026-02-20'
const spending = (days: number, amount: bigint) => ({
  firstDay: START,
  lastDay: addDays(START, days - 1),
  amount,
})
const day = (at: number) => ({ from: addDays(START, at), to: addDays(START, at) })

const anyDays = fc.integer({ min: 1, max: 400 })
const anyAmount = fc.bigInt({ min: 1n, max: 10n ** 15n })

describe('spendWithin()', () => {
  it('spendWithin() gives a period that covers part of the days its part', () => {
    const thirty = spending(30, 30_000n)
    expect(spendWithin(thirty, { from: '2026-01-01', to: '2026-12-31' })).toBe(30_000n)
    expect(spendWithin(thirty, { from: '2026-03-01', to: '2026-03-07' })).toBe(7000n)
    expect(spendWithin(thirty, { from: '2026-02-01', to: '2026-02-19' })).toBe(0n)
    expect(spendWithin(thirty, { from: '2026-04-01', to: '2026-04-02' })).toBe(0n)
  })

  it('spendWithin() gives what cannot be divided to the first days', () => {
    expect([0, 1, 2].map(at => spendWithin(spending(3, 100n), day(at)))).toEqual([34n, 33n, 33n])
    expect([0, 1, 2].map(at => spendWithin(spending(3, 2n), day(at)))).toEqual([1n, 1n, 0n])
  })

  it('spendWithin() of all days one by one is the amount, and no two days are more than one unit apart', () => {
    fc.assert(
      fc.property(anyDays, anyAmount, (days, amount) => {
        const each = Array.from({ length: days }, (_, at) => spendWithin(spending(days, amount), day(at)))
        expect(each.reduce((all, part) => all + part, 0n)).toBe(amount)
        expect(each.every(part => (each[0] ?? 0n) - part <= 1n && part <= (each[0] ?? 0n))).toBe(true)
      }),
    )
  })

  it('spendWithin() of periods that touch adds up to that of both together', () => {
    fc.assert(
      fc.property(
        anyDays,
        anyAmount,
        fc.tuple(
          fc.integer({ min: -9, max: 410 }),
          fc.integer({ min: 0, max: 99 }),
          fc.integer({ min: 0, max: 99 }),
        ),
        (days, amount, [from, more, most]) => {
          const spent = (a: number, b: number) =>
            spendWithin(spending(days, amount), { from: addDays(START, a), to: addDays(START, b) })
          const [middle, end] = [from + more, from + more + 1 + most]
          expect(spent(from, middle) + spent(middle + 1, end)).toBe(spent(from, end))
        },
      ),
    )
  })
})
