import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env } from 'node:process'
import { newSecret } from '@gatecount/dashboard-server/auth/new-secret'
import { createDashboard } from '@gatecount/dashboard-server/dashboard'
import { testConfig } from '@gatecount/dashboard-server/testing/dashboard-config'
import { holdToDescription } from '@gatecount/dashboard-server/testing/hold-to-description'
import { type Embedded, openEmbedded } from '@gatecount/shared/adapters/clickhouse/embedded'
import { SMALL_MACHINE } from '@gatecount/shared/adapters/clickhouse/machine'
import { startEmbeddedPostgres } from '@gatecount/shared/adapters/control/embedded'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { createPostgresStore } from '@gatecount/shared/adapters/control/postgres'
import { TOKEN_SCOPES } from '@gatecount/shared/domain/identity/permissions'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import { createLog } from '@gatecount/shared/process/log'
import { createWorker, type Worker } from '@gatecount/worker/worker'
import { type ApiClient, createApiClient } from '../../scripts/src/api/api-client.ts'
import { waitForRedis } from '../../scripts/src/store/redis-command.ts'
import {
  findRedisProgram,
  QUEUE_SETTINGS,
  spawnRedis,
  VOLATILE_SETTINGS,
} from '../../scripts/src/store/redis-server.ts'

/** The parts of the house that an import needs, on real stores in a directory of their own. */
export interface ImportHouse extends AsyncDisposable {
  readonly api: ApiClient
  /** Of the dashboard. */
  readonly origin: string
  readonly control: ControlStore
  readonly cells: Embedded
  /** Where everything lies that the house has written. */
  readonly directory: string
  /** Lines that were logged. */
  readonly logged: readonly string[]
  startWorker(): Promise<Worker>
}

interface RedisServer {
  readonly process: ChildProcess
  readonly url: string
}

/** A server as `npm start` sets it up: the worker does not start on another. */
async function startRedis(
  directory: string,
  name: string,
  settings: readonly string[],
): Promise<RedisServer> {
  const own = join(directory, name)
  await mkdir(own)
  const program = findRedisProgram(env['PATH'] ?? '')
  const socketPath = join(own, 'redis.sock')
  const process = spawnRedis({ program, name, directory: own, socketPath, logs: own }, settings)
  await waitForRedis(socketPath, AbortSignal.timeout(10_000))
  return { process, url: `unix://${socketPath}` }
}

const partitions = 2

/** @param webRoot the built web app, for a browser */
export async function openImportHouse(webRoot?: string): Promise<ImportHouse> {
  const directory = await mkdtemp(join(tmpdir(), 'gatecount-import-'))
  const queue = await startRedis(directory, 'queue', QUEUE_SETTINGS)
  const volatile = await startRedis(directory, 'volatile', VOLATILE_SETTINGS)
  const [cells, postgres] = await Promise.all([
    openEmbedded(join(directory, 'clickhouse'), SMALL_MACHINE),
    startEmbeddedPostgres(join(directory, 'postgres')),
  ])
  const control = createPostgresStore({ url: unveil(postgres.url) })
  await Promise.all([cells.writer.migrate(), control.migrate()])
  const logged: string[] = []
  const log = createLog('house', 'debug', line => void logged.push(line))
  const dashboard = await createDashboard({
    config: testConfig({ webRoot: webRoot ?? directory, collectorUrl: undefined, partitions }),
    onAnswer: holdToDescription,
    cells: cells.reader,
    control,
    queueRedis: { url: queue.url },
    log,
    now: Date.now,
  })
  const token = newSecret()
  await control.addToken(token, { siteId: null, scopes: TOKEN_SCOPES, label: 'test' })

  const origin = `http://127.0.0.1:${dashboard.port}`
  return {
    api: createApiClient(origin, token),
    origin,
    control,
    cells,
    directory,
    logged,
    startWorker: () =>
      createWorker({
        config: {
          queueUrl: queue.url,
          volatileUrl: volatile.url,
          partitions,
          gatewayMmdb: undefined,
          countryMmdb: undefined,
        },
        cells: cells.writer,
        control,
        log,
      }),
    async [Symbol.asyncDispose]() {
      await dashboard[Symbol.asyncDispose]()
      await Promise.all([cells, control].map(opened => opened[Symbol.asyncDispose]()))
      await postgres[Symbol.asyncDispose]()
      for (const { process } of [queue, volatile]) {
        const gone = once(process, 'exit')
        process.kill('SIGKILL')
        await gone
      }
      await rm(directory, { recursive: true, force: true })
    },
  }
}
