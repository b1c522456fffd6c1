import type { PrivacyReceipt } from '../privacy/receipt.ts'
import type { ReleaseFamilyName } from '../privacy/release-families.ts'
import type { SharedFigure } from './noise-interval.ts'
import type { PartShape } from './part-shapes.ts'

/** The label of a release that a report is made from, as it was signed. */
export interface SharedRelease {
  readonly receipt: PrivacyReceipt
  readonly signature: string
  readonly publicKey: string
}

/** The counts of a value, one for each release of the site, in their order; null where a release does not have it. */
export type CountsByRelease = readonly (number | null)[]

export interface SharedValue {
  readonly first: string
  readonly second: string
  readonly counts: CountsByRelease
  readonly figure: SharedFigure
}

/** Listed values that a report does not name, together. */
export interface SharedRest {
  readonly values: number
  readonly counts: CountsByRelease
  /** How many values each sum is of. */
  readonly listed: readonly number[]
  readonly figure: SharedFigure
}

/** What one site says to one part. */
export interface SharedSeries {
  readonly site: string
  /** Largest first; a total has one. */
  readonly values: readonly SharedValue[]
  readonly rest: SharedRest | null
  /** Visitors of values that no release lists; null where that cannot be told. */
  readonly remainder: SharedFigure | null
}

export interface SharedPart {
  readonly family: ReleaseFamilyName
  readonly as: PartShape
  /** By site, in the order of the report. */
  readonly series: readonly SharedSeries[]
}

export interface SharedSite {
  readonly domain: string
  /** By their days. */
  readonly releases: readonly SharedRelease[]
}

/**
 * A report as whoever gets it sees it: what the owner says, and what follows from released rows. It holds no time, no
 * reader and nothing drawn by chance, so that everybody gets the same bytes.
 */
export interface SharedDocument {
  /** What this is, so that the signature of something else never fits it. */
  readonly kind: 'shared-report'
  readonly version: 1
  readonly title: string
  readonly words: string
  /** First and last day; both empty while nothing is released. */
  readonly from: string
  readonly to: string
  /** Part of the draws of noise that lie within a ±. */
  readonly confidence: number
  readonly sites: readonly SharedSite[]
  readonly parts: readonly SharedPart[]
}

export interface SignedShared {
  readonly document: SharedDocument
  /** Ed25519 over the canonical text of the document, base64url. */
  readonly signature: string
  /** Raw 32 bytes, base64url. */
  readonly publicKey: string
}
