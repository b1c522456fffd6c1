import type { Site } from '../../domain/identity/site.ts'
import type { Veiled } from '../../domain/privacy/veiled.ts'

export interface NewSite {
  readonly domain: string
  readonly timeZone: string
}

export type SiteSettings = Partial<Pick<Site, 'timeZone' | 'properties' | 'childSections' | 'excludedPaths'>>

export type TokenScope = 'stats:read' | 'sites:write' | 'import:write'

/** A stored sealing key pair. The private half may be wrapped by a secret outside the data directory. */
export interface StoredSealingKey {
  readonly id: string
  readonly publicKey: string
  readonly privateKey: Veiled<Buffer>
  readonly createdAt: Date
}

/** Who asked: the owner of the installation, or a token for one site (or for the local command line: all). */
export type Principal =
  | { readonly kind: 'owner' }
  | { readonly kind: 'token'; readonly siteId: number | null; readonly scopes: readonly TokenScope[] }

/**
 * The control store (PostgreSQL): sites, tokens, sign-in and keys. No visitor data.
 * Secrets are kept as SHA-256 digests; the secrets themselves have 256 bits of entropy and are shown once.
 */
export interface ControlStore extends AsyncDisposable {
  migrate(): Promise<void>
  ping(): Promise<void>

  listSites(): Promise<Site[]>
  findSite(domain: string): Promise<Site | undefined>
  /** @throws DomainTaken when the domain is registered already */
  addSite(site: NewSite): Promise<Site>
  updateSite(id: number, settings: SiteSettings): Promise<Site>
  removeSite(id: number): Promise<void>

  /** Stores a one-time sign-in secret, valid for `ttlSeconds`. */
  addSignInLink(secret: Veiled<string>, ttlSeconds: number): Promise<void>
  /** Consumes the secret; true once, false ever after. */
  redeemSignInLink(secret: Veiled<string>): Promise<boolean>
  addSession(secret: Veiled<string>, ttlSeconds: number): Promise<void>
  findSession(secret: Veiled<string>): Promise<boolean>
  removeSession(secret: Veiled<string>): Promise<void>

  addToken(
    secret: Veiled<string>,
    siteId: number | null,
    scopes: readonly TokenScope[],
    label: string,
  ): Promise<void>
  findToken(secret: Veiled<string>): Promise<Extract<Principal, { kind: 'token' }> | undefined>

  listSealingKeys(): Promise<StoredSealingKey[]>
  addSealingKey(key: StoredSealingKey): Promise<void>
  destroySealingKey(id: string): Promise<void>
  /**
   * Wraps with the secret of now whatever is stored unwrapped or wrapped with the one before.
   * @returns how many keys. @throws SealingKeyLocked when neither secret opens a key
   */
  rewrapSealingKeys(): Promise<number>
}

export class DomainTaken extends Error {
  constructor() {
    super('This domain is already registered')
    this.name = 'DomainTaken'
  }
}
