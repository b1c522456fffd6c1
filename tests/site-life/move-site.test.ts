import { mkdtemp, open as openFile, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openZip } from '@gatecount/dashboard-server/site-life/open-zip'
import { verifyFile } from '@gatecount/shared/proof/verify-file'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, type World } from '../world/world.ts'
import { openWorldDashboard, type WorldDashboard } from '../world/world-dashboard.ts'
import { writeWeeks } from './weeks-of-cells.ts'

const SHOP = 'shop.example'
/** Some days after the last that has figures. */
const NOW = Date.parse('2026-04-10T12:00:00Z')
const SETTINGS = {
  currency: 'CHF',
  properties: ['size'],
  childSections: ['/kids/'],
  excludedPaths: ['/intern/'],
  retention: { attributes: 25, totals: 60 },
} as const

const COST = {
  ...{ campaign: 'spring', firstDay: '2026-02-01', lastDay: '2026-02-28' },
  ...{ amount: 120_050n, currency: 'CHF', note: 'Posters' },
}

/** Totals, lists, pairs, months, hours: over everything, whole months, and days that cut weeks. */
const QUERIES = [
  { metrics: ['visitors', 'visits', 'pageviews', 'bounce_rate', 'visit_duration'], date_range: 'all' },
  { metrics: ['visitors'], dimensions: ['time:month'], date_range: 'all' },
  { metrics: ['visitors', 'pageviews'], dimensions: ['time:day'], date_range: ['2026-01-20', '2026-02-11'] },
  { metrics: ['pageviews'], dimensions: ['time:hour'], date_range: ['2026-02-02', '2026-02-02'] },
  { metrics: ['visitors', 'pageviews'], dimensions: ['event:page'], date_range: 'all' },
  { metrics: ['visitors'], dimensions: ['event:page'], date_range: ['2026-02-01', '2026-02-28'] },
  { metrics: ['visitors', 'visits'], dimensions: ['visit:source'], date_range: ['2026-01-07', '2026-03-03'] },
  { metrics: ['visitors'], dimensions: ['visit:source', 'event:page'], date_range: 'all' },
  {
    metrics: ['visitors'],
    dimensions: ['event:page'],
    filters: [['is', 'visit:source', ['Google']]],
    date_range: 'all',
  },
] as const

interface Task {
  readonly state: string
  readonly problem: string | null
  readonly note?: string
}

interface Figures {
  readonly answers: readonly unknown[]
  readonly releases: readonly { readonly receipt: { readonly sequence: number } }[]
}

let directory: string
let world: World
let dashboard: WorldDashboard
let taken: Figures
let settings: object

const open = async (): Promise<void> => {
  world = await startWorld()
  dashboard = await openWorldDashboard(world, () => NOW)
}
const close = async (): Promise<void> => {
  await dashboard?.[Symbol.asyncDispose]()
  await world?.[Symbol.asyncDispose]()
}

async function figuresOf(domain: string): Promise<Figures> {
  const answers: unknown[] = []
  for (const query of QUERIES) {
    const { results, meta } = await dashboard.json<{ results: unknown[]; meta: object }>(
      'POST',
      '/api/v2/query',
      { site_id: domain, ...query },
    )
    expect(results.length).toBeGreaterThan(0)
    answers.push({ results, meta })
  }
  const path = `/api/v1/sites/${domain}/releases`
  const { releases } = await dashboard.json<Pick<Figures, 'releases'>>('GET', path)
  const whole = await Promise.all(
    releases.map(({ receipt }) => dashboard.json<object>('GET', `${path}/${receipt.sequence}`)),
  )
  expect((await verifyFile(JSON.stringify(whole))).verdict).toBe('valid')
  return { answers, releases }
}

const settingsOf = async (domain: string): Promise<object> => {
  const { retention, currency, properties, childSections, excludedPaths, timeZone } =
    (await world.control.findSite(domain)) ?? {}
  const id = (await world.control.findSite(domain))?.id ?? 0
  const releases = await world.control.releaseSettings(id)
  const costs = (await world.control.listCampaignCosts(id)).map(({ id: _, ...cost }) => cost)
  return { retention, currency, properties, childSections, excludedPaths, timeZone, releases, costs }
}

const fileOf = (format: string): string => join(directory, `${format}.zip`)
const sendFile = (bytes: Uint8Array, as?: string): Promise<Response> =>
  dashboard.ask('POST', `/api/v1/site-imports${as === undefined ? '' : `?as=${as}`}`, bytes)

