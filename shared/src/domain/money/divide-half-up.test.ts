import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { divideHalfUp, shareOf } from './divide-half-up.ts'

describe('divideHalfUp()', () => {
  it.each([
    [5n, 2n, 3n],
    [-5n, 2n, -3n],
    [4n, 3n, 1n],
    [-4n, 3n, -1n],
    [0n, 7n, 0n],
  ])('divideHalfUp() takes %s / %s for %s', (numerator, denominator, rounded) => {
    expect(divideHalfUp(numerator, denominator)).toBe(rounded)
  })

  it('is the nearest integer, and the same on both sides of zero', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n, max: 10n ** 12n }), (numerator, denominator) => {
        const rounded = divideHalfUp(numerator, denominator)
        const off = 2n * (numerator - rounded * denominator)
        expect(off <= denominator && -off <= denominator).toBe(true)
        expect(divideHalfUp(-numerator, denominator)).toBe(-rounded)
      }),
    )
  })

  it('refuses to divide by nothing', () => {
    expect(() => divideHalfUp(1n, 0n)).toThrow(RangeError)
  })
})

describe('shareOf()', () => {
  it.each([
    [13_000n, 115, 150n],
    [500n, 3230, 162n],
    [500n, 6410, 321n],
    [250n, 6460, 162n],
    [4999n, 750, 375n],
    [1999n, 1250, 250n],
    [9999n, 725, 725n],
    [7n, 2000, 1n],
    [2n, 2000, 0n],
    [1n, 5000, 1n],
  ])('shareOf() takes %s at %s basis points for %s', (amount, basisPoints, share) => {
    expect(shareOf(amount, basisPoints)).toBe(share)
  })
})
