import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DashboardConfig } from '@gatecount/dashboard-server/config'
import { createDashboard } from '@gatecount/dashboard-server/dashboard'
import { testConfig } from '@gatecount/dashboard-server/testing/dashboard-config'
import { holdToDescription } from '@gatecount/dashboard-server/testing/hold-to-description'
import { openEmbedded } from '@gatecount/shared/adapters/clickhouse/embedded'
import { SMALL_MACHINE } from '@gatecount/shared/adapters/clickhouse/machine'
import type { CellWriter } from '@gatecount/shared/adapters/clickhouse/port'
import { startEmbeddedPostgres } from '@gatecount/shared/adapters/control/embedded'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { createPostgresStore } from '@gatecount/shared/adapters/control/postgres'
import { CONSUMER_OPTIONS, connectRedis } from '@gatecount/shared/adapters/redis/connect'
import { unveil, veil } from '@gatecount/shared/domain/privacy/veiled'
import { createLog } from '@gatecount/shared/process/log'
import type { Browser } from 'playwright-core'
import { build } from 'vite'
import { openBrowser } from './open-browser.ts'
import { newSignInLink } from './sign-in-by-link.ts'

const WEB = fileURLToPath(new URL('../../dashboard/web/', import.meta.url))

/** The dashboard as an owner meets it: built web app, real server, real stores, real browser. */
export interface DashboardHouse extends AsyncDisposable {
  readonly origin: string
  /** Directory of the built web app. */
  readonly webRoot: string
  readonly cells: CellWriter
  readonly control: ControlStore
  readonly browser: Browser
  /** Where workers speak to dashboards; there is none here. */
  readonly queueRedis: ReturnType<typeof connectRedis>
  /** A fresh one-time link, as the launcher prints it. */
  signInLink(): Promise<string>
}

/** Builds the web app as `npm start` does. */
export async function buildWeb(outDir: string): Promise<void> {
  // The test runner sets it to "test", which would build React for development.
  process.env['NODE_ENV'] = 'production'
  await build({ root: WEB, logLevel: 'error', build: { outDir } })
}

/** @param change where it stands and what it can do beyond: with a public address that is its origin */
export async function openDashboardHouse(change: Partial<DashboardConfig> = {}): Promise<DashboardHouse> {
  const directory = await mkdtemp(join(tmpdir(), 'gatecount-web-'))
  const webRoot = join(directory, 'web')
  const socket = join(directory, 'redis.sock')
  const redis = spawn('redis-server', ['--port', '0', '--unixsocket', socket, '--save', ''], {
    stdio: 'ignore',
    cwd: directory,
  })
  const [stores, postgres] = await Promise.all([
    openEmbedded(join(directory, 'clickhouse'), SMALL_MACHINE),
    startEmbeddedPostgres(join(directory, 'postgres')),
    buildWeb(webRoot),
  ])
  const control = createPostgresStore({ url: unveil(postgres.url), payoutSecret: veil('payouts') })
  await Promise.all([stores.writer.migrate(), control.migrate()])
  const dashboard = await createDashboard({
    config: testConfig({ webRoot, version: '0.1.0', ...change }),
    onAnswer: holdToDescription,
    cells: stores.reader,
    control,
    queueRedis: { url: `unix://${socket}` },
    log: createLog('dashboard', 'error', () => undefined),
  })
  const browser = await openBrowser()
  const queueRedis = connectRedis(`unix://${socket}`, CONSUMER_OPTIONS)
  const origin = change.publicUrl ?? `http://127.0.0.1:${dashboard.port}`
  return {
    origin,
    webRoot,
    cells: stores.writer,
    control,
    browser,
    queueRedis,
    signInLink: () => newSignInLink(control, origin),
    async [Symbol.asyncDispose]() {
      await browser.close()
      queueRedis.disconnect()
      await dashboard[Symbol.asyncDispose]()
      await Promise.all([stores, control].map(opened => opened[Symbol.asyncDispose]()))
      await postgres[Symbol.asyncDispose]()
      const gone = once(redis, 'exit')
      redis.kill('SIGKILL')
      await gone
      await rm(directory, { recursive: true, force: true })
    },
  }
}
