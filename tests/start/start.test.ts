import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AuditReport } from '@gatecount/shared/domain/audit/audit-report'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { identify } from '../../scripts/src/process/process-identity.ts'
import { VOLATILE_SETTINGS } from '../../scripts/src/store/redis-server.ts'
import { startOwnRedis } from '../laws/own-redis.ts'
import { runScript, type StartedHouse, startHouse } from './started-house.ts'

let dataDir: string
let house: StartedHouse | undefined

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'gatecount-start-'))
})

afterEach(async () => {
  await house?.end('SIGTERM')
  house = undefined
})

afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true })
})

const ready = async (url: string): Promise<number> => (await fetch(`${url}/readyz`)).status
const readySoon = (url: string) => expect.poll(() => ready(url).catch(() => 0), { timeout: 30_000 })
/** Ended; whether its entry was already cleared away (no zombie) is the business of the system's first process. */
const isGone = (pid: number): boolean => identify(pid).began === ''

test('npm start brings everything up, and its link signs in as owner once', async () => {
  house = await startHouse(dataDir)
  expect(await ready(house.dashboard)).toBe(200)
  expect(await ready(house.collector)).toBe(200)
  const script = await fetch(`${house.collector}/script.js`)
  expect(script.headers.get('content-type')).toContain('javascript')

  const token = new URL(house.signInLink).searchParams.get('token')
  const redeem = () =>
    fetch(`${house?.dashboard}/api/v1/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: house?.dashboard ?? '' },
      body: JSON.stringify({ token }),
    })
  const session = await redeem()
  expect(session.status).toBe(204)
  const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? ''
  const me = await fetch(`${house.dashboard}/api/v1/me`, { headers: { cookie } })
  expect(await me.json()).toMatchObject({ needsSetup: true, roles: [{ site: null, role: 'owner' }] })
  expect((await redeem()).status).toBe(401)
})

test('npm start stops in order at a signal and leaves no process behind', async () => {
  house = await startHouse(dataDir)
  const parts = (['collector', 'house', 'redis-volatile', 'redis-queue'] as const).map(house.processOf)
  expect(await house.end('SIGINT')).toBe(0)
  house = undefined
  expect(parts.map(isGone)).toEqual([true, true, true, true])
})

test('npm start starts a killed part again', async () => {
  house = await startHouse(dataDir)
  for (const part of ['collector', 'house', 'redis-queue', 'redis-volatile'] as const) {
    const before = house.processOf(part)
    process.kill(before, 'SIGKILL')
    await expect.poll(() => house?.processOf(part), { timeout: 10_000 }).not.toBe(before)
    await readySoon(house.dashboard).toBe(200)
    await readySoon(house.collector).toBe(200)
  }
})

test('npm start is not hindered by what a killed launcher left', async () => {
  house = await startHouse(dataDir)
  const orphan = house.processOf('redis-queue')
  await house.end('SIGKILL')
  house = await startHouse(dataDir)
  expect(house.processOf('redis-queue')).not.toBe(orphan)
  expect(isGone(orphan)).toBe(true)
  expect(await ready(house.dashboard)).toBe(200)
})

test('npm start refuses a data directory that another launcher holds', async () => {
  house = await startHouse(dataDir)
  const { code, stderr } = await runScript('start', [], dataDir)
  expect(code).toBe(1)
  expect(stderr).toMatch(/^Gatecount already runs on .+ \(process \d+\)\.\n$/)
})

test('npm start says in one line that a port is in use', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  try {
    const { code, stderr } = await runScript('start', [], dataDir, { COLLECTOR_PORT: String(port) })
    expect(code).toBe(1)
    expect(stderr).toBe(`Port ${port} is in use by another program; set COLLECTOR_PORT to another one.\n`)
  } finally {
    server.close()
  }
})

test('npm start says in one line that the data directory cannot be written', async () => {
  const file = join(dataDir, 'a-file')
  writeFileSync(file, '')
  const { code, stderr } = await runScript('start', [], join(file, 'data'))
  expect(code).toBe(1)
  expect(stderr).toMatch(
    /^The data directory .+ cannot be written \(ENOTDIR\); set DATA_DIR to one that can\.\n$/,
  )
})

test('npm start says in one line which variable is wrong', async () => {
  const { code, stderr } = await runScript('start', [], dataDir, { DASHBOARD_PORT: 'eighty' })
  expect(code).toBe(1)
  expect(stderr).toMatch(/^Configuration: DASHBOARD_PORT: .+\n$/)
})

test('npm start refuses in one line a volatile Redis that writes to disk', async () => {
  await using saving = await startOwnRedis([...VOLATILE_SETTINGS, 'appendonly yes'])
  const { code, stderr } = await runScript('start', [], dataDir, { REDIS_VOLATILE_URL: saving.url })
  expect(code).toBe(1)
  expect(stderr).toMatch(/^The volatile Redis writes an append-only file: .+\n$/)
})

test('npm start says in one line that GATECOUNT_SECRET is not the one of before, and takes both', async () => {
  const own = mkdtempSync(join(tmpdir(), 'gatecount-secret-'))
  const first = await startHouse(own, { GATECOUNT_SECRET: 'first' })
  await first.end('SIGTERM')
  const { code, stderr } = await runScript('start', [], own, { GATECOUNT_SECRET: 'second' })
  expect(code).toBe(1)
  expect(stderr).toMatch(/\nGATECOUNT_SECRET is missing, or .+GATECOUNT_SECRET_PREVIOUS\.\n$/)
  const changed = { GATECOUNT_SECRET: 'second', GATECOUNT_SECRET_PREVIOUS: 'first' }
  await (await startHouse(own, changed)).end('SIGTERM')
  rmSync(own, { recursive: true, force: true })
})

test('npm start -- --help shows its options and starts nothing', async () => {
  const { code, stdout } = await runScript('start', ['--help'], '/nonexistent')
  expect(code).toBe(0)
  expect(stdout).toContain('--demo')
})

test('gatecount works with the house that runs, and with none', async () => {
  const json = async (...args: string[]) => {
    const { code, stdout, stderr } = await runScript('gatecount', [...args, '--json'], dataDir)
    expect(stderr).toBe('')
    expect(code).toBe(0)
    return JSON.parse(stdout)
  }
  house = await startHouse(dataDir)
  const added = await json('site', 'add', 'https://Shop.example/', '--time-zone', 'Europe/Berlin')
  expect(added).toMatchObject({ domain: 'shop.example', timeZone: 'Europe/Berlin' })
  const { token } = await json('token', 'create', '--site', 'shop.example')
  const query = { site_id: 'shop.example', metrics: ['visitors'], date_range: 'day' }
  const answer = await fetch(`${house.dashboard}/api/v2/query`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(query),
  })
  expect(answer.status).toBe(200)
  expect((await json('signin')).url).toContain(house.dashboard)

  await house.end('SIGTERM')
  house = undefined
  const sites = await json('site', 'list')
  expect(sites.map((site: { domain: string }) => site.domain)).toEqual(['shop.example'])
})

test('gatecount says in one line what is wrong', async () => {
  const taken = await runScript('gatecount', ['site', 'add', 'shop.example'], dataDir)
  expect(taken).toMatchObject({ code: 1, stdout: '', stderr: 'This domain is already registered\n' })
  const away = await runScript('gatecount', ['signin'], dataDir)
  expect(away).toMatchObject({
    code: 1,
    stderr: 'Gatecount does not run on this data directory; use npm start.\n',
  })
})

test('gatecount audit shows that the house that runs keeps every law, and needs one that runs', async () => {
  const help = await runScript('gatecount', ['audit', '--help'], dataDir)
  expect(help.stdout).toContain('--positive-control')
  const alone = await runScript('gatecount', ['audit'], dataDir)
  expect(alone.code).toBe(1)
  expect(alone.stderr).toContain('does not run on this data directory')

  house = await startHouse(dataDir)
  const { code, stdout, stderr } = await runScript('gatecount', ['audit', '--json'], dataDir)
  expect(stderr).toContain('Sending synthetic visits')
  const { green, results } = JSON.parse(stdout) as AuditReport
  expect(results.flatMap(result => result.findings)).toEqual([])
  expect(results.filter(result => result.verdict === 'not_checked')).toEqual([])
  expect(green).toBe(true)
  expect(code).toBe(0)
})
