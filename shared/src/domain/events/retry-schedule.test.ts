import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { waitAfter } from './retry-schedule.ts'

const HOUR = 3_600_000
/** All waits, with the same chance each time. */
function waits(chance: number): number[] {
  const all: number[] = []
  for (let tries = 1; ; tries++) {
    const wait = waitAfter(tries, chance)
    if (wait === undefined) return all
    all.push(wait)
  }
}

describe('waitAfter()', () => {
  it('waitAfter() is five seconds at first, and ten tries take about three days', () => {
    const even = waits(0.5)
    expect([even[0], even.length + 1]).toEqual([5_000, 10])
    const all = even.reduce((sum, wait) => sum + wait, 0)
    expect(all / HOUR).toBeCloseTo(75.58, 1)
  })

  it('waitAfter() grows with each try, whatever chance says', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), chance => {
        const all = waits(chance)
        expect(all).toEqual(all.toSorted((a, b) => a - b))
      }),
    )
  })

  it('waitAfter() waits as long as the receiver asks, up to a day, and never shorter than otherwise', () => {
    expect(waitAfter(1, 0.5, 60_000)).toBe(60_000)
    expect(waitAfter(1, 0.5, 90 * HOUR)).toBe(24 * HOUR)
    expect(waitAfter(4, 0.5, 1_000)).toBe(2 * HOUR)
  })
})