async function textsIn(path: string): Promise<ReadonlyMap<string, string>> {
  await using file = await openFile(path)
  const texts = new Map<string, string>()
  for (const { name, read } of (await openZip(file.fd)).files) {
    const blocks: Buffer[] = []
    for await (const block of await read()) blocks.push(block as Buffer)
    texts.set(name, Buffer.concat(blocks).toString('utf8'))
  }
  return texts
}

async function whenDone(answer: Response): Promise<Task> {
  expect(answer.status).toBe(202)
  return await world.eventually(
    () => dashboard.json<Task>('GET', answer.headers.get('location') ?? ''),
    ({ state }) => state === 'done' || state === 'failed',
    60,
  )
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'gatecount-move-'))
  await open()
  const other = await world.addSite({ domain: 'other.example', timeZone: 'UTC' })
  const shop = await world.addSite({ domain: SHOP, timeZone: 'Europe/Berlin' })
  const keys = await world.control.signingKey('release')
  await writeWeeks(world.store.writer, other, { page: '/other', keys })
  await writeWeeks(world.store.writer, shop, { page: '/toner', keys })
  await world.control.updateSite(shop.id, SETTINGS)
  await world.control.addCampaignCost(shop.id, COST)
  await world.control.updateReleaseSettings(shop.id, {
    period: 'month',
    preset: 'public',
    declared: { page: ['/toner/1', '/ü'] },
  })
  taken = await figuresOf(SHOP)
  settings = await settingsOf(SHOP)
  for (const format of ['csv', 'parquet']) {
    const answer = await dashboard.ask('GET', `/api/v1/sites/${SHOP}/export?format=${format}`)
    expect(answer.headers.get('content-type')).toBe('application/zip')
    await writeFile(fileOf(format), Buffer.from(await answer.arrayBuffer()))
  }
  await close()
  await open()
})
afterAll(async () => {
  await close()
  await rm(directory, { recursive: true, force: true })
})

describe('an export', () => {
  it('an export holds figures, releases, settings, an empty ledger, and says what its columns are', async () => {
    const files = await textsIn(fileOf('csv'))
    expect([...files.keys()].sort()).toEqual([
      'README.txt',
      'cells.csv',
      'ledger.jsonl',
      'released.csv',
      'site.json',
    ])
    expect(files.get('cells.csv')).toContain('"cut","period","start","first","second","visitors"')
    expect(files.get('cells.csv')).not.toContain('/other/')
    expect(files.get('ledger.jsonl')).toBe('')
    expect(files.get('README.txt')).toContain('kept in memory only')
    expect(JSON.parse(files.get('site.json') ?? '')).toMatchObject({ version: 1, domain: SHOP })
  })

  it.each([
    ['csv', undefined],
    ['parquet', 'moved.example'],
  ])('an export as %s restores elsewhere with every figure equal', async (format, as) => {
    // Numbers of sites differ on the two.
    await world.control.addSite({ domain: `before-${format}.example`, timeZone: 'UTC' })
    const answer = await sendFile(await readFile(fileOf(format)), as)
    const domain = as ?? SHOP
    const task = await whenDone(answer)
    expect(task).toMatchObject({ state: 'done', problem: null, domain })
    const found = await figuresOf(domain)
    expect(found.releases).toEqual(taken.releases)
    expect(found.answers).toEqual(taken.answers)
    expect(await settingsOf(domain)).toEqual(settings)
    const again = await sendFile(await readFile(fileOf(format)), as)
    expect(again.status).toBe(409)
    const tables = (await world.store.auditor.tables()).map(({ name }) => name)
    expect(tables.filter(name => name.startsWith('import_'))).toEqual([])
  })

  it('a file that is damaged, cut off or no export is refused, and leaves nothing', async () => {
    const whole = await readFile(fileOf('csv'))
    const flipped = Buffer.from(whole)
    // In the middle of the figures, which are by far the largest file.
    flipped.writeUInt8(flipped.readUInt8(whole.length >> 1) ^ 0xff, whole.length >> 1)
    const before = await dashboard.json<{ tasks: unknown[] }>('GET', '/api/v1/site-tasks')
    const foreign = [Buffer.from('not a zip'), Buffer.alloc(0), whole.subarray(0, whole.length - 40), flipped]
    for (const bytes of foreign) {
      const answer = await sendFile(bytes, 'broken.example')
      expect(answer.status).toBe(400)
      expect(await answer.text()).toMatch(/damaged|no export/)
    }
    const large = await sendFile(Buffer.alloc(9 * 1024 * 1024), 'broken.example')
    expect(large.status).toBe(413)
    expect(await dashboard.json('GET', '/api/v1/site-tasks')).toEqual(before)
    expect(await world.control.findSite('broken.example')).toBeUndefined()
  })
})
