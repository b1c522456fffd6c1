import type { CellAuditor, CellWriter } from '@gatecount/shared/adapters/clickhouse/port'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { CONSUMER_OPTIONS, connectRedis, WRITER_OPTIONS } from '@gatecount/shared/adapters/redis/connect'
import type { Log } from '@gatecount/shared/process/log'
import { createAside } from './aside/aside.ts'
import { workAudits } from './audit/audit-loop.ts'
import type { WorkerConfig } from './config.ts'
import { openGatewayResolver } from './gateway/open-gateway-resolver.ts'
import { keyNeeds } from './keys/key-needs.ts'
import { openKeyring } from './keys/keyring.ts'
import { tendKeys } from './keys/tend-keys.ts'
import { createWorkerMetrics, type WorkerMetrics } from './metrics.ts'
import { workPartition } from './partition/partition.ts'
import { keepPolicies } from './policy/keep-policies.ts'
import { noteMeasured } from './policy/note-measured.ts'
import { publishRegistry } from './registry/publish-registry.ts'
import { createReleaser } from './release/releaser.ts'
import { keepLedgers } from './sales/keep-ledgers.ts'
import { workSales } from './sales/work-sales.ts'
import { keepRetention } from './site-life/keep-retention.ts'
import { workSiteTasks } from './site-life/site-task-loop.ts'
import { refuseUnsafeStores } from './stores/refuse-unsafe-stores.ts'
import { NO_SNAPSHOTS, snapshotFiles } from './volatile/snapshot-files.ts'

export interface WorkerDeps {
  readonly config: WorkerConfig
  readonly cells: CellWriter
  /** Reads everything there is, for audits; without it this worker takes none. */
  readonly auditor?: CellAuditor
  readonly control: ControlStore
  readonly log: Log
  readonly now?: () => number
  /** Time between two snapshots of volatile memory, in milliseconds; a minute unless given. */
  readonly snapshotEveryMs?: number
}

export interface Worker extends AsyncDisposable {
  readonly metrics: WorkerMetrics
  /** True when the stores answer. */
  ready(): Promise<boolean>
}

const TEND_KEYS_MS = 60_000

/** Starts a worker: it takes every partition that nobody else holds. Disposing it writes what is counted and lets go. */
export async function createWorker({
  config,
  cells,
  auditor,
  control,
  log,
  now = Date.now,
  snapshotEveryMs = 60_000,
}: WorkerDeps): Promise<Worker> {
  await refuseUnsafeStores(config, log)
  await control.migrate()
  const rewrapped = await control.rewrapKeys()
  if (rewrapped > 0) log.info('sealing keys wrapped anew', { count: rewrapped })
  await cells.migrate()
  const metrics = createWorkerMetrics()
  const resolver = openGatewayResolver({ gatewayMmdb: config.gatewayMmdb, countryMmdb: config.countryMmdb })
  const keyring = await openKeyring(control, now)
  const queueRedis = connectRedis(config.queueUrl, CONSUMER_OPTIONS)
  const aside = createAside(queueRedis)
  const { queueUrl: url, partitions } = config
  const files = config.snapshots === undefined ? NO_SNAPSHOTS : snapshotFiles(config.snapshots)
  const needs = keyNeeds({ queueRedis, partitions, aside, snapshots: files })
  // Before anything is counted: what this program can count more than before waits for its seven days.
  await control.policies.install(now())
  const sites = await publishRegistry({ url, queueRedis, control, keyring, partitions, log })
  const releaser = createReleaser({ cells, control, resolver, site: id => sites.find(id), log })
  const stop = new AbortController()
  const measured = noteMeasured(control)
  const loops = Array.from({ length: partitions }, (_, partition) =>
    workPartition(
      {
        partition,
        queueUrl: url,
        queueRedis,
        volatileRedis: connectRedis(config.volatileUrl, WRITER_OPTIONS),
        cells,
        resolver,
        keyring,
        aside,
        sites,
        releaser,
        measured,
        metrics,
        log,
        now,
        ...(config.snapshots !== undefined && { snapshots: { files, everyMs: snapshotEveryMs } }),
      },
      stop.signal,
    ),
  )
  const volatileRedis = connectRedis(config.volatileUrl, CONSUMER_OPTIONS)
  const { dataDirectory, collectorUrl } = config
  const auditing =
    auditor === undefined
      ? Promise.resolve()
      : workAudits(
          {
            cells,
            auditor,
            control,
            queueRedis,
            volatileRedis,
            sites,
            partitions,
            dataDirectory,
            collectorUrl,
            now,
            signal: stop.signal,
          },
          log,
        )
  const siteTasks = workSiteTasks(
    { cells, control, queueRedis, volatileRedis, aside, sites, partitions },
    stop.signal,
    log,
  )
  const selling = workSales(
    { url, queueRedis, control, keyring, sites, aside, metrics, log, now },
    stop.signal,
  )
  const ledgers = keepLedgers({ control, log, now }, stop.signal)
  const policies = keepPolicies({ control, sites, log, now }, stop.signal)
  const retaining = keepRetention({ cells, control, now, log, queueRedis }, stop.signal)
  const tending = setInterval(() => void tendKeys({ keyring, needs, aside, metrics, log, now }), TEND_KEYS_MS)
  log.info('worker started', { count: partitions })

  return {
    metrics,
    async ready() {
      await Promise.all([cells.ping(), control.ping(), queueRedis.ping()])
      return true
    },
    async [Symbol.asyncDispose]() {
      stop.abort()
      clearInterval(tending)
      await Promise.allSettled([...loops, siteTasks, retaining, selling, ledgers, policies])
      await Promise.allSettled([sites[Symbol.asyncDispose](), needs[Symbol.asyncDispose]()])
      queueRedis.disconnect()
      volatileRedis.disconnect()
      await auditing
      log.info('worker stopped')
    },
  }
}
