import { tailQuantile } from './gaussian-tail.ts'
import { plus, type Rational, rational, times, toNumber } from './rational.ts'
import {
  RELEASE_DELTA,
  RELEASE_FAMILIES,
  RELEASE_FAMILY_NAMES,
  RELEASE_PRESETS,
  type ReleaseFamilyName,
  type ReleasePreset,
} from './release-families.ts'
import { epsilonOf, rhoOf, varianceFor } from './zcdp.ts'

export interface PlannedFamily {
  readonly family: ReleaseFamilyName
  readonly cells: number
  readonly perCell: number
  /** Of the noise on each count: exact, it is what the sampler draws from. */
  readonly variance: Rational
  /** The same for people: the standard deviation. */
  readonly sigma: number
  readonly rho: number
  /** A value that was not declared is released from this noised count on; null for the totals, which have one value. */
  readonly threshold: number | null
  /** Below this a released count may well be noise alone, and is shown as such. */
  readonly floor: number
}

export interface ReleasePlan {
  readonly preset: ReleasePreset
  /** Sum over the families, zCDP. */
  readonly rho: number
  /** ε at {@link ReleasePlan.delta}, of everything in one release together. */
  readonly epsilon: number
  /** Of the thresholds and of the conversion from ρ to ε, together. */
  readonly delta: number
  /** In the order of the catalogue. */
  readonly families: readonly PlannedFamily[]
}

/** The part of δ that pays for thresholds. They are less than half a σ higher than with half of δ, ε 3 % lower. */
const THRESHOLDS_PART = 0.1

/** ε at `delta` of a release that spends `rho`: thresholds have taken their part of δ. */
export const epsilonOfRelease = (rho: number, delta: number): number =>
  epsilonOf(rho, (1 - THRESHOLDS_PART) * delta)

/** In σ. Noise alone exceeds it once in forty draws. */
const FLOOR_SIGMAS = 2

const HUNDRED = 100n

const isTotal = (family: ReleaseFamilyName): boolean => RELEASE_FAMILIES[family].of.length === 0
const thresholdFamilies = RELEASE_FAMILY_NAMES.filter(family => !isTotal(family)).length

/**
 * A value that nobody declared is in the release only because somebody brought it, so its being there tells of that
 * visitor-day. One visitor-day brings `cells` such values at most, each with a count of `perCell` at most. None of them
 * is released unless its noise reaches threshold − perCell. The union bound over the `cells` values makes that as
 * improbable as the family's part of δ: all families with values have an equal part.
 */
function thresholdOf(cells: number, perCell: number, variance: Rational): number {
  return perCell + tailQuantile((THRESHOLDS_PART * RELEASE_DELTA) / thresholdFamilies / cells, variance)
}

function planFamily(family: ReleaseFamilyName, budget: Rational): PlannedFamily {
  const { cells, perCell, share } = RELEASE_FAMILIES[family]
  const l2Squared = cells * perCell ** 2
  const variance = varianceFor(l2Squared, times(budget, rational(share, HUNDRED)))
  const sigma = Math.sqrt(toNumber(variance))
  return {
    family,
    cells,
    perCell,
    variance,
    sigma,
    rho: toNumber(rhoOf(l2Squared, variance)),
    threshold: isTotal(family) ? null : thresholdOf(cells, perCell, variance),
    floor: Math.ceil(FLOOR_SIGMAS * sigma),
  }
}

/**
 * How a release under this preset is drawn. Without the event that a threshold is passed by noise (probability at most
 * a tenth of δ) all is ρ-zCDP; with it, δ-approximate ρ-zCDP (Bun and Steinke 2016, section 8). So ε is taken at the
 * other nine tenths, and both parts of δ add up.
 * @param withheld families that are not drawn this time; their part of the budget is not spent
 */
export function planRelease(preset: ReleasePreset, withheld: readonly ReleaseFamilyName[] = []): ReleasePlan {
  const { numerator, denominator } = RELEASE_PRESETS[preset].rho
  const names = RELEASE_FAMILY_NAMES.filter(family => !withheld.includes(family))
  const families = names.map(family => planFamily(family, rational(numerator, denominator)))
  const spent = families
    .map(({ cells, perCell, variance }) => rhoOf(cells * perCell ** 2, variance))
    .reduce(plus, rational(0))
  const rho = toNumber(spent)
  return { preset, rho, epsilon: epsilonOfRelease(rho, RELEASE_DELTA), delta: RELEASE_DELTA, families }
}
