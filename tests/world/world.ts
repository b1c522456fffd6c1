import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Collector, createCollector } from '@gatecount/collector/collector'
import { type Embedded, openEmbedded } from '@gatecount/shared/adapters/clickhouse/embedded'
import { SMALL_MACHINE } from '@gatecount/shared/adapters/clickhouse/machine'
import type { CellWriter } from '@gatecount/shared/adapters/clickhouse/port'
import { startEmbeddedPostgres } from '@gatecount/shared/adapters/control/embedded'
import type { ControlStore, NewSite } from '@gatecount/shared/adapters/control/port'
import { createPostgresStore } from '@gatecount/shared/adapters/control/postgres'
import { CONSUMER_OPTIONS, connectRedis } from '@gatecount/shared/adapters/redis/connect'
import type { Site } from '@gatecount/shared/domain/identity/site'
import { unveil, type Veiled } from '@gatecount/shared/domain/privacy/veiled'
import { readTrustedProxies } from '@gatecount/shared/network/trusted-proxies'
import { createLog } from '@gatecount/shared/process/log'
import { SITES_CHANGED_CHANNEL } from '@gatecount/shared/queue/queue-names'
import { createWorker, type Worker } from '@gatecount/worker/worker'
import { waitForRedis } from '../../scripts/src/store/redis-command.ts'
import {
  findRedisProgram,
  QUEUE_SETTINGS,
  spawnRedis,
  VOLATILE_SETTINGS,
} from '../../scripts/src/store/redis-server.ts'

export interface World extends AsyncDisposable {
  readonly directory: string
  readonly store: Embedded
  readonly control: ControlStore
  /** Where PostgreSQL is, for a store of one's own. */
  readonly databaseUrl: Veiled<string>
  readonly worker: Worker
  /** Stops the worker in order, does something, and starts another on the same stores. */
  restartWorker(between: () => Promise<unknown>): Promise<void>
  readonly collector: Collector
  readonly queueUrl: string
  readonly volatileUrl: string
  readonly logged: string[]
  /** Base of the collector. */
  readonly url: string
  /** Adds a site, and waits until the collector knows it. */
  addSite(site: NewSite): Promise<Site>
  /** Sends an event as a visitor does; resolves with the answer. */
  send(
    event: object,
    visitor?: { address?: string; userAgent?: string; headers?: Record<string, string> },
  ): Promise<Response>
  /** Waits until a query gives what is expected of it; fails after `seconds`. */
  eventually<T>(ask: () => Promise<T>, is: (value: T) => boolean, seconds?: number): Promise<T>
  /** Sum of a count over the rows of a cut. */
  sum(site: Site, cut: string, count: string): Promise<number>
}

export const BROWSER =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'

async function startRedis(directory: string, name: string, settings: readonly string[]) {
  const place = {
    program: findRedisProgram(process.env['PATH'] ?? ''),
    name,
    directory: join(directory, name),
    socketPath: join(directory, `${name}.sock`),
    logs: join(directory, 'logs'),
  }
  await mkdir(place.directory, { recursive: true })
  const child = spawnRedis(place, settings)
  await waitForRedis(place.socketPath, AbortSignal.timeout(10_000))
  return { url: `unix://${place.socketPath}`, child }
}

export interface WorldOptions {
  readonly partitions?: number
  readonly siteRate?: number
  /** Time between snapshots of volatile memory, in milliseconds. */
  readonly snapshotEveryMs?: number
  /** Where audits send their visits; the collector itself unless given. */
  readonly collectorUrl?: string
  /** Wraps private keys, as GATECOUNT_SECRET does; the dashboard never has it. */
  readonly wrappingSecret?: Veiled<string>
  /** The worker's clock. */
  readonly now?: () => number
  /** Stores as the worker sees them. */
  readonly control?: (control: ControlStore) => ControlStore
  readonly cells?: (cells: CellWriter) => CellWriter
}

