import type { Site } from '../../domain/identity/site.ts'
import type { ReleasePreset } from '../../domain/privacy/release-families.ts'
import type { Retention } from '../../domain/privacy/retention.ts'
import type { Veiled } from '../../domain/privacy/veiled.ts'
import type { SigningKeyPair } from '../../proof/ed25519.ts'
import type { ActivityLog } from './activity-log.ts'
import type { AuditStore } from './audits.ts'
import type { Inspection } from './inspection.ts'
import type { InvitationStore } from './invitations.ts'
import type { PeopleStore } from './people.ts'
import type { SiteTaskStore } from './site-tasks.ts'
import type { TokenStore } from './tokens.ts'

export interface NewSite {
  readonly domain: string
  readonly timeZone: string
}

/** A site with what only the dashboard needs of it. */
export interface ControlledSite extends Site {
  /** ISO 4217. */
  readonly currency: string
  /** Whether anyone may read what was released with noise. */
  readonly public: boolean
  readonly retention: Retention
  readonly verifiedAt: Date | null
}

export type SiteSettings = Partial<
  Pick<
    ControlledSite,
    | 'timeZone'
    | 'currency'
    | 'otherDomains'
    | 'public'
    | 'properties'
    | 'childSections'
    | 'childDirected'
    | 'excludedPaths'
    | 'allowedHosts'
    | 'rules'
    | 'retention'
  >
>

/** A stored sealing key pair. The private half may be wrapped by a secret outside the data directory. */
export interface StoredSealingKey {
  readonly id: string
  readonly publicKey: string
  readonly privateKey: Veiled<Buffer>
  readonly createdAt: Date
}

/** Families of a release whose values the owner can declare. */
export type DeclaredFamily = 'page' | 'exit_link'

/** How a site's figures are released to others than its owner. */
export interface ReleaseSettings {
  readonly period: 'week' | 'month'
  /** `none`: nothing is released. */
  readonly preset: ReleasePreset | 'none'
  readonly declared: Readonly<Record<DeclaredFamily, readonly string[]>>
}

export interface ReleaseSettingsChange {
  readonly period?: ReleaseSettings['period'] | undefined
  readonly preset?: ReleaseSettings['preset'] | undefined
  /** Whole lists, in place of those before. */
  readonly declared?: { readonly [F in DeclaredFamily]?: readonly string[] | undefined } | undefined
}

/**
 * The control store (PostgreSQL): sites, people, tokens, sign-in and keys. No visitor data.
 * Secrets are kept as SHA-256 digests; the secrets themselves have 256 bits of entropy and are shown once.
 */
export interface ControlStore
  extends ActivityLog,
    SiteTaskStore,
    AuditStore,
    Inspection,
    InvitationStore,
    PeopleStore,
    TokenStore,
    AsyncDisposable {
  migrate(): Promise<void>
  ping(): Promise<void>

  listSites(): Promise<ControlledSite[]>
  /** By its domain. */
  findSite(domain: string): Promise<ControlledSite | undefined>
  /** @throws DomainTaken when the domain is registered already */
  addSite(site: NewSite): Promise<ControlledSite>
  updateSite(id: number, settings: SiteSettings): Promise<ControlledSite>
  /** Says that a page of the site was seen to carry the snippet. */
  markVerified(id: number): Promise<void>
  removeSite(id: number): Promise<void>

  /** Stores a one-time sign-in secret, valid for `ttlSeconds`. */
  addSignInLink(secret: Veiled<string>, ttlSeconds: number): Promise<void>
  /** Consumes the secret; true once, false ever after. */
  redeemSignInLink(secret: Veiled<string>): Promise<boolean>
  addSession(secret: Veiled<string>, ttlSeconds: number): Promise<void>
  findSession(secret: Veiled<string>): Promise<boolean>
  removeSession(secret: Veiled<string>): Promise<void>

  listSealingKeys(): Promise<StoredSealingKey[]>
  addSealingKey(key: StoredSealingKey): Promise<void>
  destroySealingKey(id: string): Promise<void>
  /**
   * Wraps with the secret of now whatever is stored unwrapped or wrapped with the one before.
   * @returns how many keys. @throws SealingKeyLocked when neither secret opens a key
   */
  rewrapKeys(): Promise<number>

  /** Undefined when there is no such site. */
  releaseSettings(siteId: number): Promise<ReleaseSettings | undefined>
  updateReleaseSettings(siteId: number, change: ReleaseSettingsChange): Promise<void>
  /** The key that signs for a purpose, made when it is first asked for. @throws SealingKeyLocked */
  signingKey(purpose: 'release'): Promise<SigningKeyPair>
}

export class DomainTaken extends Error {
  constructor() {
    super('This domain is already registered')
    this.name = 'DomainTaken'
  }
}
