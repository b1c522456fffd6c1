import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { integerSquareRoot, over, plus, rational, times, toNumber } from './rational.ts'

const fractions = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 20n }))
  .map(([numerator, denominator]) => rational(numerator, denominator))

describe('rational()', () => {
  it('is in lowest terms with a positive denominator', () => {
    expect(rational(6, -4)).toEqual({ numerator: -3n, denominator: 2n })
    expect(rational(0, 7)).toEqual({ numerator: 0n, denominator: 1n })
    expect(() => rational(1, 0)).toThrow(RangeError)
  })

  it('plus(), times() and over() are those of a field', () => {
    fc.assert(
      fc.property(fractions, fractions, fractions, (a, b, c) => {
        expect(plus(a, b)).toEqual(plus(b, a))
        expect(times(a, plus(b, c))).toEqual(plus(times(a, b), times(a, c)))
        if (b.numerator !== 0n) expect(times(over(a, b), b)).toEqual(a)
      }),
    )
  })

  it('toNumber() is the quotient', () => {
    expect(toNumber(rational(25, 2))).toBe(12.5)
  })
})

describe('integerSquareRoot()', () => {
  it('is the greatest integer whose square is not above', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 1n << 200n }), value => {
        const root = integerSquareRoot(value)
        expect(root * root <= value && value < (root + 1n) ** 2n).toBe(true)
      }),
    )
    for (let n = 0n; n < 100n; n++) expect(integerSquareRoot(n * n)).toBe(n)
  })
})
