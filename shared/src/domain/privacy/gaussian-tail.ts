import { type Rational, toNumber } from './rational.ts'

/** More than the rounding of the few floating-point operations below can amount to. */
const ROUNDING = 1 + 1e-9

/**
 * An upper bound on the probability that discrete Gaussian noise is `from` or more, for a positive integer.
 * From one integer x to the next the density falls by exp(−(2x + 1) / 2σ²), and faster and faster, so the tail is less
 * than a geometric series; and the weights of all integers sum to √(2πσ²) at least (Poisson's summation formula: what
 * it adds is positive), and to 1, that of zero.
 */
export function tailBound(from: number, variance: Rational): number {
  const doubled = 2 * toNumber(variance)
  const first = Math.exp((-from * from) / doubled)
  const all = Math.max(1, Math.sqrt(Math.PI * doubled))
  return Math.min(1, (ROUNDING * first) / (all * -Math.expm1(-(2 * from + 1) / doubled)))
}

/** The least positive integer that noise reaches with probability `chance` at most, by {@link tailBound}. */
export function tailQuantile(chance: number, variance: Rational): number {
  if (!(chance > 0)) throw new RangeError('Noise has no bound')
  let [below, from] = [0, 1]
  while (tailBound(from, variance) > chance) [below, from] = [from, 2 * from]
  while (from - below > 1) {
    const middle = Math.floor((below + from) / 2)
    if (tailBound(middle, variance) > chance) below = middle
    else from = middle
  }
  return from
}
