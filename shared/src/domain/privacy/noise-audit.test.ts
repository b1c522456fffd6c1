import { describe, expect, it } from 'vitest'
import { seededEntropy } from '../../process/seeded-entropy.ts'
import { sampleDiscreteGaussian, sampleDiscreteLaplace } from './discrete-gaussian.ts'
import { type Rational, rational, toNumber } from './rational.ts'
import { epsilonOf, rhoOf } from './zcdp.ts'

/**
 * An audit from outside: the same count with and without one visitor, many times, and the largest ε that the answers
 * prove. It can show that noise is too small; that it is large enough, only the arithmetic can.
 */

const SAMPLES = 200_000
/** In standard deviations, for each of the two shares: wrong once in a thousand. */
const CONFIDENCE = 3.1

/** The largest ε that the answers prove, over the shares of answers from some integer on. */
function provenEpsilon(noise: () => bigint, delta: number): number {
  const drawn = (count: number): number[] => Array.from({ length: SAMPLES }, () => count + Number(noise()))
  const [withVisitor, without] = [drawn(1), drawn(0)]
  const share = (answers: readonly number[], least: number): number =>
    answers.filter(answer => answer >= least).length / SAMPLES
  const margin = (p: number): number => CONFIDENCE * Math.sqrt((p * (1 - p)) / SAMPLES)
  const proven = [1, 2, 3, 4].map(least => {
    const [p, q] = [share(withVisitor, least), share(without, least)]
    const low = p - margin(p) - delta
    return low > 0 ? Math.log(low / (q + margin(q))) : 0
  })
  return Math.max(...proven)
}

describe('sampleDiscreteLaplace()', () => {
  const audited = (scale: Rational, seed: string): number => {
    const entropy = seededEntropy(seed)
    return provenEpsilon(() => sampleDiscreteLaplace(scale, entropy), 0)
  }

  it('an audit proves nearly the ε that is claimed, and no more', () => {
    for (const [scale, epsilon] of [
      [rational(1), 1],
      [rational(2), 0.5],
    ] as const) {
      const proven = audited(scale, `audit ${epsilon}`)
      expect(proven).toBeLessThan(epsilon)
      expect(proven).toBeGreaterThan(0.94 * epsilon)
    }
  })

  it('an audit catches a scale that is half of what it should be', () => {
    expect(audited(rational(1), 'halved')).toBeGreaterThan(0.5)
  })
})

describe('sampleDiscreteGaussian()', () => {
  const DELTA = 0.01
  const variance = rational(2)
  const claimed = epsilonOf(toNumber(rhoOf(1, variance)), DELTA)
  const audited = (drawnFrom: Rational): number => {
    const entropy = seededEntropy('gaussian audit')
    return provenEpsilon(() => sampleDiscreteGaussian(drawnFrom, entropy), DELTA)
  }

  it('an audit proves most of the ε that zCDP claims, and no more', () => {
    const proven = audited(variance)
    expect(proven).toBeLessThan(claimed)
    expect(proven).toBeGreaterThan(0.6 * claimed)
  })

  it('an audit catches a σ that is half of what it should be', () => {
    expect(audited(rational(1, 2))).toBeGreaterThan(claimed)
  })
})
