import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rational, toNumber } from './rational.ts'
import { advantageBound, epsilonOf, membershipBound, rhoOf, varianceFor } from './zcdp.ts'

describe('varianceFor()', () => {
  it('spends exactly the ρ that it is given', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 1, max: 1e6 }),
        (square, n, d) => {
          const rho = rational(n, d)
          expect(rhoOf(square, varianceFor(square, rho))).toEqual(rho)
        },
      ),
    )
    expect(varianceFor(1, rational(1, 80))).toEqual(rational(40))
  })
})

describe('epsilonOf()', () => {
  it('is known for some ρ at δ = 10⁻⁶', () => {
    const known = { 0.0125: 0.7, 0.05: 1.47, 0.125: 2.42, 0.25: 3.54, 0.5: 5.22 }
    for (const [rho, epsilon] of Object.entries(known))
      expect(epsilonOf(Number(rho), 1e-6)).toBeCloseTo(epsilon, 2)
  })

  it('is below the simple bound ρ + 2√(ρ ln(1/δ)), and grows with ρ and with 1/δ', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-4, max: 4, noNaN: true }),
        fc.integer({ min: 2, max: 12 }),
        (rho, digits) => {
          const delta = 10 ** -digits
          const epsilon = epsilonOf(rho, delta)
          expect(epsilon).toBeLessThanOrEqual(rho + 2 * Math.sqrt(rho * Math.log(1 / delta)))
          expect(epsilon).toBeLessThanOrEqual(epsilonOf(1.1 * rho, delta))
          expect(epsilon).toBeLessThanOrEqual(epsilonOf(rho, delta / 10))
        },
      ),
    )
  })

  it('is at least what one noised count really gives away (Balle and Wang 2018)', () => {
    // δ of the continuous Gaussian at ε, from the normal distribution; sensitivity 1, σ = 1.
    const [epsilon, exactDelta] = [2, 0.020_92]
    expect(epsilonOf(toNumber(rhoOf(1, rational(1))), exactDelta)).toBeGreaterThan(epsilon)
  })

  it('is zero for nothing, and refuses a δ that is none', () => {
    expect(epsilonOf(0, 1e-6)).toBe(0)
    for (const delta of [0, 1, Number.NaN]) expect(() => epsilonOf(1, delta)).toThrow(RangeError)
    expect(() => epsilonOf(-1, 1e-6)).toThrow(RangeError)
  })
})

describe('membershipBound()', () => {
  it('is nothing at ε = 0, 0.462 at 1, and certainty at last', () => {
    expect(membershipBound(0)).toBe(0)
    expect(membershipBound(1)).toBeCloseTo(0.462, 3)
    expect(membershipBound(50)).toBeCloseTo(1, 12)
  })
})

/** Half the sum of differences between discrete Gaussian noise and the same noise moved by one: no test tells them apart better. */
function bestAdvantage(variance: number): number {
  const reach = Math.ceil(20 * Math.sqrt(variance)) + 2
  const weights = Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.exp(-((i - reach) ** 2) / (2 * variance)),
  )
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.reduce((sum, weight, i) => sum + Math.abs(weight - (weights[i - 1] ?? 0)), 0) / whole / 2
}

describe('advantageBound()', () => {
  it('advantageBound() is kept by discrete Gaussian noise of any size, and not by much', () => {
    for (const rho of [0.0125, 0.125, 0.5, 1.5]) {
      const best = bestAdvantage(1 / (2 * rho))
      expect(best).toBeLessThan(advantageBound(rho))
      expect(best).toBeGreaterThan(advantageBound(rho) / 2)
    }
    expect(advantageBound(0)).toBe(0)
    expect(advantageBound(50)).toBe(1)
  })
})
