import type { Site } from '../../domain/identity/site.ts'
import type { ReleasePreset } from '../../domain/privacy/release-families.ts'
import type { Retention } from '../../domain/privacy/retention.ts'
import type { Veiled } from '../../domain/privacy/veiled.ts'
import type { SigningKeyPair } from '../../proof/ed25519.ts'
import type { SealedBatch } from '../../seal/sealer.ts'
import type { AccountRows } from './account-rows.ts'
import type { ActivityLog } from './activity-log.ts'
import type { AnnotationStore } from './annotations.ts'
import type { AttemptStore } from './attempts.ts'
import type { AuditStore } from './audits.ts'
import type { ControlBackup } from './backup/control-backup.ts'
import type { CampaignCostStore } from './campaign-costs.ts'
import type { NoticeStore } from './events/notices.ts'
import type { DeliveryStore } from './events/webhook-deliveries.ts'
import type { EndpointStore } from './events/webhook-endpoints.ts'
import type { FunnelStore } from './funnels.ts'
import type { Inspection } from './inspection.ts'
import type { InvitationStore } from './invitations.ts'
import type { LedgerStore } from './ledger/ledger-store.ts'
import type { LinkCodeStore } from './link-codes.ts'
import type { MailStore } from './mail-subscriptions.ts'
import type { PayoutStore, SharedAccountStore } from './payouts/payout-store.ts'
import type { PeopleStore } from './people.ts'
import type { PolicyStore } from './policy/policy-store.ts'
import type { PortalStore } from './portal.ts'
import type { ProgrammeStore } from './programmes.ts'
import type { PromotionStore } from './promotion.ts'
import type { SaleKeyStore } from './sale-keys.ts'
import type { SavedViewStore } from './saved-views.ts'
import type { SharedReportStore } from './shared-reports.ts'
import type { ShopConnectionStore } from './shop-connections.ts'
import type { SiteTaskStore } from './site-tasks.ts'
import type { TokenStore } from './tokens.ts'
import type { TrustStore } from './trust/trust-store.ts'

export interface NewSite {
  readonly domain: string
  readonly timeZone: string
  /** From its first hit on. */
  readonly childDirected?: boolean
}

/** A site with what only the dashboard needs of it. */
export interface ControlledSite extends Site {
  /** ISO 4217. */
  readonly currency: string
  /** The day that weeks begin on, of charts alone: 1 is Monday, 7 is Sunday (ISO 8601). */
  readonly weekStart: number
  /** The highest number that a funnel of the site ever had. */
  readonly lastFunnel: number
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
    | 'goals'
    | 'funnels'
    | 'lastFunnel'
    | 'weekStart'
    | 'retention'
  >
>

/** What can be shown of a network that an owner excludes. */
export interface ExcludedNetworkEntry {
  readonly id: number
  /** The owner's word for it. */
  readonly label: string
  readonly family: 4 | 6
  readonly prefixLength: number
  readonly createdAt: Date
}

export const MOST_EXCLUDED_NETWORKS = 50

/** A network to be excluded, sealed to the worker: whoever takes it in has not the key of its hash. */
export interface NewExclusion extends Pick<ExcludedNetworkEntry, 'label' | 'family' | 'prefixLength'> {
  readonly sealed: SealedBatch
}

/** One that waits for its hash. */
export interface SealedExclusion {
  readonly id: number
  readonly sealed: Buffer
}

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
    AnnotationStore,
    CampaignCostStore,
    AttemptStore,
    SiteTaskStore,
    AuditStore,
    FunnelStore,
    Inspection,
    InvitationStore,
    LinkCodeStore,
    MailStore,
    PeopleStore,
    SavedViewStore,
    SharedAccountStore,
    TokenStore,
    AsyncDisposable {
  readonly backup: ControlBackup
  readonly programmes: ProgrammeStore
  readonly ledger: LedgerStore
  readonly payouts: PayoutStore
  readonly portal: PortalStore
  readonly trust: TrustStore
  readonly promotion: PromotionStore
  readonly saleKeys: SaleKeyStore
  readonly policies: PolicyStore
  readonly webhooks: EndpointStore & DeliveryStore
  readonly notices: NoticeStore
  readonly shopConnections: ShopConnectionStore
  readonly sharedReports: SharedReportStore
  /** What the sign-in engine keeps. */
  readonly accounts: AccountRows

  migrate(): Promise<void>
  ping(): Promise<void>

  listSites(): Promise<ControlledSite[]>
  /** By its domain. */
  findSite(domain: string): Promise<ControlledSite | undefined>
  /** @throws DomainTaken when the domain counts for a site already */
  addSite(site: NewSite): Promise<ControlledSite>
  /**
   * Puts settings in force. What somebody wants otherwise goes through `policies`, where that waits which widens.
   * @throws DomainTaken when a further domain counts for another site
   */
  updateSite(id: number, settings: SiteSettings): Promise<ControlledSite>
  /** Says that a page of the site was seen to carry the snippet. */
  markVerified(id: number): Promise<void>
  removeSite(id: number): Promise<void>

  listExcludedNetworks(siteId: number): Promise<ExcludedNetworkEntry[]>
  /** Takes in a network; it holds when its hash is there. */
  excludeNetwork(siteId: number, exclusion: NewExclusion): Promise<ExcludedNetworkEntry | 'too_many'>
  /** False when the site has no such entry. */
  removeExcludedNetwork(siteId: number, id: number): Promise<boolean>
  sealedExclusions(): Promise<SealedExclusion[]>
  /**
   * Puts the hash in place of the sealed form, of which no trace is left. The entry goes where there is no hash, or one of the
   * same network already.
   * @param digest base64url; undefined when the sealed form cannot be opened any more
   */
  settleExclusion(id: number, digest: string | undefined): Promise<void>
  /** The key of those hashes, one for the installation, made when it is first asked for. @throws SealingKeyLocked */
  exclusionKey(): Promise<Veiled<Buffer>>
  /** The key of the cookies of clicks, made likewise. @throws SealingKeyLocked */
  clickKey(): Promise<Veiled<Buffer>>
  /** The key under which numbers of orders, refunds and messages are hashed, made likewise. @throws SealingKeyLocked */
  orderKey(): Promise<Veiled<Buffer>>

  /** Stores a one-time sign-in secret, valid for `ttlSeconds`. */
  addSignInLink(secret: Veiled<string>, ttlSeconds: number): Promise<void>
  /** Consumes the secret; true once, false ever after. */
  redeemSignInLink(secret: Veiled<string>): Promise<boolean>

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
  signingKey(purpose: 'release' | 'ledger' | 'policy'): Promise<SigningKeyPair>
  /** 32 bytes that sign cookies and seal second factors, made when they are first asked for. @throws SealingKeyLocked */
  signInKey(): Promise<Veiled<Buffer>>
}

const DOMAIN_TAKEN = {
  as_site: 'This domain is already registered',
  as_further: 'This domain counts for another site already, as one of its further domains',
  further: 'One of the further domains counts for another site already',
} as const

export class DomainTaken extends Error {
  /** For whoever asked for it. */
  readonly words: (typeof DOMAIN_TAKEN)[keyof typeof DOMAIN_TAKEN]

  constructor(how: keyof typeof DOMAIN_TAKEN = 'as_site') {
    super(DOMAIN_TAKEN[how])
    this.name = 'DomainTaken'
    this.words = DOMAIN_TAKEN[how]
  }
}
