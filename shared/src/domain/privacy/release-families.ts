import type { Dimension } from '../report/dimensions.ts'

/**
 * The catalogue of what is released with noise, as data. A *family* is a list of counts that share one bound: one
 * visitor-day adds at most `perCell` to each of at most `cells` of its counts. So removing one visitor-day moves the
 * family by at most `cells · perCell²` in squared Euclidean length, the sensitivity of zCDP (Bun and Steinke 2016).
 * `share` is the family's part of a release's budget, in hundredths; all together make 100.
 */
interface ReleaseFamily {
  /** Dimensions of the values; none for the totals. A pair counts ways from the first to the second. */
  readonly of: readonly [] | readonly [Dimension] | readonly [Dimension, Dimension]
  readonly cells: number
  readonly perCell: number
  readonly share: number
  /**
   * Which values are known without looking at visitors, and so are released whatever they hold, zero included: lists
   * of the program (`fixed`), of the owner (`owner`: the sitemap, registered exit links), or none. Other values need
   * the family's threshold.
   */
  readonly declared: 'total' | 'fixed' | 'owner' | 'none'
}

export const RELEASE_FAMILIES = {
  visitors: { of: [], cells: 1, perCell: 1, share: 10, declared: 'total' },
  pageviews: { of: [], cells: 1, perCell: 10, share: 10, declared: 'total' },
  gateway: { of: ['gateway'], cells: 1, perCell: 1, share: 10, declared: 'fixed' },
  country: { of: ['country'], cells: 1, perCell: 1, share: 5, declared: 'fixed' },
  device: { of: ['device'], cells: 1, perCell: 1, share: 5, declared: 'fixed' },
  source: { of: ['source'], cells: 2, perCell: 1, share: 10, declared: 'none' },
  page: { of: ['page'], cells: 10, perCell: 1, share: 25, declared: 'owner' },
  exit_link: { of: ['exit_link'], cells: 5, perCell: 1, share: 10, declared: 'owner' },
  entry_page: { of: ['entry_page'], cells: 2, perCell: 1, share: 5, declared: 'owner' },
  next_page: { of: ['page', 'next_page'], cells: 10, perCell: 1, share: 10, declared: 'none' },
} as const satisfies Record<string, ReleaseFamily>

export type ReleaseFamilyName = keyof typeof RELEASE_FAMILIES
export const RELEASE_FAMILY_NAMES = Object.keys(RELEASE_FAMILIES) as ReleaseFamilyName[]

/** Budgets ρ (zCDP) of one release: a preset is chosen by the owner, and every release says which it was. */
export const RELEASE_PRESETS = {
  public: { rho: { numerator: 1, denominator: 80 } },
  partner: { rho: { numerator: 1, denominator: 8 } },
} as const satisfies Record<string, { rho: { numerator: number; denominator: number } }>
export type ReleasePreset = keyof typeof RELEASE_PRESETS

/** δ of all that a release promises: of its thresholds and of the ε that is shown. */
export const RELEASE_DELTA = 1e-6

/** One count of a family before noise: values joined by the order of `of`; `second` is '' where there is one dimension. */
export interface ReleaseCount {
  readonly family: ReleaseFamilyName
  readonly first: string
  readonly second: string
  readonly count: number
}
