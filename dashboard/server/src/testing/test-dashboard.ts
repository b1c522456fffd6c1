import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { type Embedded, openEmbedded } from '@gatecount/shared/adapters/clickhouse/embedded'
import { SMALL_MACHINE } from '@gatecount/shared/adapters/clickhouse/machine'
import { startEmbeddedPostgres } from '@gatecount/shared/adapters/control/embedded'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { createPostgresStore } from '@gatecount/shared/adapters/control/postgres'
import { CONSUMER_OPTIONS, connectRedis } from '@gatecount/shared/adapters/redis/connect'
import { EARNINGS_SCOPE, type TokenScope } from '@gatecount/shared/domain/identity/permissions'
import type { Membership } from '@gatecount/shared/domain/identity/principal'
import { unveil, veil } from '@gatecount/shared/domain/privacy/veiled'
import type { Outgoing } from '@gatecount/shared/outgoing/outgoing'
import { createLog } from '@gatecount/shared/process/log'
import { newSecret } from '../auth/new-secret.ts'
import type { DashboardConfig } from '../config.ts'
import { createDashboard } from '../dashboard.ts'
import { testConfig } from './dashboard-config.ts'
import { holdToDescription } from './hold-to-description.ts'

type Redis = ReturnType<typeof connectRedis>

/** Who sends a request: nobody, the owner or somebody else in a browser (cookies), or the bearer of a token. */
export type Sender = 'nobody' | 'owner' | { readonly cookie: string } | { readonly token: string }

interface Sent {
  readonly json?: unknown
  readonly bytes?: Buffer
  readonly headers?: Record<string, string>
}

export interface TestDashboard extends AsyncDisposable {
  readonly store: Embedded
  readonly control: ControlStore
  readonly redis: Redis
  readonly origin: string
  /** Lines that the dashboard logged. */
  readonly logged: readonly string[]
  send(as: Sender, method: string, path: string, sent?: Sent): Promise<Response>
  /** Kills the queue Redis, for good. */
  loseQueue(): Promise<void>
  /** Somebody new with this role, signed in. */
  person(membership: Membership): Promise<Sender>
  token(siteId: number | null, scopes: readonly TokenScope[]): Promise<{ readonly token: string }>
  /** A token of the affiliate with this address. */
  affiliateToken(email: string): Promise<{ readonly token: string }>
}

async function startRedis(directory: string): Promise<{ process: ChildProcess; url: string }> {
  const socket = join(directory, 'redis.sock')
  const process = spawn(
    'redis-server',
    ['--port', '0', '--unixsocket', socket, '--save', '', '--dir', directory],
    {
      stdio: 'ignore',
    },
  )
  const url = `unix://${socket}`
  const probe = connectRedis(url, CONSUMER_OPTIONS)
  await probe.ping()
  probe.disconnect()
  return { process, url }
}

/** What a browser would send back of the cookies that an answer sets. */
export const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map(cookie => cookie.split(';')[0] ?? '')
    .filter(cookie => !cookie.endsWith('='))
    .join('; ')

const webPage = '<!doctype html><title>Gatecount</title>'
const testScript = 'export {}'

