import { readTrustedProxies, type TrustedProxies } from '@gatecount/shared/network/trusted-proxies'
import type { Environment } from '@gatecount/shared/process/environment'

export interface CollectorConfig {
  readonly host: string
  readonly port: number
  readonly queueUrl: string
  readonly siteRate: number
  readonly trustedProxies: TrustedProxies
}

/** @throws Error in one line that names the variable */
export function collectorConfig(environment: Environment): CollectorConfig {
  const { HOST, COLLECTOR_PORT, REDIS_URL, SITE_RATE, TRUSTED_PROXIES } = environment
  if (REDIS_URL === undefined) throw new Error('REDIS_URL is not set: the collector needs the queue Redis')
  return {
    host: HOST,
    port: COLLECTOR_PORT,
    queueUrl: REDIS_URL,
    siteRate: SITE_RATE,
    trustedProxies: readTrustedProxies(TRUSTED_PROXIES),
  }
}
