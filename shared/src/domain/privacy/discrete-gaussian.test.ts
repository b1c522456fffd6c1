import { describe, expect, it } from 'vitest'
import { seededEntropy } from '../../process/seeded-entropy.ts'
import { bernoulliExp, sampleDiscreteGaussian, sampleDiscreteLaplace } from './discrete-gaussian.ts'
import { type Rational, rational, toNumber } from './rational.ts'

/** Probabilities of integers −reach … reach, in proportion to `weight`. */
interface Law {
  readonly reach: number
  readonly weight: (x: number) => number
}

const gaussian = (variance: Rational): Law => ({
  reach: Math.ceil(12 * Math.sqrt(toNumber(variance))) + 10,
  weight: x => Math.exp((-x * x) / (2 * toNumber(variance))),
})
const laplace = (scale: Rational): Law => ({
  reach: Math.ceil(60 * toNumber(scale)),
  weight: x => Math.exp(-Math.abs(x) / toNumber(scale)),
})

const BINS = 60

/** Upper ends of some {@link BINS} bins of about the same probability, and the probability of each. */
function binsOf(
  { reach, weight }: Law,
  samples: number,
): { readonly last: number; readonly chance: number }[] {
  const integers = Array.from({ length: 2 * reach + 1 }, (_, at) => at - reach)
  const whole = integers.reduce((sum, x) => sum + weight(x), 0)
  const enough = Math.max(5 / samples, 1 / BINS)
  const bins: { last: number; chance: number }[] = []
  let chance = 0
  for (const x of integers) {
    chance += weight(x) / whole
    if (chance < enough) continue
    bins.push({ last: x, chance })
    chance = 0
  }
  const end = bins.at(-1)
  if (end !== undefined) Object.assign(end, { last: Infinity, chance: end.chance + chance })
  return bins
}

/** How many standard deviations χ² lies above what is expected, by the cube root of Wilson and Hilferty. */
function misfit(drawn: readonly number[], law: Law): number {
  const bins = binsOf(law, drawn.length)
  const counts = bins.map(() => 0)
  const binOf = new Map<number, number>()
  for (const x of drawn) {
    const at = binOf.get(x) ?? bins.findIndex(({ last }) => x <= last)
    binOf.set(x, at)
    counts[at] = (counts[at] ?? 0) + 1
  }
  const chiSquare = bins.reduce((sum, { chance }, at) => {
    const expected = chance * drawn.length
    return sum + ((counts[at] ?? 0) - expected) ** 2 / expected
  }, 0)
  const spread = 2 / (9 * (bins.length - 1))
  return (Math.cbrt(chiSquare / (bins.length - 1)) - 1 + spread) / Math.sqrt(spread)
}

