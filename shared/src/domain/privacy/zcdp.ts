import { over, type Rational, rational, times } from './rational.ts'

/**
 * Zero-concentrated differential privacy (Bun and Steinke 2016). Discrete Gaussian noise has as much of it as continuous
 * noise of the same variance (Canonne, Kamath and Steinke 2020), and the ρ of several counts and releases add up.
 */

const TWO = rational(2)

/** ρ of noise of that variance on counts that one unit moves by at most `l2Squared` in squared Euclidean length. */
export const rhoOf = (l2Squared: number, variance: Rational): Rational =>
  over(rational(l2Squared), times(TWO, variance))

/** The variance that spends exactly `rho`. */
export const varianceFor = (l2Squared: number, rho: Rational): Rational =>
  over(rational(l2Squared), times(TWO, rho))

/** ε at one order α of the Rényi divergence (Canonne, Kamath and Steinke 2020, proposition 12). Each is a valid bound by itself. */
const epsilonAt = (alpha: number, rho: number, delta: number): number =>
  rho * alpha - Math.log(alpha * delta) / (alpha - 1) + Math.log1p(-1 / alpha)

const GOLDEN = (Math.sqrt(5) - 1) / 2
const STEPS = 200

/**
 * The least ε so that ρ-zCDP implies (ε, δ)-differential privacy by corollary 13 there. Looks for the best order on a
 * logarithmic scale; whatever it misses makes ε too large, never too small.
 */
export function epsilonOf(rho: number, delta: number): number {
  if (!(rho >= 0 && delta > 0 && delta < 1))
    throw new RangeError('ρ must not be negative, δ lie between 0 and 1')
  if (rho === 0) return 0
  const at = (logarithm: number): number => epsilonAt(1 + Math.exp(logarithm), rho, delta)
  let [low, high] = [-20, 20]
  for (let step = 0; step < STEPS; step++) {
    const part = GOLDEN * (high - low)
    if (at(high - part) < at(low + part)) high = low + part
    else low = high - part
  }
  return Math.max(0, at((low + high) / 2))
}

/**
 * How much better than guessing an observer can tell whether one unit is in the data: true positives less false
 * positives, at most, under ε-differential privacy (δ comes on top).
 */
export const membershipBound = (epsilon: number): number => Math.tanh(epsilon / 2)

/**
 * The same under ρ-zCDP, without the detour by ε: the divergence of order 1 is at most ρ, and Pinsker's inequality
 * makes of it a distance. Much nearer to what an attack achieves.
 */
export const membershipBoundOfRho = (rho: number): number => Math.min(1, Math.sqrt(rho / 2))
