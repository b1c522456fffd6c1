import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { startEmbeddedPostgres } from '@gatecount/shared/adapters/control/embedded'
import { createPostgresStore } from '@gatecount/shared/adapters/control/postgres'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import {
  findRedisProgram,
  QUEUE_SETTINGS,
  spawnRedis,
  VOLATILE_SETTINGS,
} from '../../scripts/src/store/redis-server.ts'
import { freePort } from '../world/free-port.ts'

export const PARTS = ['collector', 'house', 'queue', 'volatile'] as const
type Part = (typeof PARTS)[number]

export interface CrashHouse extends AsyncDisposable {
  readonly url: string
  readonly directory: string
  /** Kills a part with SIGKILL and starts it again at once, as a supervisor does. */
  kill(part: Part): void
  sql<Row>(text: string): Promise<Row[]>
  /** Batches that wait or are worked on. */
  ready(): Promise<void>
}

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The house as processes of their own, each of which can be killed at any moment. */
export async function startCrashHouse(domain: string): Promise<CrashHouse> {
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
    PARTITIONS: '2',
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
  await Promise.all([mkdir(join(directory, 'queue')), mkdir(join(directory, 'volatile'))])
  const start: Record<Part, () => ChildProcess> = {
    queue: () => redis('queue', QUEUE_SETTINGS),
    volatile: () => redis('volatile', VOLATILE_SETTINGS),
    house: () => node(source('./house-child.ts')),
    collector: () => node(source('../../collector/src/main.ts')),
  }
  const running = new Map<Part, ChildProcess>()
  let stopping = false
  const run = (part: Part): void => {
    const child = start[part]()
    running.set(part, child)
    child.once('exit', () => {
      if (!stopping && running.get(part) === child) setTimeout(() => run(part), 100)
    })
  }
  const control = createPostgresStore({ url: unveil(postgres.url) })
  await control.migrate()
  await control.addSite({ domain, timeZone: 'UTC' })
  await control[Symbol.asyncDispose]()
  for (const part of ['queue', 'volatile', 'house', 'collector'] as const) run(part)

  const url = `http://127.0.0.1:${port}`
  const sql = <Row>(text: string): Promise<Row[]> =>
    new Promise((resolve, reject) => {
      request(
        { socketPath: join(directory, 'house.sock'), path: `/?sql=${encodeURIComponent(text)}` },
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
  return {
    url,
    directory,
    sql,
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
        if (Date.now() > end) throw new Error('The house did not come back')
        await sleep(100)
      }
    },
    async [Symbol.asyncDispose]() {
      stopping = true
      for (const child of running.values()) child.kill('SIGKILL')
      await postgres[Symbol.asyncDispose]()
      await rm(directory, { recursive: true, force: true })
    },
  }
}
