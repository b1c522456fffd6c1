import { membershipBound, membershipBoundOfRho } from '@gatecount/shared/domain/privacy/zcdp'

/** What a release promises, whichever preset it was drawn with. */
export interface Promised {
  readonly rho: number
  readonly epsilon: number
  readonly delta: number
}

/** By how much a release changes the odds that somebody was there, at most; one decimal, rounded up. */
export const oddsFactor = ({ epsilon }: Promised): number => Math.ceil(10 * Math.exp(epsilon)) / 10

/**
 * In how many of 100 cases somebody is right at most who tells from a release whether one visitor-day is in it, where
 * tossing a coin is right in 50. Half the advantage of a test, on top of the half that chance gives.
 */
export const rightOf100 = ({ rho, epsilon, delta }: Promised): number =>
  Math.ceil(50 * (1 + Math.min(membershipBound(epsilon), membershipBoundOfRho(rho)) + delta))

/** 95 of 100 draws of noise lie within this of zero: 1.96 σ, and noise is whole. */
export const spreadOf = (sigma: number): number => Math.round(1.96 * sigma)
