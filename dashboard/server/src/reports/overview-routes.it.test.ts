import { LIVE_CHANNEL, MOVED_CHANNEL, writeMoved, writeSteps } from '@gatecount/shared/queue/live-channels'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cell } from '../testing/cell.ts'
import { openTestDashboard, type Sender, type TestDashboard } from '../testing/test-dashboard.ts'

/** 10 March 2026, half past twelve in UTC, is "now". */
const DAYS = '?date_range=2026-03-04,2026-03-10'
const COMPARED = `${DAYS}&compare=2026-02-25,2026-03-03`

interface Sums {
  readonly visitors: number
  readonly pageviews: number
}
interface SiteFigures {
  readonly domain: string
  readonly counts: string
  readonly total: Sums
  readonly compared: { readonly now: Sums; readonly before: Sums } | null
  readonly points: readonly number[]
  readonly live: number | null
}

let dash: TestDashboard
let written = 0
const ids = new Map<string, number>()
const idOf = (domain: string): number => ids.get(domain) ?? 0
const write = (domain: string, start: string, counts: object) =>
  dash.store.writer.append({
    token: `overview-${++written}`,
    rows: [cell({ site: idOf(domain), start, ...counts })],
  })

beforeAll(async () => {
  dash = await openTestDashboard()
  for (const [domain, timeZone, childDirected] of [
    ['shop.example', 'UTC', false],
    ['late.example', 'Pacific/Auckland', false],
    ['kids.example', 'UTC', true],
    ['empty.example', 'UTC', false],
  ] as const) {
    ids.set(domain, (await dash.control.addSite({ domain, timeZone, childDirected })).id)
  }
  await write('shop.example', '2026-02-25', { visitors: 40, pageviews: 60 })
  await write('shop.example', '2026-03-03', { visitors: 9, pageviews: 9 })
  await write('shop.example', '2026-03-04', { visitors: 50, pageviews: 90 })
  await write('shop.example', '2026-03-10', { visitors: 7, pageviews: 8 })
  await write('late.example', '2026-03-10', { visitors: 5, pageviews: 5 })
  await write('kids.example', '2026-03-05', { pageviews: 70 })
  // A week of March that became large enough only when it was over, and one that begins before the range.
  await write('kids.example', '2026-03-09', { period: 'week', pageviews: 1000 })
  await write('kids.example', '2026-03-02', { period: 'week', pageviews: 55 })
})
afterAll(() => dash?.[Symbol.asyncDispose]())

async function overview(as: Sender, query: string): Promise<readonly SiteFigures[]> {
  const response = await dash.send(as, 'GET', `/api/v1/overview${query}`)
  expect(response.status).toBe(200)
  return ((await response.json()) as { sites: SiteFigures[] }).sites
}
const of = async (domain: string, query = COMPARED): Promise<SiteFigures> => {
  const found = (await overview('owner', query)).find(site => site.domain === domain)
  if (found === undefined) throw new Error('The site is not there')
  return found
}

describe('overviewRoutes()', () => {
  it('overviewRoutes() give for every site what a query for the same days gives', async () => {
    for (const { domain, total } of await overview('owner', COMPARED)) {
      const asked = { site_id: domain, metrics: ['visitors', 'pageviews'] }
      const answer = await dash.send('owner', 'POST', '/api/v2/query', {
        json: { ...asked, date_range: ['2026-03-04', '2026-03-10'] },
      })
      const { results } = (await answer.json()) as { results: { metrics: (number | null)[] }[] }
      const [visitors, pageviews] = results[0]?.metrics ?? []
      expect([total.visitors, total.pageviews]).toEqual([visitors ?? 0, pageviews])
    }
  })

  it('overviewRoutes() compare the days that are over with as many before, by the clock of each site', async () => {
    expect(await of('shop.example')).toMatchObject({
      counts: 'visitors',
      total: { visitors: 57, pageviews: 98 },
      compared: { now: { visitors: 50 }, before: { visitors: 40 } },
      points: [50, 0, 0, 0, 0, 0, 7],
    })
    // In Auckland it is the 11th already, so that the whole range is over.
    expect((await of('late.example')).compared).toMatchObject({ now: { visitors: 5 } })
    expect((await of('shop.example', DAYS)).compared).toBeNull()
    const today = '?date_range=2026-03-10,2026-03-10&compare=2026-03-09,2026-03-09'
    expect((await of('shop.example', today)).compared).toBeNull()
  })

  it('overviewRoutes() count page views where nobody is told apart, with weeks that lie in the range whole', async () => {
    expect(await of('kids.example')).toMatchObject({
      counts: 'pageviews',
      total: { pageviews: 70 },
      points: [0, 70, 0, 0, 0, 0, 0],
      live: null,
    })
    const weeks = '?date_range=2026-03-02,2026-03-15'
    expect((await of('kids.example', weeks)).total.pageviews).toBe(70 + 1000 + 55)
    expect((await of('empty.example')).total).toEqual({ visitors: 0, pageviews: 0 })
  })

  it('overviewRoutes() keep what was read until they are told that it was written', async () => {
    await of('shop.example')
    await write('shop.example', '2026-03-05', { visitors: 3, pageviews: 3 })
    await dash.redis.publish(MOVED_CHANNEL, writeMoved([{ site: idOf('shop.example'), from: '2026-03-05' }]))
    await expect.poll(async () => (await of('shop.example')).total.visitors).toBe(60)
  })

  it('overviewRoutes() say how many are there now, in steps', async () => {
    for (let partition = 0; partition < 8; partition++) {
      const steps = { [idOf('shop.example')]: 15 }
      await dash.redis.publish(LIVE_CHANNEL, writeSteps({ partition, steps }))
    }
    await expect.poll(async () => (await of('shop.example')).live).toBe(15)
  })

  it('overviewRoutes() list the sites whose figures the caller may read, and no others', async () => {
    const viewer = await dash.person({ siteId: idOf('shop.example'), role: 'viewer' })
    const partner = await dash.person({ siteId: idOf('shop.example'), role: 'partner' })
    expect((await overview(viewer, DAYS)).map(({ domain }) => domain)).toEqual(['shop.example'])
    expect(await overview(partner, DAYS)).toEqual([])
    expect(await overview(await dash.token(null, ['stats:read']), DAYS)).toHaveLength(4)
    expect((await dash.send('nobody', 'GET', `/api/v1/overview${DAYS}`)).status).toBe(401)
    expect((await dash.send(viewer, 'GET', '/api/v1/overview')).status).toBe(400)
    expect((await dash.send(viewer, 'GET', '/api/v1/overview?date_range=28d')).status).toBe(400)
  })
})
