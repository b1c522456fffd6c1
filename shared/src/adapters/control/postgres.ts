import { Pool } from 'pg'
import { unveil, type Veiled } from '../../domain/privacy/veiled.ts'
import { createAccountRows } from './account-rows.ts'
import { createActivityLog } from './activity-log.ts'
import { createAnnotations } from './annotations.ts'
import { createAttempts } from './attempts.ts'
import { createAudits } from './audits.ts'
import { createControlBackup } from './backup/control-backup.ts'
import { createCampaignCosts } from './campaign-costs.ts'
import { createNotices } from './events/notices.ts'
import { createDeliveries } from './events/webhook-deliveries.ts'
import { createEndpoints } from './events/webhook-endpoints.ts'
import { createExcludedNetworks } from './excluded-networks.ts'
import { createFunnels } from './funnels.ts'
import { createInspection } from './inspection.ts'
import { createInvitations } from './invitations.ts'
import { createLedger } from './ledger/ledger-store.ts'
import { createLinkCodes } from './link-codes.ts'
import { createMailSubscriptions } from './mail-subscriptions.ts'
import { migrate } from './migrate.ts'
import { payoutKey } from './payouts/payout-key.ts'
import { createPayouts } from './payouts/payout-store.ts'
import { createPeople } from './people.ts'
import { createPolicies } from './policy/policy-store.ts'
import type { ControlStore } from './port.ts'
import { createPortal } from './portal.ts'
import { createProgrammes } from './programmes.ts'
import { createPromotion } from './promotion.ts'
import { createReleaseSettings } from './release-settings.ts'
import { rewrapKeys } from './rewrap-keys.ts'
import { createSaleKeys } from './sale-keys.ts'
import { createSavedViews } from './saved-views.ts'
import { createSealingKeys } from './sealing-keys.ts'
import { createSharedReports } from './shared-reports.ts'
import { createShopConnections } from './shop-connections.ts'
import { createSignIn } from './sign-in.ts'
import { createSignInKey } from './sign-in-key.ts'
import { createSigningKeys } from './signing-keys.ts'
import { createSiteTasks } from './site-tasks.ts'
import { createSites } from './sites.ts'
import { privateKeyStorage } from './stored-private-key.ts'
import { createTokens } from './tokens.ts'
import { createTrust } from './trust/trust-store.ts'

export interface PostgresOptions {
  /** `postgres://user@host:port/database`, with or without a password. */
  readonly url: string
  /** Taken instead of one in the URL (`DATABASE_PASSWORD`). */
  readonly password?: Veiled<string> | undefined
  /** Wraps private sealing keys (`GATECOUNT_SECRET`). */
  readonly wrappingSecret?: Veiled<string> | undefined
  /** Opens keys that were wrapped before the secret was changed (`GATECOUNT_SECRET_PREVIOUS`). */
  readonly previousSecret?: Veiled<string> | undefined
  /** Wraps the key of payment details where there is no secret: they are never stored with their key in the clear. */
  readonly payoutSecret?: Veiled<string> | undefined
  /** Told of connections that broke while nobody used them; the next query opens a new one. */
  readonly onIdleError?: (error: Error) => void
}

/** The control store on PostgreSQL 14 or newer. Connects when it is first used. */
export function createPostgresStore(options: PostgresOptions): ControlStore {
  const url = new URL(options.url)
  if (options.password !== undefined) url.password = encodeURIComponent(unveil(options.password))
  const pool = new Pool({
    connectionString: url.href,
    max: 8,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 5000,
    application_name: 'gatecount',
  })
  pool.on('error', error => options.onIdleError?.(error))
  const storage = privateKeyStorage(options.wrappingSecret, options.previousSecret)
  const signing = createSigningKeys(pool, storage)
  const inForce = {
    ...createSites(pool),
    ...createFunnels(pool),
    ...createReleaseSettings(pool),
    ...createExcludedNetworks(pool),
  }
  let ended: Promise<void> | undefined
  return {
    ...inForce,
    policies: createPolicies(pool, inForce),
    ...createAnnotations(pool),
    ...createCampaignCosts(pool),
    ...createSavedViews(pool),
    ...createSiteTasks(pool),
    ...createSignIn(pool),
    accounts: createAccountRows(pool),
    ...createAttempts(pool),
    ...createSealingKeys(pool, storage),
    ...signing,
    programmes: createProgrammes(pool),
    ...createLinkCodes(pool),
    portal: createPortal(pool),
    trust: createTrust(pool),
    promotion: createPromotion(pool),
    ledger: createLedger(pool, () => signing.signingKey('ledger')),
    saleKeys: createSaleKeys(pool, storage),
    notices: createNotices(pool),
    webhooks: { ...createEndpoints(pool, storage), ...createDeliveries(pool) },
    shopConnections: createShopConnections(pool),
    sharedReports: createSharedReports(pool),
    ...createSignInKey(pool, storage),
    ...createPayouts(pool, payoutKey(pool, options)),
    rewrapKeys: () => rewrapKeys(pool, storage),
    ...createPeople(pool),
    ...createInvitations(pool),
    ...createMailSubscriptions(pool),
    ...createTokens(pool),
    ...createActivityLog(pool),
    ...createAudits(pool),
    ...createInspection(pool),
    backup: createControlBackup(pool),
    migrate: () => migrate(pool),
    ping: async () => void (await pool.query('SELECT 1')),
    [Symbol.asyncDispose]() {
      ended ??= pool.end()
      return ended
    },
  }
}
