import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { smtp } from '@gatecount/dashboard-server/account/mail/smtp'
import type { MailContext } from '@gatecount/dashboard-server/mail-reports/mail-context'
import { startMailRounds } from '@gatecount/dashboard-server/mail-reports/mail-rounds'
import { connectServer } from '@gatecount/shared/adapters/clickhouse/server'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@gatecount/shared/adapters/control/embedded'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { createPostgresStore } from '@gatecount/shared/adapters/control/postgres'
import { unveil, veil } from '@gatecount/shared/domain/privacy/veiled'
import { createLog } from '@gatecount/shared/process/log'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type MailStand, openMailStand } from '#tests/accounts/mail-stand'
import { type HttpTestServer, startHttpTestServer } from '#tests/adapters/clickhouse/http-test-server'
import { shopDays } from './shop-figures.ts'

const EIGHT = Date.parse('2026-03-09T08:00:00Z')
const MINUTE = 60_000
const CREDENTIALS = { user: 'house', password: 'word' }

let directory: string
let postgres: EmbeddedPostgres
let clickhouse: HttpTestServer
let stand: MailStand
let cells: ReturnType<typeof connectServer>
let control: ControlStore
let clickhouseUrl: string
let siteId: number
let now = EIGHT
const logged: string[] = []
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'gatecount-mail-'))
  ;[postgres, clickhouse, stand] = await Promise.all([
    startEmbeddedPostgres(join(directory, 'postgres')),
    startHttpTestServer(join(directory, 'clickhouse'), CREDENTIALS),
    openMailStand(),
  ])
  clickhouseUrl = clickhouse.url.replace('//', `//${CREDENTIALS.user}:${CREDENTIALS.password}@`)
  cells = connectServer({ url: clickhouseUrl })
  control = createPostgresStore({ url: unveil(postgres.url) })
  await Promise.all([cells.writer.migrate(), control.migrate()])
  siteId = (await control.addSite({ domain: 'shop.example', timeZone: 'UTC' })).id
  await cells.writer.append({ token: 'shop', rows: shopDays(siteId, '2026-02-20', '2026-03-08') })
})
afterAll(async () => {
  for (const opened of [cells, control, stand, clickhouse, postgres]) await opened?.[Symbol.asyncDispose]()
  await rm(directory, { recursive: true, force: true })
})

/** Somebody for whom the report of last week is due. */
async function reader(name: string): Promise<string> {
  const email = `${name}@readers.example`
  const { id } = await control.addPerson({ name, email, emailVerified: true })
  await control.setMembership(id, { siteId, role: 'viewer' })
  await control.setWantedMail(id, siteId, { language: 'en', reports: { week: '2026-02-23' }, alerts: {} })
  return email
}
const mailsTo = (email: string) => stand.mails.filter(({ to }) => to.includes(email))

/** Sends mails that are due as a dashboard does: several of these are several dashboards. */
async function dashboard(mailServer = stand.url, waiting = async () => 0): Promise<AsyncDisposable> {
  const context: MailContext = {
    control,
    cells: cells.reader,
    now: () => now,
    log: createLog('mails', 'info', line => void logged.push(line)),
    key: await control.signInKey(),
    waiting,
    send: smtp({ url: veil(mailServer), from: 'count@shop.example' }),
    origin: 'http://count.shop.example',
  }
  return startMailRounds(context, 20)
}

it('startMailRounds() of several dashboards sends each mail once', async () => {
  const emails = await Promise.all(['ann', 'ben', 'cem', 'dan'].map(reader))
  await using _one = await dashboard()
  await using _two = await dashboard()
  await using _three = await dashboard()
  await Promise.all(emails.map(email => stand.next(email)))
  const last = await reader('eve')
  await stand.next(last)
  expect(emails.map(email => mailsTo(email).length)).toEqual([1, 1, 1, 1])
})

it('startMailRounds() sends once what a dashboard had taken that was killed, ten minutes later', async () => {
  const email = await reader('fay')
  const isThere = stand.leaveUnanswered()
  const script = join(import.meta.dirname, 'sender-child.ts')
  const stores = [unveil(postgres.url), clickhouseUrl, stand.url, String(EIGHT)]
  const child = spawn(process.execPath, ['--conditions=source', '--import=tsx', script, ...stores], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await isThere
  child.kill('SIGKILL')
  await once(child, 'exit')

  now = EIGHT + 10 * MINUTE - 1
  await using _ = await dashboard()
  const other = await reader('gil')
  await stand.next(other)
  expect(mailsTo(email)).toEqual([])
  now = EIGHT + 10 * MINUTE
  const { head } = await stand.next(email)
  // The same as before, so that a mailbox that has both can tell.
  expect(head).toMatch(/^Message-ID: <report-\d+-2026-03-02@count\.shop\.example>$/im)
  await stand.next(await reader('hal'))
  expect(mailsTo(email)).toHaveLength(1)
})

it('startMailRounds() tries again when the mail server was away, and says so without the address', async () => {
  const email = await reader('ida')
  const begun = logged.length
  {
    await using _ = await dashboard('smtp://127.0.0.1:1')
    await expect.poll(() => logged.length, { timeout: 20_000 }).toBeGreaterThan(begun)
  }
  const said = logged.slice(begun).join('\n')
  expect(said).toContain('mail not sent')
  expect(said).not.toContain('@')
  now += 10 * MINUTE
  await using _ = await dashboard()
  await stand.next(email)
  expect(mailsTo(email)).toHaveLength(1)
})

it('startMailRounds() lets a report wait while figures lag behind', async () => {
  const email = await reader('jon')
  let asked = 0
  let backlog = 51
  const waiting = async () => {
    asked += 1
    return backlog
  }
  await using _ = await dashboard(stand.url, waiting)
  await expect.poll(() => asked, { timeout: 20_000 }).toBeGreaterThan(2)
  expect(mailsTo(email)).toEqual([])
  backlog = 50
  await stand.next(email)
})
