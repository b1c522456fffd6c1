import { setTimeout as sleep } from 'node:timers/promises'
import type { CellWriter } from '@gatecount/shared/adapters/clickhouse/port'
import type { Site } from '@gatecount/shared/domain/identity/site'
import type { Veiled } from '@gatecount/shared/domain/privacy/veiled'
import type { Log } from '@gatecount/shared/process/log'
import { errorName } from '@gatecount/shared/process/log'
import type { Redis } from 'ioredis'
import type { Aside } from '../aside/aside.ts'
import type { GatewayResolver } from '../gateway/gateway-resolver.ts'
import type { Keyring } from '../keys/keyring.ts'
import type { WorkerMetrics } from '../metrics.ts'
import type { NoteMeasured } from '../policy/note-measured.ts'
import type { Releaser } from '../release/releaser.ts'
import { Fenced } from '../volatile/commit.ts'
import { createLease, LEASE_MS } from '../volatile/lease.ts'
import type { SnapshotFiles } from '../volatile/snapshot-files.ts'
import { volatileKeys } from '../volatile/volatile-keys.ts'
import { BatchFails } from './batch-tries.ts'
import { QueueBegunAnew } from './queue-life.ts'
import { openSession } from './session.ts'

export interface PartitionDeps {
  readonly partition: number
  readonly queueUrl: string
  /** Queue Redis, for the epoch. */
  readonly queueRedis: Redis
  /** A connection to volatile Redis of this partition's own: commits watch keys on it. */
  readonly volatileRedis: Redis
  readonly cells: CellWriter
  readonly resolver: GatewayResolver
  readonly keyring: Keyring
  readonly aside: Aside
  readonly sites: SiteBook
  readonly releaser: Releaser
  readonly measured?: NoteMeasured
  readonly metrics: WorkerMetrics
  readonly log: Log
  readonly now: () => number
  readonly snapshots?: { readonly files: SnapshotFiles; readonly everyMs: number }
}

/** What the worker knows of sites: a snapshot that is renewed often, and at once when a hit names an unknown one. */
export interface SiteBook {
  find(id: number): Site | undefined
  /** Key of the hashes of excluded networks; there when a site excludes any. */
  readonly exclusionKey?: Veiled<Buffer> | undefined
  renew(): Promise<void>
}

const RETRY_MS = 300

function setbackOf(error: unknown): 'fenced' | 'batch_fails' | 'queue_anew' | 'store_away' {
  if (error instanceof Fenced) return 'fenced'
  if (error instanceof QueueBegunAnew) return 'queue_anew'
  return error instanceof BatchFails ? 'batch_fails' : 'store_away'
}

/**
 * Works one partition for as long as it can hold it. Whatever goes wrong, the session is dropped and its state is read
 * again: what was committed stands, the rest is still in the queue.
 */
export async function workPartition(deps: PartitionDeps, signal: AbortSignal): Promise<void> {
  const { partition, volatileRedis, log, metrics } = deps
  const keys = volatileKeys(partition)
  const leaseRedis = volatileRedis.duplicate()
  leaseRedis.on('error', () => {})
  const lease = createLease(leaseRedis, keys)
  while (!signal.aborted) {
    try {
      if (volatileRedis.status !== 'ready' || leaseRedis.status !== 'ready' || !(await lease.take())) {
        await sleep(RETRY_MS, undefined, { signal })
        continue
      }
      metrics.partitions.inc()
      const renewal = setInterval(() => void lease.renew().catch(() => {}), LEASE_MS / 4)
      try {
        await using session = await openSession(deps, keys, lease)
        log.info('partition taken', { partition })
        while (!signal.aborted) await session.step()
        await session.finish()
      } finally {
        clearInterval(renewal)
        metrics.partitions.dec()
      }
    } catch (error) {
      if (signal.aborted) break
      metrics.setbacks.inc({ reason: setbackOf(error) })
      log.warn('partition dropped, state is read again', { partition, error: errorName(error) })
      await sleep(RETRY_MS, undefined, { signal }).catch(() => {})
    }
  }
  await lease.giveBack().catch(() => {})
  lease.close()
  volatileRedis.disconnect()
}
