import { join, resolve } from 'node:path'
import type { Environment } from '@gatecount/shared/process/environment'

export interface WorkerConfig {
  readonly queueUrl: string
  readonly volatileUrl: string
  readonly partitions: number
  /** Directory of the sealed snapshots; none are written without it. */
  readonly snapshots?: string
  /** Files of the installation on this machine, for audits. */
  readonly dataDirectory?: string
  /** Where the worker reaches the collector, for audits. */
  readonly collectorUrl?: string | undefined
  readonly gatewayMmdb: string | undefined
  readonly countryMmdb: string | undefined
}

/** @throws Error when a server's address is missing */
export function workerConfig(environment: Environment): WorkerConfig {
  const { DATA_DIR, REDIS_URL, REDIS_VOLATILE_URL, PARTITIONS, GATEWAY_MMDB, COUNTRY_MMDB, COLLECTOR_URL } =
    environment
  if (REDIS_URL === undefined) throw new Error('REDIS_URL is not set: the worker needs the queue Redis')
  if (REDIS_VOLATILE_URL === undefined)
    throw new Error('REDIS_VOLATILE_URL is not set: the worker needs the volatile Redis')
  return {
    queueUrl: REDIS_URL,
    volatileUrl: REDIS_VOLATILE_URL,
    partitions: PARTITIONS,
    snapshots: join(DATA_DIR, 'snapshots'),
    dataDirectory: resolve(DATA_DIR),
    collectorUrl: COLLECTOR_URL,
    gatewayMmdb: GATEWAY_MMDB,
    countryMmdb: COUNTRY_MMDB,
  }
}