function drawMany(samples: number, draw: () => bigint): number[] {
  return Array.from({ length: samples }, () => Number(draw()))
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length

/** Compares ln(P(x) / P(x + 1)) as drawn with `expected`, in standard deviations of the estimate. */
function ratioMisfit(drawn: readonly number[], x: number, expected: number): number {
  const [at, next] = [x, x + 1].map(value => drawn.filter(it => it === value).length)
  if (at === undefined || next === undefined) throw new Error('Nothing was drawn')
  return (Math.log(at / next) - expected) / Math.sqrt(1 / at + 1 / next)
}

const SAMPLES = 60_000
const VARIANCES = [rational(1, 3), rational(25, 2), rational(25), rational(100), rational(4_000_000)]
const LIMIT = 4

describe('bernoulliExp()', () => {
  it('is true as often as exp says', () => {
    const entropy = seededEntropy('exp')
    for (const exponent of [
      rational(1, 1000),
      rational(1, 3),
      rational(1),
      rational(7, 5),
      rational(3),
      rational(13, 2),
    ]) {
      const yes = Array.from({ length: SAMPLES }, () => bernoulliExp(exponent, entropy)).filter(
        Boolean,
      ).length
      const chance = Math.exp(-toNumber(exponent))
      const deviation = Math.sqrt(SAMPLES * chance * (1 - chance))
      expect(Math.abs(yes - SAMPLES * chance) / deviation).toBeLessThan(LIMIT)
    }
  })

  it('is exact: the pairs of bytes that say yes, and those that ask for a third, hold exp between them', () => {
    for (const exponent of [
      rational(1, 1000),
      rational(1, 20),
      rational(1, 3),
      rational(1),
      rational(3, 2),
    ]) {
      let [yes, open] = [0, 0]
      for (let pair = 0; pair < 65_536; pair++) {
        const bytes = [pair >> 8, pair & 255]
        try {
          if (bernoulliExp(exponent, () => Uint8Array.from(bytes.splice(0, 1)))) yes++
        } catch {
          open++
        }
      }
      const chance = 65_536 * Math.exp(-toNumber(exponent))
      expect(yes).toBeLessThanOrEqual(chance)
      expect(yes + open).toBeGreaterThanOrEqual(chance)
      if (toNumber(exponent) < 0.1) expect(open).toBeLessThan(1000)
    }
  })

  it('is certain at zero and impossible to ask below', () => {
    for (let n = 0; n < 100; n++) expect(bernoulliExp(rational(0), seededEntropy(`${n}`))).toBe(true)
    expect(() => bernoulliExp(rational(-1, 2), seededEntropy('x'))).toThrow(RangeError)
  })
})

describe('sampleDiscreteGaussian()', () => {
  it('fits its law (χ²), its mean and its variance', () => {
    for (const variance of VARIANCES) {
      const entropy = seededEntropy(`gaussian ${toNumber(variance)}`)
      const drawn = drawMany(SAMPLES, () => sampleDiscreteGaussian(variance, entropy))
      const law = gaussian(variance)
      expect(Math.abs(misfit(drawn, law))).toBeLessThan(LIMIT)
      const integers = Array.from({ length: 2 * law.reach + 1 }, (_, at) => at - law.reach)
      const whole = integers.reduce((sum, x) => sum + law.weight(x), 0)
      const moment = integers.reduce((sum, x) => sum + (x * x * law.weight(x)) / whole, 0)
      expect(Math.abs(mean(drawn)) / Math.sqrt(moment / SAMPLES)).toBeLessThan(LIMIT)
      const squares = drawn.map(x => x * x)
      const deviation = Math.sqrt(mean(squares.map(square => (square - moment) ** 2)) / SAMPLES)
      expect(Math.abs(mean(squares) - moment) / deviation).toBeLessThan(LIMIT)
    }
  })

  it('does not fit a law whose variance is a tenth larger: the test can fail', () => {
    const entropy = seededEntropy('other')
    const drawn = drawMany(SAMPLES, () => sampleDiscreteGaussian(rational(100), entropy))
    expect(misfit(drawn, gaussian(rational(110)))).toBeGreaterThan(2 * LIMIT)
  })

  it('neighbouring integers are as probable as exp((2x + 1) / 2σ²) to one', () => {
    const entropy = seededEntropy('neighbours')
    const drawn = drawMany(2 * SAMPLES, () => sampleDiscreteGaussian(rational(25, 2), entropy))
    for (let x = -7; x < 7; x++) expect(Math.abs(ratioMisfit(drawn, x, (2 * x + 1) / 25))).toBeLessThan(LIMIT)
  })

  it('refuses a variance that is not positive', () => {
    expect(() => sampleDiscreteGaussian(rational(0), seededEntropy('x'))).toThrow(RangeError)
  })
})

describe('sampleDiscreteLaplace()', () => {
  it('fits its law (χ²), with fractional scales too', () => {
    for (const scale of [rational(1, 2), rational(1), rational(7, 3), rational(300)]) {
      const entropy = seededEntropy(`laplace ${toNumber(scale)}`)
      const drawn = drawMany(SAMPLES, () => sampleDiscreteLaplace(scale, entropy))
      expect(Math.abs(misfit(drawn, laplace(scale)))).toBeLessThan(LIMIT)
    }
  })

  it('neighbouring integers are as probable as exp(1 / scale) to one', () => {
    const entropy = seededEntropy('steps')
    const drawn = drawMany(2 * SAMPLES, () => sampleDiscreteLaplace(rational(2), entropy))
    for (let x = 0; x < 8; x++) {
      expect(Math.abs(ratioMisfit(drawn, x, 1 / 2))).toBeLessThan(LIMIT)
      expect(Math.abs(ratioMisfit(drawn, -x - 1, -1 / 2))).toBeLessThan(LIMIT)
    }
  })
})
