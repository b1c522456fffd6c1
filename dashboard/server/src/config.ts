import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readTrustedProxies, type TrustedProxies } from '@gatecount/shared/network/trusted-proxies'
import { BadEnvironment, type Environment } from '@gatecount/shared/process/environment'
import { accountConfig } from './account/account-config.ts'
import type { MailConfig } from './account/mail/smtp.ts'
import type { OidcConfig } from './account/oidc/oidc-sign-in.ts'

export interface DashboardConfig {
  readonly host: string
  /** 0 takes a free port. */
  readonly port: number
  /** Where browsers reach the dashboard; decides whether cookies are for https. Unset: plain http on this machine. */
  readonly publicUrl: string | undefined
  /** Where browsers reach the collector; unset: the host that the dashboard was asked by, at `collectorPort`. */
  readonly collectorUrl: string | undefined
  readonly collectorPort: number
  /** Directory of the built web app. */
  readonly webRoot: string
  readonly partitions: number
  /** Whose word is taken for the address that a request comes from. */
  readonly trustedProxies: TrustedProxies
  /** Whether requests to hosts that a user names may go into a private network. */
  readonly allowPrivateHosts: boolean
  /** Largest export of a site that is taken in, in bytes. */
  readonly siteImportBytes: number
  /** Where it lies, without a name, while it is read; the system's temporary directory unless given. */
  readonly uploads?: string
  readonly version: string
  /** Unset: no mail is sent. */
  readonly mail?: MailConfig
  /** Unset: nobody signs in at another provider. */
  readonly oidc?: OidcConfig
}

const VERSION = '0.1.0'

/** @throws BadEnvironment when mail or another provider is configured in part */
export function dashboardConfig(environment: Environment): DashboardConfig {
  return {
    host: environment.HOST,
    port: environment.DASHBOARD_PORT,
    publicUrl: environment.DASHBOARD_PUBLIC_URL,
    collectorUrl: environment.COLLECTOR_PUBLIC_URL,
    collectorPort: environment.COLLECTOR_PORT,
    // The same from src/ and dist/.
    webRoot: fileURLToPath(new URL('../../web/dist', import.meta.url)),
    partitions: environment.PARTITIONS,
    trustedProxies: readTrustedProxies(environment.TRUSTED_PROXIES),
    allowPrivateHosts: environment.ALLOW_PRIVATE_HOSTS === 'yes',
    siteImportBytes: environment.SITE_IMPORT_MB * 1024 * 1024,
    // In containers the temporary directory is memory.
    uploads: join(environment.DATA_DIR, 'uploads'),
    version: VERSION,
    ...accountConfig(environment),
  }
}

interface Servers {
  readonly clickhouse: string
  readonly postgres: string
  readonly queueRedis: string
}

/**
 * The servers a dashboard of its own needs; the embedded house brings its own stores.
 * @throws BadEnvironment that names what is missing
 */
export function serversOf({ CLICKHOUSE_URL, DATABASE_URL, REDIS_URL }: Environment): Servers {
  if (CLICKHOUSE_URL === undefined || DATABASE_URL === undefined || REDIS_URL === undefined) {
    const missing = Object.entries({ CLICKHOUSE_URL, DATABASE_URL, REDIS_URL }).filter(
      ([, url]) => url === undefined,
    )
    throw new BadEnvironment(missing.map(([name]) => `${name}: is missing; a dashboard of its own needs it`))
  }
  return { clickhouse: CLICKHOUSE_URL, postgres: DATABASE_URL, queueRedis: REDIS_URL }
}
