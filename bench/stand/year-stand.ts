import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { newSecret } from '@gatecount/dashboard-server/auth/new-secret'
import { createDashboard } from '@gatecount/dashboard-server/dashboard'
import { testConfig } from '@gatecount/dashboard-server/testing/dashboard-config'
import { type ChdbConnection, openChdbSession } from '@gatecount/shared/adapters/clickhouse/chdb-session'
import { openEmbedded } from '@gatecount/shared/adapters/clickhouse/embedded'
import { SMALL_MACHINE } from '@gatecount/shared/adapters/clickhouse/machine'
import { startEmbeddedPostgres } from '@gatecount/shared/adapters/control/embedded'
import { createPostgresStore } from '@gatecount/shared/adapters/control/postgres'
import { CONSUMER_OPTIONS, connectRedis } from '@gatecount/shared/adapters/redis/connect'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import { createLog } from '@gatecount/shared/process/log'
import { MOVED_CHANNEL, writeMoved } from '@gatecount/shared/queue/live-channels'
import { Opened } from './opened.ts'
import { ROOT } from './program.ts'
import { startRedis } from './redis.ts'
import { temporaryDirectory } from './temporary-directory.ts'
import { waitFor } from './wait-for.ts'
import { generateYear, YEAR } from './year-of-cells.ts'

/** The dashboard of a site whose year of cells was written at once; server and ClickHouse are in this process. */
export interface YearStand extends AsyncDisposable {
  readonly origin: string
  readonly domain: string
  /** Sends what a token of the owner may send. @throws Error when it is not answered with 200 */
  post(path: string, body: object): Promise<void>
  /** Lets the server forget every answer that it keeps. */
  forget(): Promise<void>
  /** A one-time link, as the launcher prints it. */
  signInLink(): Promise<string>
}

/** Longer than a message takes through a Redis on this machine. */
const HEARD_MS = 50

async function fill(store: string, few: number): Promise<void> {
  // Not a literal: the package is optional, and the compiler must not want it.
  const connectionModule = 'chdb/connection'
  const { createChdbConnection } = (await import(connectionModule)) as {
    createChdbConnection(options: { path: string }): ChdbConnection
  }
  const session = await openChdbSession(createChdbConnection({ path: store }), { max_threads: 2 })
  await generateYear(session, few)
  // Parts that are being merged would take from what is measured.
  await waitFor(
    'parts are merged',
    async () => {
      const merges = await session.query({ text: 'SELECT 1 FROM system.merges', params: {} })
      return merges.length === 0
    },
    600,
  )
  await session.close()
}

const open = async (opened: Opened, few: number): Promise<YearStand> => {
  const { path: directory } = opened.keep(await temporaryDirectory())
  const redis = opened.keep(await startRedis(directory, 'queue'))
  const postgres = opened.keep(await startEmbeddedPostgres(join(directory, 'postgres')))
  const control = opened.keep(createPostgresStore({ url: unveil(postgres.url) }))
  const stores = opened.keep(await openEmbedded(join(directory, 'clickhouse'), SMALL_MACHINE))
  await Promise.all([stores.writer.migrate(), control.migrate()])
  const { id, domain } = await control.addSite({ domain: 'shop.example', timeZone: 'UTC' })
  if (id !== YEAR.site) throw new Error('The first site has another number than the cells')
  await fill(join(directory, 'clickhouse', 'store'), few)
  const dashboard = opened.keep(
    await createDashboard({
      config: testConfig({ webRoot: `${ROOT}dashboard/web/dist` }),
      cells: stores.reader,
      control,
      queueRedis: { url: redis.url },
      log: createLog('dashboard', 'error'),
    }),
  )
  const client = connectRedis(redis.url, CONSUMER_OPTIONS)
  const token = newSecret('gc_')
  await control.addToken(token, { siteId: null, scopes: ['stats:read'], label: 'benchmark' })
  const origin = `http://127.0.0.1:${dashboard.port}`
  const headers = { authorization: `Bearer ${unveil(token)}`, 'content-type': 'application/json' }
  return {
    origin,
    domain,
    async post(path, body) {
      const answer = await fetch(origin + path, { method: 'POST', headers, body: JSON.stringify(body) })
      const text = await answer.text()
      if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}: ${text}`)
    },
    async forget() {
      await client.publish(MOVED_CHANNEL, writeMoved([{ site: id, from: YEAR.from }]))
      await sleep(HEARD_MS)
    },
    async signInLink() {
      const secret = newSecret()
      await control.addSignInLink(secret, 60)
      return `${origin}/signin?token=${unveil(secret)}`
    },
    async [Symbol.asyncDispose]() {
      client.disconnect()
      await opened[Symbol.asyncDispose]()
    },
  }
}

/** @param few divides the number of second values, for a quick run */
export const startYear = (few: number): Promise<YearStand> => Opened.by(opened => open(opened, few))
