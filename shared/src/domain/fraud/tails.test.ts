import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adjusted } from './holm.ts'
import { lnFactorial } from './ln-factorial.ts'
import { binomialLower, binomialUpper, oddsUpper, rateLower, rateUpper } from './tails.ts'
import { wilsonInterval } from './wilson-interval.ts'

const count = fc
  .tuple(fc.integer({ min: 1, max: 300 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([of, share]) => ({ hits: Math.round(of * share), of }))

describe('binomialUpper()', () => {
  it('binomialUpper() is what tables give', () => {
    expect(binomialUpper({ hits: 8, of: 10 }, 0.5)).toBeCloseTo(56 / 1024, 12)
    expect(binomialUpper({ hits: 1, of: 20 }, 0.05)).toBeCloseTo(1 - 0.95 ** 20, 12)
    expect(binomialUpper({ hits: 0, of: 5 }, 0)).toBe(1)
    expect(binomialUpper({ hits: 2, of: 5 }, 0)).toBe(0)
  })

  it('binomialUpper() and binomialLower() overlap in what was seen, and nowhere else', () => {
    fc.assert(
      fc.property(count, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (own, p) => {
        const beyond = own.hits === own.of ? 0 : binomialUpper({ hits: own.hits + 1, of: own.of }, p)
        expect(binomialLower(own, p) + beyond).toBeCloseTo(1, 9)
      }),
    )
  })
})

describe('oddsUpper()', () => {
  it('oddsUpper() with odds of one is the exact test of Fisher: the lady who tastes tea', () => {
    expect(oddsUpper({ hits: 4, of: 4 }, { hits: 0, of: 4 }, 1)).toBeCloseTo(1 / 70, 12)
    expect(oddsUpper({ hits: 3, of: 4 }, { hits: 1, of: 4 }, 1)).toBeCloseTo(17 / 70, 12)
  })

  it('oddsUpper() rises with the margin, and falls with what was seen', () => {
    fc.assert(
      fc.property(count, count, (own, others) => {
        const chance = oddsUpper(own, others, 1)
        expect(chance).toBeGreaterThanOrEqual(0)
        expect(chance).toBeLessThanOrEqual(1)
        expect(oddsUpper(own, others, 2)).toBeGreaterThanOrEqual(chance - 1e-12)
        if (own.hits > 0)
          expect(oddsUpper({ ...own, hits: own.hits - 1 }, others, 2)).toBeGreaterThanOrEqual(
            oddsUpper(own, others, 2) - 0.2,
          )
      }),
    )
  })
})

describe('rateUpper()', () => {
  it('rateUpper() and rateLower() are one half about where rates are the same', () => {
    expect(rateUpper({ hits: 50, of: 1000 }, { hits: 500, of: 10_000 }, 1)).toBeCloseTo(0.5, 1)
    expect(rateLower({ hits: 50, of: 1000 }, { hits: 500, of: 10_000 }, 1)).toBeCloseTo(0.5, 1)
    expect(rateLower({ hits: 0, of: 1000 }, { hits: 500, of: 10_000 }, 4)).toBeLessThan(1e-5)
  })
})

describe('wilsonInterval()', () => {
  it('wilsonInterval() is as it was published, and holds what was seen', () => {
    const { low, high } = wilsonInterval({ hits: 81, of: 263 })
    expect([low, high].map(one => one.toFixed(4))).toEqual(['0.2553', '0.3662'])
    fc.assert(
      fc.property(count, own => {
        const { low, high } = wilsonInterval(own)
        expect(low).toBeLessThanOrEqual(own.hits / own.of + 1e-9)
        expect(high).toBeGreaterThanOrEqual(own.hits / own.of - 1e-9)
      }),
    )
  })
})

describe('adjusted()', () => {
  it('adjusted() multiplies the smallest by all, and never makes a larger one smaller than it', () => {
    expect(adjusted([0.01, 0.04, 0.03])).toEqual([0.03, 0.06, 0.06])
    expect(adjusted([0.5, 0.9])).toEqual([1, 1])
  })
})

describe('lnFactorial()', () => {
  it('lnFactorial() grows by the logarithm of each number, across the place where the series begins', () => {
    for (let n = 1; n < 2000; n++) expect(lnFactorial(n) - lnFactorial(n - 1)).toBeCloseTo(Math.log(n), 9)
  })
})
