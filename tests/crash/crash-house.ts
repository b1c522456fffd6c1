import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { startEmbeddedPostgres } from '@gatecount/shared/adapters/control/embedded'
import type { NewSite } from '@gatecount/shared/adapters/control/port'
import { createPostgresStore } from '@gatecount/shared/adapters/control/postgres'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import { openIngestQueue } from '@gatecount/shared/queue/ingest-queue'
import {
  findRedisProgram,
  QUEUE_SETTINGS,
  spawnRedis,
  VOLATILE_SETTINGS,
} from '../../scripts/src/store/redis-server.ts'
import { freePort } from '../world/free-port.ts'
import { mountSmallDisk, type SmallDisk } from './small-disk.ts'

const PARTS = ['collector', 'house', 'queue', 'volatile'] as const
const PARTITIONS = 2
export type Part = (typeof PARTS)[number]

export interface CrashHouse extends AsyncDisposable {
  readonly url: string
  readonly directory: string
  readonly databaseUrl: string
  readonly queueUrl: string
  /** Kills a part with SIGKILL and starts it again at once, as a supervisor does. */
  kill(part: Part): void
  /** True once it is being disposed: whoever still waits for something need not. */
  readonly stopped: boolean
  /** How often a part has ended since the start, of itself or killed. */
  deaths(part: Part): number
  /** The disk under the queue; undefined where none can be mounted. */
  readonly disk: SmallDisk | undefined
  /** Lets ClickHouse refuse every statement of the worker, or no longer. */
  refuseClickHouse(on: boolean): Promise<void>
  /** When the oldest of the snapshots was written that a volatile Redis would be filled from now; 0 while one is missing. */
  lastSnapshot(): Promise<number>
  sql<Row>(text: string): Promise<Row[]>
  /** Batches that wait or are worked on; one is gone when its output is stored. Rejects while the queue is away. */
  backlog(): Promise<number>
  /** Resolves when collector and house answer. */
  ready(): Promise<void>
}

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The house as processes of their own, each of which can be killed at any moment. */
export async function startCrashHouse(sites: readonly NewSite[]): Promise<CrashHouse> {
  const directory = await mkdtemp(join(tmpdir(), 'gatecount-crash-'))
  await mkdir(join(directory, 'logs'), { recursive: true })
  const postgres = await startEmbeddedPostgres(join(directory, 'postgres'))
  const port = await freePort()
  const sockets = { queue: join(directory, 'queue.sock'), volatile: join(directory, 'volatile.sock') }
  const environment = {
    ...process.env,
    DATA_DIR: directory,
    HOST: '127.0.0.1',
    COLLECTOR_PORT: String(port),
    REDIS_URL: `unix://${sockets.queue}`,
    REDIS_VOLATILE_URL: `unix://${sockets.volatile}`,
    DATABASE_URL: unveil(postgres.url),
    PARTITIONS: String(PARTITIONS),
    SITE_RATE: '1000000',
    LOG_LEVEL: 'warn',
  }
  const node = (entry: string): ChildProcess =>
    spawn(process.execPath, ['--conditions=source', '--import', 'tsx', entry], {
      env: environment,
      stdio: process.env['CRASH_LOG'] === undefined ? 'ignore' : 'inherit',
    })
  const redis = (name: 'queue' | 'volatile', settings: readonly string[]): ChildProcess => {
    const place = {
      program: findRedisProgram(process.env['PATH'] ?? ''),
      name,
      directory: join(directory, name),
      socketPath: sockets[name],
      logs: join(directory, 'logs'),
    }
    return spawnRedis(place, settings)
  }
  const disk = mountSmallDisk(join(directory, 'queue'))
  await mkdir(join(directory, 'volatile'))
  const start: Record<Part, () => ChildProcess> = {
    queue: () => redis('queue', QUEUE_SETTINGS),
    volatile: () => redis('volatile', VOLATILE_SETTINGS),
    house: () => node(source('./house-child.ts')),
    collector: () => node(source('../../collector/src/main.ts')),
  }
  const running = new Map<Part, ChildProcess>()
  const ended = new Map<Part, number>()
  let stopping = false
  const run = (part: Part): void => {
    const child = start[part]()
    running.set(part, child)
    child.once('exit', () => {
      ended.set(part, (ended.get(part) ?? 0) + 1)
      if (!stopping && running.get(part) === child) setTimeout(() => run(part), 100)
    })
  }
  const control = createPostgresStore({ url: unveil(postgres.url) })
  await control.migrate()
  for (const site of sites) await control.addSite(site)
  await control[Symbol.asyncDispose]()
  for (const part of ['queue', 'volatile', 'house', 'collector'] as const) run(part)

  const url = `http://127.0.0.1:${port}`
  const ask = <Row>(parameters: Record<string, string>): Promise<Row[]> =>
    new Promise((resolve, reject) => {
      request(
        { socketPath: join(directory, 'house.sock'), path: `/?${new URLSearchParams(parameters)}` },
        answer => {
          let body = ''
          answer.on('data', part => {
            body += part
          })
          answer.on('end', () =>
            answer.statusCode === 200 ? resolve(JSON.parse(body)) : reject(new Error('SQL failed')),
          )
        },
      )
        .on('error', reject)
        .end()
    })
  const sql = <Row>(text: string): Promise<Row[]> => ask<Row>({ sql: text })
  const ingest = openIngestQueue({ url: `unix://${sockets.queue}`, partitions: PARTITIONS })
  const snapshots = join(directory, 'snapshots')
  return {
    url,
    directory,
    databaseUrl: unveil(postgres.url),
    queueUrl: `unix://${sockets.queue}`,
    get stopped() {
      return stopping
    },
    deaths: part => ended.get(part) ?? 0,
    disk,
    sql,
    async refuseClickHouse(on) {
      await ask({ refuse: on ? 'yes' : 'no' })
    },
    async backlog() {
      const each = await Promise.all(Array.from({ length: PARTITIONS }, (_, n) => ingest.backlog(n)))
      return each.reduce((sum, count) => sum + count, 0)
    },
    async lastSnapshot() {
      const names = await readdir(snapshots).catch((): string[] => [])
      const files = names.filter(name => name.endsWith('.sealed'))
      const written = await Promise.all(files.map(async file => (await stat(join(snapshots, file))).mtimeMs))
      // A partition without one begins with nothing.
      return written.length < PARTITIONS ? 0 : Math.min(...written)
    },
    kill(part) {
      running.get(part)?.kill('SIGKILL')
    },
    async ready() {
      for (const end = Date.now() + 60_000; ; ) {
        const up = await fetch(`${url}/readyz`).then(
          answer => answer.ok,
          () => false,
        )
        const answers = await sql('SELECT 1').then(
          () => true,
          () => false,
        )
        if (up && answers) return
        if (Date.now() > end || stopping) throw new Error('The house did not come back')
        await sleep(100)
      }
    },
    async [Symbol.asyncDispose]() {
      stopping = true
      for (const child of running.values()) child.kill('SIGKILL')
      await ingest[Symbol.asyncDispose]()
      disk?.[Symbol.dispose]()
      await postgres[Symbol.asyncDispose]()
      await rm(directory, { recursive: true, force: true })
    },
  }
}
