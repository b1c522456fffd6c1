import type { SharingKind } from './sharing-kinds.ts'

/**
 * What a site collects, leaves out, keeps and gives on, as plain values that can be compared. Lists are sorted, and each of
 * their members stands for itself.
 */
export interface PolicyTerms {
  readonly dimensions: readonly string[]
  /** `first:second`. */
  readonly pairs: readonly string[]
  readonly properties: readonly string[]
  /** `page /thanks*`: what is counted, not what the owner calls it. */
  readonly goals: readonly string[]
  readonly funnels: readonly string[]
  /** Where hits come from: pages with the tracker, and files of logs that are imported. */
  readonly origins: readonly string[]
  readonly domains: readonly string[]
  /** Empty means any. */
  readonly hosts: readonly string[]

  readonly childDirected: boolean
  readonly childSections: readonly string[]
  readonly excludedPaths: readonly string[]
  /** `country DE`. */
  readonly leftOut: readonly string[]
  readonly pathsAsOne: readonly string[]
  /** By their numbers: nobody is told whose they are. */
  readonly excludedNetworks: readonly string[]

  /** Crowds: visitors for one attribute and for two; hits of a child-directed site. */
  readonly crowdOfOne: number
  readonly crowdOfTwo: number
  readonly crowdOfHits: number

  /** Months; null is for good. */
  readonly keptAttributes: number | null
  readonly keptTotals: number | null
  readonly keptReleases: number | null

  /** ε of one release for one visitor-day; 0 where nothing is released. */
  readonly epsilon: number
  readonly releasePeriod: 'week' | 'month' | 'none'
  readonly releaseFamilies: readonly string[]
  /** Whether releases are open to anybody. */
  readonly open: boolean
  readonly sharing: readonly SharingKind[]
  /** Values of releases that the owner declares. */
  readonly declaredPages: number
  readonly declaredLinks: number

  readonly timeZone: string
  readonly currency: string
  readonly weekStart: number
}

export type TermName = keyof PolicyTerms

/** A version of a site's policy. Its canonical text is hashed and signed; each version names the hash of the one before. */
export interface Policy {
  readonly kind: 'policy'
  readonly format: 1
  readonly site: string
  /** 1 for the first. */
  readonly version: number
  /** The local day it came into force; null before anything was measured. */
  readonly from: string | null
  /** Hash of the version before; empty for the first. */
  readonly previous: string
  readonly terms: PolicyTerms
}
