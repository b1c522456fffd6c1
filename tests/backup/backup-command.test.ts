import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '@gatecount/shared/adapters/control/embedded'
import { unveil, veil } from '@gatecount/shared/domain/privacy/veiled'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApiClient } from '../../scripts/src/api/api-client.ts'
import { startHttpTestServer } from '../adapters/clickhouse/http-test-server.ts'
import { runScript, type StartedHouse, startHouse } from '../start/started-house.ts'

const SITE = 'shop.example'
const BROWSER = 'Mozilla/5.0 (X11; Linux x64; rv:140.0) Gecko/20100101 Firefox/140.0'
const DAYS = ['02/Nov/2026', '03/Nov/2026', '04/Nov/2026']
const VISITORS = 40
const PASSWORD = 'of the server'
const ALWAYS = { COLLECTOR_PUBLIC_URL: 'https://count.example' }
const QUERIES = [
  { metrics: ['visitors', 'visits', 'pageviews', 'bounce_rate', 'visit_duration'], date_range: 'all' },
  { metrics: ['visitors', 'pageviews'], dimensions: ['event:page'], date_range: 'all' },
  { metrics: ['visitors'], dimensions: ['visit:gateway'], date_range: 'all' },
  { metrics: ['visitors', 'pageviews'], dimensions: ['time:day'], date_range: 'all' },
]

/** A log of some days that are over: everybody reads two of four pages. */
const log = DAYS.flatMap(day =>
  Array.from({ length: VISITORS }, (_, visitor) => {
    const line = (page: number, minute: number): string =>
      `8.8.${visitor}.7 - - [${day}:09:${String(minute).padStart(2, '0')}:00 +0000] "GET /page-${page}/ HTTP/1.1" 200 100 "-" "${BROWSER}"`
    return [line(visitor % 4, 10), line((visitor + 1) % 4, 12)]
  }).flat(),
).join('\n')

const directories: string[] = []
const newDirectory = (): string => {
  const directory = mkdtempSync(join(tmpdir(), 'gatecount-backup-'))
  directories.push(directory)
  return directory
}

interface Content {
  readonly figures: readonly unknown[]
  readonly sites: unknown
}

async function contentOf(house: StartedHouse, dataDir: string): Promise<Content> {
  const api = createApiClient(
    house.dashboard,
    veil(readFileSync(join(dataDir, 'local-token'), 'utf8').trim()),
  )
  const figures: unknown[] = []
  for (const query of QUERIES) {
    const { results } = await api.post<{ results: unknown[] }>('/api/v2/query', { site_id: SITE, ...query })
    figures.push(results)
  }
  return { figures, sites: await api.get('/api/v1/sites') }
}

/** A house on these stores, for as long as it takes to look at it. */
async function lookInto(dataDir: string, more: Record<string, string> = {}): Promise<Content> {
  const house = await startHouse(dataDir, { ...ALWAYS, ...more })
  try {
    return await contentOf(house, dataDir)
  } finally {
    await house.end('SIGINT')
  }
}

let file: string
let before: Content
beforeAll(async () => {
  const dataDir = newDirectory()
  file = join(newDirectory(), 'all.zip')
  const house = await startHouse(dataDir, ALWAYS)
  try {
    const lines = join(newDirectory(), 'access.log')
    writeFileSync(lines, log)
    for (const args of [
      ['site', 'add', SITE, '--time-zone', 'UTC'],
      ['import', 'log', lines, '--site', SITE],
      ['backup', '-o', file],
    ]) {
      const { code, stderr } = await runScript('gatecount', args, dataDir)
      expect(code, stderr).toBe(0)
    }
    before = await contentOf(house, dataDir)
  } finally {
    await house.end('SIGINT')
  }
}, 300_000)
afterAll(() => {
  for (const directory of directories) rmSync(directory, { recursive: true, force: true })
})

describe('gatecount backup and restore', () => {
  it('take a running house to an empty machine with every figure equal', async () => {
    expect(before.figures).not.toContainEqual([])
    expect(statSync(file).mode & 0o077).toBe(0)
    const dataDir = newDirectory()
    const restored = await runScript('gatecount', ['restore', file], dataDir)
    expect(restored).toMatchObject({ code: 0 })
    expect(restored.stdout).toContain('Restored 1 site')
    expect(await lookInto(dataDir)).toEqual(before)

    const again = await runScript('gatecount', ['restore', file], dataDir)
    expect(again).toMatchObject({ code: 1, stdout: '' })
    expect(again.stderr).toContain('empty data directory')
  })

  it('move it from embedded stores to servers with every figure equal', async () => {
    const [dataDir, postgresDir, clickHouseDir] = [newDirectory(), newDirectory(), newDirectory()]
    await using postgres = await startEmbeddedPostgres(postgresDir)
    await using clickHouse = await startHttpTestServer(clickHouseDir, { user: 'house', password: PASSWORD })
    const address = new URL(clickHouse.url)
    Object.assign(address, { username: 'house', password: PASSWORD })
    const servers = { DATABASE_URL: unveil(postgres.url), CLICKHOUSE_URL: address.href }
    const restored = await runScript('gatecount', ['restore', file], dataDir, servers)
    expect(restored).toMatchObject({ code: 0 })
    expect(await lookInto(dataDir, servers)).toEqual(before)
  })

  it('say what is wrong with a file that is damaged, foreign or missing', async () => {
    const dataDir = newDirectory()
    const whole = readFileSync(file)
    const broken = join(newDirectory(), 'broken.zip')
    for (const bytes of [whole.subarray(0, whole.length - 100), Buffer.from('PK'), Buffer.alloc(0)]) {
      writeFileSync(broken, bytes)
      const { code, stderr } = await runScript('gatecount', ['restore', broken], dataDir)
      expect([code, stderr]).toEqual([1, expect.stringContaining('is no backup')])
    }
    const missing = await runScript('gatecount', ['restore', join(dataDir, 'none.zip')], dataDir)
    expect([missing.code, missing.stderr]).toEqual([1, expect.stringContaining('cannot be read')])
  })
})
