import { bernoulli, type Entropy, uniformBelow } from './entropy.ts'
import { integerSquareRoot, type Rational } from './rational.ts'

/**
 * Exact samplers after Canonne, Kamath and Steinke, "The Discrete Gaussian for Differential Privacy" (2020). All is
 * integers: the bits of a rounded floating-point sample tell what it was added to (Mironov 2012). How long a draw
 * takes depends on the noise; nobody who may not see the noise can time it, for a release is drawn in one go.
 */

const HALF: Rational = { numerator: 1n, denominator: 2n }

/** True with probability exactly exp(−exponent), for an exponent of 0 … 1: the alternating series of exp, term by term. */
function bernoulliExpOfFraction({ numerator, denominator }: Rational, entropy: Entropy): boolean {
  let terms = 1n
  while (bernoulli({ numerator, denominator: denominator * terms }, entropy)) terms++
  return terms % 2n === 1n
}

const ONE: Rational = { numerator: 1n, denominator: 1n }

/** True with probability exactly exp(−exponent) (algorithm 1 of the paper). @throws RangeError when it is negative */
export function bernoulliExp(exponent: Rational, entropy: Entropy): boolean {
  const { numerator, denominator } = exponent
  if (numerator < 0n) throw new RangeError('The exponent must not be negative')
  let rest = numerator
  while (rest > denominator) {
    if (!bernoulliExpOfFraction(ONE, entropy)) return false
    rest -= denominator
  }
  return bernoulliExpOfFraction({ numerator: rest, denominator }, entropy)
}

function refuseUnlessPositive(value: Rational): void {
  if (value.numerator <= 0n) throw new RangeError('The scale must be positive')
}

/** An integer x with probability proportional to exp(−|x| / scale) (algorithm 2 of the paper). */
export function sampleDiscreteLaplace(scale: Rational, entropy: Entropy): bigint {
  refuseUnlessPositive(scale)
  const { numerator, denominator } = scale
  for (;;) {
    const fraction = uniformBelow(numerator, entropy)
    if (!bernoulliExpOfFraction({ numerator: fraction, denominator: numerator }, entropy)) continue
    let whole = 0n
    while (bernoulliExpOfFraction(ONE, entropy)) whole++
    const magnitude = (fraction + numerator * whole) / denominator
    const isNegative = bernoulli(HALF, entropy)
    // Zero has one sign only, or it would come twice as often as it should.
    if (magnitude > 0n || !isNegative) return isNegative ? -magnitude : magnitude
  }
}

/** An integer x with probability proportional to exp(−x² / (2 · variance)) (algorithm 3 of the paper). */
export function sampleDiscreteGaussian(variance: Rational, entropy: Entropy): bigint {
  refuseUnlessPositive(variance)
  const { numerator, denominator } = variance
  const scale = integerSquareRoot(numerator / denominator) + 1n
  const laplace: Rational = { numerator: scale, denominator: 1n }
  const unit = denominator * scale
  const divisor = 2n * numerator * unit * scale
  for (;;) {
    const candidate = sampleDiscreteLaplace(laplace, entropy)
    // Kept with probability exp(−(|candidate| − variance / scale)² / (2 · variance)), here over one denominator.
    const distance = (candidate < 0n ? -candidate : candidate) * unit - numerator
    if (bernoulliExp({ numerator: distance * distance, denominator: divisor }, entropy)) return candidate
  }
}
