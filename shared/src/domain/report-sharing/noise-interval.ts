/** How often the noise of a count lies within its ±. */
export const CONFIDENCE = 0.95
/** 95 of 100 draws of a Gaussian lie within so many σ. */
const SIGMAS = 1.96
/** Below so many σ a count may well be noise alone, as in a receipt. */
const FLOOR_SIGMAS = 2

/** A released count, or a sum of several, and what its noise leaves open. */
export interface SharedFigure {
  readonly count: number
  /** The noise is no larger than this in 95 of 100 draws. */
  readonly spread: number
  readonly low: number
  readonly high: number
  /** So small that noise alone may have made it. */
  readonly isNoisy: boolean
  /** How many releases it is summed from. */
  readonly releases: number
}

/** A count of one release with the σ of its noise; null where the release does not have it. */
export interface NoisyCount {
  readonly count: number
  readonly variance: number
}

/** Draws of noise are independent of one another, so the variances of a sum add up. Undefined for nothing. */
export function figureOf(counts: readonly (NoisyCount | null)[]): SharedFigure | undefined {
  const drawn = counts.filter(one => one !== null)
  if (drawn.length === 0) return undefined
  const count = drawn.reduce((sum, one) => sum + one.count, 0)
  const sigma = Math.sqrt(drawn.reduce((sum, one) => sum + one.variance, 0))
  const spread = Math.round(SIGMAS * sigma)
  return {
    count,
    spread,
    // Nobody counts less than zero.
    low: Math.max(0, count - spread),
    high: count + spread,
    isNoisy: count < Math.ceil(FLOOR_SIGMAS * sigma),
    releases: drawn.length,
  }
}
