import type { LinkCode } from '../affiliate/link-code.ts'
import type { ShopConnection } from '../affiliate/shop/shop-system.ts'
import type { HeldCuts } from '../policy/held-cuts.ts'
import type { CrowdOf } from '../privacy/gates.ts'
import type { ReleasePeriod } from '../privacy/receipt.ts'
import type { Funnel } from '../report/funnel.ts'
import type { Goal } from '../report/goal.ts'
import type { IngestRule } from './ingest-rule.ts'

/** A network that the owner excludes, as a keyed hash: it can be compared with an address, and not be read. */
export interface ExcludedNetwork {
  readonly family: 4 | 6
  readonly prefixLength: number
  /** base64url. */
  readonly digest: string
}

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
  /** Further domains whose events count for this site; lower case, without `www.`. */
  readonly otherDomains?: readonly string[]
  /** Directed at children as a whole: counted without pseudonyms and only in large crowds, released to nobody. */
  readonly childDirected?: boolean
  /** Hosts whose pages count, without `www.`; `*.shop.example` means every host below. Empty means any. */
  readonly allowedHosts?: readonly string[]
  readonly rules?: readonly IngestRule[]
  readonly goals?: readonly Goal[]
  readonly funnels?: readonly Funnel[]
  /** ISO 4217; amounts in another currency are not counted. */
  readonly currency?: string
  readonly excludedNetworks?: readonly ExcludedNetwork[]
  /** Codes of affiliates' links; a child-directed site has none. */
  readonly linkCodes?: readonly LinkCode[]
  /** What the program can count, and the policy of the site does not have, or has since a day. */
  readonly cutsFrom?: HeldCuts
  /** Shop systems that send webhooks. */
  readonly shopConnections?: readonly ShopConnection[]
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
  /** Key of the cookies of clicks (32 bytes, base64url), while a site has codes: the collector sets them. */
  readonly clickKey?: string
}

/** What is counted of a site's crowds: of a child-directed one hits, for nobody is told apart. */
export const crowdOfSite = ({ childDirected }: Pick<Site, 'childDirected'>): CrowdOf =>
  childDirected === true ? 'hits' : 'visitors'

/** A site's partition: all its events go through one queue and have one writer. */
export const partitionOf = (siteId: number, partitions: number): number => siteId % partitions