/** Signs the first owner in, as the link of the command line does. @returns the cookies */
async function signInByLink(control: ControlStore, base: string): Promise<string> {
  const secret = newSecret()
  await control.addSignInLink(secret, 60)
  const response = await fetch(`${base}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ token: unveil(secret) }),
  })
  return cookiesOf(response)
}

/** A dashboard on real stores of its own: chDB, PostgreSQL and Redis, in a directory that goes when it goes. */
export async function openTestDashboard(
  change: Partial<DashboardConfig> = {},
  more: {
    readonly outgoing?: Outgoing
    readonly now?: () => number
    readonly mailEveryMs?: number
    readonly webhooksEveryMs?: number
  } = {},
): Promise<TestDashboard> {
  const directory = await mkdtemp(join(tmpdir(), 'gatecount-dashboard-'))
  const webRoot = join(directory, 'web')
  await mkdir(join(webRoot, 'assets'), { recursive: true })
  await writeFile(join(webRoot, 'index.html'), webPage)
  const script = join(webRoot, 'assets', 'app-1a2b3c.js')
  await writeFile(script, testScript)
  await writeFile(`${script}.br`, brotliCompressSync(testScript))
  const [store, postgres, redisServer] = await Promise.all([
    openEmbedded(join(directory, 'clickhouse'), SMALL_MACHINE),
    startEmbeddedPostgres(join(directory, 'postgres')),
    startRedis(directory),
  ])
  const control = createPostgresStore({ url: unveil(postgres.url), payoutSecret: veil('payouts') })
  const logged: string[] = []
  await Promise.all([store.writer.migrate(), control.migrate()])
  const dashboard = await createDashboard({
    config: testConfig({ webRoot, ...change }),
    onAnswer: holdToDescription,
    cells: store.reader,
    control,
    queueRedis: { url: redisServer.url },
    log: createLog('dashboard', 'debug', line => void logged.push(line)),
    now: () => Date.parse('2026-03-10T12:30:00Z'),
    ...more,
  })
  const base = `http://127.0.0.1:${dashboard.port}`
  const session = await signInByLink(control, base)
  const redis = connectRedis(redisServer.url, CONSUMER_OPTIONS)

  const loseQueue = async () => {
    if (redisServer.process.signalCode !== null) return
    const gone = once(redisServer.process, 'exit')
    redisServer.process.kill('SIGKILL')
    await gone
  }
  const headersOf = (as: Sender): Record<string, string> => {
    if (as === 'nobody') return {}
    if (as === 'owner') return { cookie: session, 'sec-fetch-site': 'same-origin' }
    if ('cookie' in as) return { cookie: as.cookie, 'sec-fetch-site': 'same-origin' }
    return { authorization: `Bearer ${as.token}` }
  }
  return {
    store,
    control,
    redis,
    origin: base,
    logged,
    async send(as, method, path, { json, bytes, headers = {} } = {}) {
      const type = json === undefined ? 'application/octet-stream' : 'application/json'
      const body = json === undefined ? bytes : JSON.stringify(json)
      return await fetch(base + path, {
        method,
        redirect: 'manual',
        headers: { ...(body !== undefined && { 'content-type': type }), ...headersOf(as), ...headers },
        ...(body !== undefined && { body }),
      })
    },
    loseQueue,
    async person(membership) {
      const secret = newSecret()
      const name = `Person ${randomUUID()}`
      const email = `${randomUUID()}@people.example`
      await control.addInvitation(secret, { email, invitedBy: null, ...membership }, 60)
      const response = await fetch(`${base}/api/v1/invitations/accept`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
        body: JSON.stringify({ token: unveil(secret), name, password: randomUUID() }),
      })
      if (!response.ok) throw new Error(`The invitation was answered with ${response.status}`)
      return { cookie: cookiesOf(response) }
    },
    async token(siteId, scopes) {
      const secret = newSecret('gc_')
      await control.addToken(secret, { siteId, scopes, label: 'test' })
      return { token: unveil(secret) }
    },
    async affiliateToken(email) {
      const affiliate = await control.programmes.addAffiliate({ name: 'test', email })
      const secret = newSecret('gc_')
      await control.addToken(secret, { siteId: null, affiliate, scopes: [EARNINGS_SCOPE], label: 'test' })
      return { token: unveil(secret) }
    },
    async [Symbol.asyncDispose]() {
      redis.disconnect()
      await dashboard[Symbol.asyncDispose]()
      await Promise.all([store, control, postgres].map(opened => opened[Symbol.asyncDispose]()))
      await loseQueue()
      await rm(directory, { recursive: true, force: true })
    },
  }
}