/** The whole house in one process, on real stores in a directory of its own. */
export async function startWorld({
  partitions = 2,
  siteRate = 100_000,
  snapshotEveryMs,
  collectorUrl,
  wrappingSecret,
  now,
  control: seenControl = store => store,
  cells: seenCells = store => store,
}: WorldOptions = {}): Promise<World> {
  const directory = await mkdtemp(join(tmpdir(), 'gatecount-'))
  await mkdir(join(directory, 'logs'), { recursive: true })
  const queue = await startRedis(directory, 'queue', QUEUE_SETTINGS)
  const volatile = await startRedis(directory, 'volatile', VOLATILE_SETTINGS)
  const postgres = await startEmbeddedPostgres(join(directory, 'postgres'))
  const control = createPostgresStore({ url: unveil(postgres.url), wrappingSecret })
  const store = await openEmbedded(join(directory, 'clickhouse'), SMALL_MACHINE)
  const logged: string[] = []
  const log = createLog('test', 'info', line => void logged.push(line))
  const collector = await createCollector({
    config: {
      host: '127.0.0.1',
      port: 0,
      queueUrl: queue.url,
      siteRate,
      trustedProxies: readTrustedProxies('loopback'),
    },
    log,
    ...(now && { now }),
  })
  const url = `http://127.0.0.1:${collector.port}`
  const startWorker = (): Promise<Worker> =>
    createWorker({
      config: {
        queueUrl: queue.url,
        volatileUrl: volatile.url,
        partitions,
        gatewayMmdb: undefined,
        countryMmdb: undefined,
        snapshots: join(directory, 'snapshots'),
        dataDirectory: directory,
        collectorUrl: collectorUrl ?? url,
      },
      ...(snapshotEveryMs !== undefined && { snapshotEveryMs }),
      cells: seenCells(store.writer),
      auditor: store.auditor,
      control: seenControl(control),
      log,
      ...(now && { now }),
    })
  let worker = await startWorker()
  const announce = connectRedis(queue.url, CONSUMER_OPTIONS)

  const eventually = async <T>(
    ask: () => Promise<T>,
    is: (value: T) => boolean,
    seconds = 20,
  ): Promise<T> => {
    const end = Date.now() + seconds * 1000
    for (;;) {
      const value = await ask()
      if (is(value)) return value
      if (Date.now() > end) throw new Error(`Not within ${seconds} s; last: ${JSON.stringify(value)}`)
      await sleep(50)
    }
  }
  await eventually(
    async () => (await fetch(`${url}/readyz`)).status,
    status => status === 200,
  )

  return {
    directory,
    store,
    control,
    databaseUrl: postgres.url,
    get worker() {
      return worker
    },
    async restartWorker(between) {
      await worker[Symbol.asyncDispose]()
      await between()
      worker = await startWorker()
    },
    collector,
    queueUrl: queue.url,
    volatileUrl: volatile.url,
    logged,
    url,
    eventually,
    async addSite(wanted) {
      const site = await control.addSite(wanted)
      await announce.publish(SITES_CHANGED_CHANNEL, '')
      const probe = { n: 'pageview', u: `https://${site.domain}/`, d: site.domain }
      const headers = { 'content-type': 'text/plain', dnt: '1' }
      // Only of a site that it knows does the collector say that the visitor opted out.
      const optedOut = async (): Promise<number> => {
        const metrics = await (await fetch(`${url}/metrics`)).text()
        return Number(/dropped_total\{reason="opted_out"\} (\d+)/.exec(metrics)?.[1] ?? 0)
      }
      const before = await optedOut()
      await eventually(
        async () => {
          await fetch(`${url}/api/event`, { method: 'POST', body: JSON.stringify(probe), headers })
          return (await optedOut()) > before
        },
        known => known,
      )
      return site
    },
    send(event, { address = '91.0.0.1', userAgent = BROWSER, headers = {} } = {}) {
      return fetch(`${url}/api/event`, {
        method: 'POST',
        body: JSON.stringify(event),
        headers: {
          'content-type': 'text/plain',
          'user-agent': userAgent,
          'x-forwarded-for': address,
          ...headers,
        },
      })
    },
    async sum(site, cut, count) {
      const [row] = await store.reader.rows<{ total: string | number }>({
        text: `SELECT sum(${count}) AS total FROM cells WHERE site = {site:UInt32} AND cut = {cut:String}`,
        params: { site: site.id, cut },
      })
      return Number(row?.total ?? 0)
    },
    async [Symbol.asyncDispose]() {
      await collector[Symbol.asyncDispose]()
      await worker[Symbol.asyncDispose]()
      announce.disconnect()
      await store[Symbol.asyncDispose]()
      await control[Symbol.asyncDispose]()
      await postgres[Symbol.asyncDispose]()
      for (const { child } of [queue, volatile]) child.kill('SIGKILL')
      await rm(directory, { recursive: true, force: true })
    },
  }
}
