import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rational, toNumber } from './rational.ts'
import { epsilonOf, membershipBound, membershipBoundOfRho, rhoOf, varianceFor } from './zcdp.ts'

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

describe('membershipBoundOfRho()', () => {
  it('is above the advantage that one noised count gives, and near it', () => {
    for (const variance of [rational(1), rational(40), rational(400)]) {
      const sigma = Math.sqrt(toNumber(variance))
      const reach = Math.ceil(12 * sigma)
      const weight = (x: number): number => Math.exp((-x * x) / (2 * sigma * sigma))
      let [all, differing] = [0, 0]
      for (let x = -reach; x <= reach; x++) {
        all += weight(x)
        differing += Math.abs(weight(x) - weight(x - 1)) / 2
      }
      const bound = membershipBoundOfRho(toNumber(rhoOf(1, variance)))
      expect(bound).toBeGreaterThan(differing / all)
      expect(bound).toBeLessThan((1.34 * differing) / all)
    }
    expect(membershipBoundOfRho(8)).toBe(1)
  })
})
