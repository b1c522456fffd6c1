import { describe, expect, it } from 'vitest'
import { tailBound, tailQuantile } from './gaussian-tail.ts'
import { plus, type Rational, rational, toNumber } from './rational.ts'
import { RELEASE_DELTA, RELEASE_FAMILIES, RELEASE_FAMILY_NAMES, RELEASE_PRESETS } from './release-families.ts'
import { planRelease } from './release-plan.ts'
import { rhoOf } from './zcdp.ts'

const PRESETS = ['public', 'partner'] as const

/** The probability that the noise is `from` or more, summed. */
function tail(from: number, variance: Rational): number {
  const doubled = 2 * toNumber(variance)
  const reach = Math.ceil(12 * Math.sqrt(doubled)) + 10
  let [all, above] = [0, 0]
  for (let x = -reach; x <= reach; x++) {
    const weight = Math.exp((-x * x) / doubled)
    all += weight
    if (x >= from) above += weight
  }
  return above / all
}

describe('tailBound()', () => {
  it('is above the tail, and near it where it is small', () => {
    for (const variance of [rational(1, 3), rational(5, 2), rational(40), rational(4000)])
      for (let sigmas = 0.5; sigmas < 7; sigmas += 0.5) {
        const from = Math.max(1, Math.round(sigmas * Math.sqrt(toNumber(variance))))
        const exact = tail(from, variance)
        expect(tailBound(from, variance)).toBeGreaterThanOrEqual(exact)
        if (sigmas >= 3) expect(tailBound(from, variance)).toBeLessThan(1.2 * exact)
      }
  })
})

describe('tailQuantile()', () => {
  it('is the first integer with a small enough bound', () => {
    for (const chance of [0.4, 1e-3, 1e-8]) {
      const from = tailQuantile(chance, rational(40))
      expect(tailBound(from, rational(40))).toBeLessThanOrEqual(chance)
      if (from > 1) expect(tailBound(from - 1, rational(40))).toBeGreaterThan(chance)
    }
    expect(() => tailQuantile(0, rational(40))).toThrow(RangeError)
  })
})

describe('RELEASE_FAMILIES', () => {
  it('share the whole budget', () => {
    const shares = RELEASE_FAMILY_NAMES.map(family => RELEASE_FAMILIES[family].share)
    expect(shares.reduce((a, b) => a + b, 0)).toBe(100)
  })
})

describe('planRelease()', () => {
  it('spends exactly the ρ of the preset', () => {
    for (const preset of PRESETS) {
      const { numerator, denominator } = RELEASE_PRESETS[preset].rho
      const spent = planRelease(preset)
        .families.map(({ cells, perCell, variance }) => rhoOf(cells * perCell ** 2, variance))
        .reduce(plus, rational(0))
      expect(spent).toEqual(rational(numerator, denominator))
    }
  })

  it('says the ε that the presets are known by', () => {
    expect(planRelease('public').epsilon).toBeCloseTo(0.7, 1)
    expect(planRelease('partner').epsilon).toBeCloseTo(2.4, 1)
    expect(planRelease('partner')).toMatchObject({ rho: 0.125, delta: 1e-6 })
  })

  it('lets no more than a tenth of δ pass all thresholds together, and sets none needlessly high', () => {
    for (const preset of PRESETS) {
      const { families } = planRelease(preset)
      const chances = families.flatMap(({ threshold, perCell, cells, variance }) =>
        threshold === null ? [] : [cells * tail(threshold - perCell, variance)],
      )
      expect(chances).toHaveLength(8)
      const all = chances.reduce((a, b) => a + b, 0)
      expect(all).toBeLessThanOrEqual(RELEASE_DELTA / 10)
      expect(all).toBeGreaterThan(RELEASE_DELTA / 20)
    }
  })

  it('gives totals no threshold, and every family a floor of two σ', () => {
    const [visitors, pageviews, gateway] = planRelease('partner').families
    expect(visitors).toMatchObject({ variance: rational(40), threshold: null, floor: 13 })
    expect(pageviews).toMatchObject({ variance: rational(4000), threshold: null, floor: 127 })
    expect(gateway).toMatchObject({ sigma: Math.sqrt(40), rho: 0.0125, threshold: 37, floor: 13 })
  })
})
