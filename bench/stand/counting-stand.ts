import { join } from 'node:path'
import { type Embedded, openEmbedded } from '@gatecount/shared/adapters/clickhouse/embedded'
import { SMALL_MACHINE } from '@gatecount/shared/adapters/clickhouse/machine'
import { startEmbeddedPostgres } from '@gatecount/shared/adapters/control/embedded'
import { createPostgresStore } from '@gatecount/shared/adapters/control/postgres'
import { CONSUMER_OPTIONS, connectRedis } from '@gatecount/shared/adapters/redis/connect'
import { partitionOf, type Registry, type Site } from '@gatecount/shared/domain/identity/site'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import { createLog } from '@gatecount/shared/process/log'
import { type Batch, encodeBatch } from '@gatecount/shared/queue/batch-codec'
import { openIngestQueue } from '@gatecount/shared/queue/ingest-queue'
import { REGISTRY_KEY } from '@gatecount/shared/queue/queue-names'
import { createSealer } from '@gatecount/shared/seal/sealer'
import { createWorker } from '@gatecount/worker/worker'
import { Opened } from './opened.ts'
import { startRedis } from './redis.ts'
import { temporaryDirectory } from './temporary-directory.ts'
import { waitFor } from './wait-for.ts'

/** A worker on real stores in this process, fed with sealed batches that carry their own time. */
export interface CountingStand extends AsyncDisposable {
  readonly cells: Embedded
  addSite(domain: string): Promise<Site>
  feed(site: Site, batch: Batch): Promise<void>
  /** Resolves when nothing is queued and everything is written. */
  drained(): Promise<void>
  /** Resolves when no day and no week or month is left to close. */
  closed(): Promise<void>
  /** Bytes that volatile Redis uses. */
  volatileBytes(): Promise<number>
}

const PARTITIONS = 1
/** What waits in the queue is bounded, as the import's API bounds it. */
const MOST_WAITING = 32

const open = async (opened: Opened): Promise<CountingStand> => {
  const { path: directory } = opened.keep(await temporaryDirectory())
  const [queueRedis, volatileRedis] = [
    opened.keep(await startRedis(directory, 'queue')),
    opened.keep(await startRedis(directory, 'volatile')),
  ]
  const postgres = opened.keep(await startEmbeddedPostgres(join(directory, 'postgres')))
  const control = opened.keep(createPostgresStore({ url: unveil(postgres.url) }))
  const cells = opened.keep(await openEmbedded(join(directory, 'clickhouse'), SMALL_MACHINE))
  const worker = await createWorker({
    config: {
      queueUrl: queueRedis.url,
      volatileUrl: volatileRedis.url,
      partitions: PARTITIONS,
      gatewayMmdb: undefined,
      countryMmdb: undefined,
    },
    cells: cells.writer,
    control,
    log: createLog('bench', 'warn'),
  })
  opened.keep(worker)
  const queue = opened.keep(openIngestQueue({ url: queueRedis.url, partitions: PARTITIONS }))
  const client = connectRedis(queueRedis.url, CONSUMER_OPTIONS)
  const state = connectRedis(volatileRedis.url, CONSUMER_OPTIONS)
  const registry = JSON.parse((await client.get(REGISTRY_KEY)) ?? '') as Registry
  const sealer = createSealer(registry.sealingKey)
  const waiting = (most: number) => waitFor('the worker', async () => (await queue.backlog(0)) <= most, 600)
  const isEmpty = async (...keys: string[]) => (await state.exists(...keys)) === 0
  return {
    cells,
    addSite: domain => control.addSite({ domain, timeZone: 'UTC' }),
    async feed(site, batch) {
      await waiting(MOST_WAITING)
      await queue.enqueue(partitionOf(site.id, PARTITIONS), sealer.seal(encodeBatch(batch)))
    },
    drained: () => waiting(0),
    closed: () => waitFor('days, weeks and months close', () => isEmpty('gc0:days', 'gc0:leftovers'), 120),
    async volatileBytes() {
      return Number(/used_memory:(\d+)/.exec(await state.info('memory'))?.[1])
    },
    async [Symbol.asyncDispose]() {
      client.disconnect()
      state.disconnect()
      await opened[Symbol.asyncDispose]()
    },
  }
}

export const startCounting = (): Promise<CountingStand> => Opened.by(open)
