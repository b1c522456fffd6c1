import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaledDown } from './proportion.ts'

const parts = fc.array(fc.bigInt({ min: 0n, max: 1_000_000n }), { maxLength: 40 })
const totals = fc.bigInt({ min: 0n, max: 5_000_000n })
const sumOf = (values: readonly bigint[]): bigint => values.reduce((a, b) => a + b, 0n)

describe('scaledDown()', () => {
  it('sums to the total when the parts are more, and leaves them alone when they are not', () => {
    fc.assert(
      fc.property(parts, totals, (values, total) => {
        const scaled = scaledDown(values, total)
        if (sumOf(values) <= total) expect(scaled).toEqual(values)
        else expect(sumOf(scaled)).toBe(total)
      }),
    )
  })

  it('makes nothing larger, nothing negative, and is off the exact proportion by less than one', () => {
    fc.assert(
      fc.property(parts, totals, (values, total) => {
        const sum = sumOf(values)
        if (sum <= total) return
        for (const [at, part] of scaledDown(values, total).entries()) {
          expect(part >= 0n && part <= (values[at] ?? 0n)).toBe(true)
          const difference = part * sum - (values[at] ?? 0n) * total
          expect(difference < sum && -difference < sum).toBe(true)
        }
      }),
    )
  })

  it('of equals favours the earlier', () => {
    expect(scaledDown([1n, 1n, 1n], 2n)).toEqual([1n, 1n, 0n])
  })
})
