import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Embedded, openEmbedded } from '@gatecount/shared/adapters/clickhouse/embedded'
import { SMALL_MACHINE } from '@gatecount/shared/adapters/clickhouse/machine'
import type { CellWriter } from '@gatecount/shared/adapters/clickhouse/port'
import { startEmbeddedPostgres } from '@gatecount/shared/adapters/control/embedded'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { createPostgresStore } from '@gatecount/shared/adapters/control/postgres'
import { CONSUMER_OPTIONS, connectRedis, WRITER_OPTIONS } from '@gatecount/shared/adapters/redis/connect'
import type { Hit } from '@gatecount/shared/domain/event/hit'
import type { Site } from '@gatecount/shared/domain/identity/site'
import type { Entropy } from '@gatecount/shared/domain/privacy/entropy'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import { createLog } from '@gatecount/shared/process/log'
import { type Batch, encodeBatch } from '@gatecount/shared/queue/batch-codec'
import { openIngestQueue } from '@gatecount/shared/queue/ingest-queue'
import { createSealer } from '@gatecount/shared/seal/sealer'
import { createAside } from '@gatecount/worker/aside/aside'
import { keyNeeds } from '@gatecount/worker/keys/key-needs'
import { type Keyring, openKeyring } from '@gatecount/worker/keys/keyring'
import { createWorkerMetrics } from '@gatecount/worker/metrics'
import { openSession, type Session } from '@gatecount/worker/partition/session'
import { createReleaser } from '@gatecount/worker/release/releaser'
import { createLease } from '@gatecount/worker/volatile/lease'
import { NO_SNAPSHOTS } from '@gatecount/worker/volatile/snapshot-files'
import { volatileKeys } from '@gatecount/worker/volatile/volatile-keys'
import { QUEUE_SETTINGS, VOLATILE_SETTINGS } from '../../scripts/src/store/redis-server.ts'
import { streamResolver } from './counting-core.ts'
import { startOwnRedis } from './own-redis.ts'

/** The stores of one test file; chDB stands up once in a process. */
export interface Stores extends AsyncDisposable {
  readonly queueUrl: string
  readonly volatileUrl: string
  readonly cells: Embedded
  readonly control: ControlStore
}

export async function startStores(): Promise<Stores> {
  const directory = await mkdtemp(join(tmpdir(), 'gatecount-laws-'))
  const [queue, volatile] = [await startOwnRedis(QUEUE_SETTINGS), await startOwnRedis(VOLATILE_SETTINGS)]
  const cells = await openEmbedded(join(directory, 'clickhouse'), SMALL_MACHINE)
  const postgres = await startEmbeddedPostgres(join(directory, 'postgres'))
  const control = createPostgresStore({ url: unveil(postgres.url) })
  await Promise.all([cells.writer.migrate(), control.migrate()])
  return {
    queueUrl: queue.url,
    volatileUrl: volatile.url,
    cells,
    control,
    async [Symbol.asyncDispose]() {
      for (const opened of [cells, control, postgres, queue, volatile]) await opened[Symbol.asyncDispose]()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

type Redis = ReturnType<typeof connectRedis>

/** One partition, worked by the real session, under a clock that the test moves. */
export interface PartitionOnClock extends AsyncDisposable {
  readonly redis: Redis
  readonly keyring: Keyring
  /** What the worker does about keys every minute. */
  tendKeys(): Promise<void>
  setClock(time: string | number): void
  /** Seals the hits and queues them as one batch. */
  queue(hits: readonly Hit[], more?: Partial<Batch>): Promise<void>
  /** Takes what waits and counts it, while the clock stands still. */
  count(): Promise<void>
  /** Writes what is counted, while the clock stands still. */
  flush(): Promise<void>
  /** Works until the queue is empty and everything that is due has happened. */
  settle(): Promise<void>
  /** Ends the session in the middle of things and opens another on what was saved. */
  restart(): Promise<void>
  /** Local days that are open, as `site/day`. */
  openDays(): Promise<string[]>
}

const TICK_MS = 6_000

export interface PartitionOptions {
  /** Where the noise of releases comes from; the system, unless given. */
  readonly entropy?: Entropy
  /** Stands before the store, to lose a call now and then. */
  readonly writer?: CellWriter
  /** Stands around every store that the session uses. */
  readonly around?: <Store extends object>(store: Store) => Store
}

/** @param partition another one for every test of a file, so that they do not meet */
export async function openPartition(
  { queueUrl, volatileUrl, cells, control }: Stores,
  partition: number,
  sites: readonly Site[],
  start: string,
  { entropy, writer = cells.writer, around = store => store }: PartitionOptions = {},
): Promise<PartitionOnClock> {
  let clock = Date.parse(start)
  const now = (): number => clock
  const find = (id: number): Site | undefined => sites.find(site => site.id === id)
  const log = createLog('test', 'error', () => {})
  const keys = volatileKeys(partition)
  const queueRedis = connectRedis(queueUrl, CONSUMER_OPTIONS)
  const redis = connectRedis(volatileUrl, { ...WRITER_OPTIONS, enableOfflineQueue: true })
  const queue = openIngestQueue({ url: queueUrl, partitions: partition + 1 })
  let keyring = await openKeyring(control, now)
  let session: Session | undefined
  let lives = 0

  const open = async (): Promise<Session> => {
    const owner = `life ${++lives}`
    await redis.del(keys.owner)
    const lease = createLease(redis, keys, owner)
    await lease.take()
    keyring = await openKeyring(control, now)
    const deps = {
      partition,
      queueUrl,
      queueRedis,
      volatileRedis: around(redis),
      cells: around(writer),
      resolver: streamResolver,
      keyring,
      aside: createAside(queueRedis),
      sites: { find, renew: async () => {} },
      metrics: createWorkerMetrics(),
      releaser: createReleaser({
        cells: around(writer),
        control: around(control),
        resolver: streamResolver,
        site: find,
        log,
        ...(entropy && { entropy }),
      }),
      log,
      now,
    }
    return openSession(deps, keys, lease)
  }
  const opened = async (): Promise<Session> => {
    session ??= await open()
    return session
  }

  return {
    redis,
    get keyring() {
      return keyring
    },
    setClock(time) {
      clock = typeof time === 'string' ? Date.parse(time) : time
    },
    async queue(hits, more = {}) {
      while (!queue.ready) await sleep(5)
      await queue.enqueue(
        partition,
        createSealer(keyring.current).seal(encodeBatch({ hits, drops: [], ...more })),
      )
    },
    count: async () => (await opened()).step(),
    flush: async () => (await opened()).finish(),
    async tendKeys() {
      const aside = createAside(queueRedis)
      await using needs = keyNeeds({ queueRedis, partitions: partition + 1, aside, snapshots: NO_SNAPSHOTS })
      await keyring.tend(needs)
    },
    async settle() {
      const working = await opened()
      while ((await queue.backlog(partition)) > 0) {
        clock += TICK_MS
        await working.step()
      }
      clock += TICK_MS
      await working.step()
    },
    async restart() {
      await session?.[Symbol.asyncDispose]()
      session = undefined
      await opened()
    },
    openDays: async () => (await redis.smembers(keys.days)).sort(),
    async [Symbol.asyncDispose]() {
      await session?.[Symbol.asyncDispose]()
      await queue[Symbol.asyncDispose]()
      queueRedis.disconnect()
      redis.disconnect()
    },
  }
}
