import type { ReleasePeriod } from '../privacy/receipt.ts'

/** What collector and worker need to know of a site; the registry snapshot in Redis is a list of these. */
export interface Site {
  /** 1 … 2^32−1, assigned by the control store. */
  readonly id: number
  /** Lower case, without `www.`. */
  readonly domain: string
  /** IANA time zone; days of the site are local days. */
  readonly timeZone: string
  /** Names of event properties that the owner declared; others are not counted. */
  readonly properties: readonly string[]
  /** Path prefixes that are directed at children and therefore not measured. */
  readonly childSections: readonly string[]
  /** Path prefixes that the owner excludes. */
  readonly excludedPaths: readonly string[]
  /** The period over which figures are released with noise; nothing is released without one. */
  readonly releases?: ReleasePeriod | null
}

/** The public half of a sealing key pair (X25519, raw 32 bytes, base64url) and its id. */
export interface SealingPublicKey {
  readonly id: string
  readonly publicKey: string
}

export interface Registry {
  readonly version: number
  readonly sites: readonly Site[]
  readonly sealingKey: SealingPublicKey
  readonly partitions: number
}

/** A site's partition: all its events go through one queue and have one writer. */
export const partitionOf = (siteId: number, partitions: number): number => siteId % partitions
