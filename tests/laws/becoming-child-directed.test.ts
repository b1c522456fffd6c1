import type { Hit } from '@gatecount/shared/domain/event/hit'
import type { Site } from '@gatecount/shared/domain/identity/site'
import { volatileKeys } from '@gatecount/worker/volatile/volatile-keys'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hitOf, PEOPLE } from './hit-streams.ts'
import { openPartition, type PartitionOnClock, type Stores, startStores } from './partition-on-clock.ts'

let stores: Stores
beforeAll(async () => {
  stores = await startStores()
})
afterAll(() => stores[Symbol.asyncDispose]())

const siteOf = (id: number, childDirected: boolean): Site => ({
  id,
  domain: 'toner.example',
  timeZone: 'UTC',
  properties: [],
  childSections: [],
  excludedPaths: [],
  childDirected,
  releases: childDirected ? null : 'week',
})

interface Row {
  readonly cut: string
  readonly period: string
  readonly start: string
  readonly first: string
  readonly visitors: number
  readonly visits: number
  readonly pageviews: number
}

async function rowsOf(id: number, cut = ''): Promise<Row[]> {
  const rows = await stores.cells.reader.rows<Row>({
    text: `SELECT cut, period, toString(start) AS start, first, sum(cells.visitors) AS visitors,
      sum(cells.visits) AS visits, sum(cells.pageviews) AS pageviews FROM cells
      WHERE site = {id:UInt32} AND ({cut:String} = '' OR cut = {cut:String})
      GROUP BY cut, period, start, first, second ORDER BY period, start, cut, first`,
    params: { id, cut },
  })
  const number = ({ visitors, visits, pageviews, ...label }: Row): Row => ({
    ...label,
    visitors: Number(visitors),
    visits: Number(visits),
    pageviews: Number(pageviews),
  })
  return rows.map(number)
}

/** `count` page views from a moment on, by one person after the other. */
const views = (id: number, from: string, count: number, more: Partial<Hit> = {}): Hit[] =>
  Array.from({ length: count }, (_, n) =>
    hitOf(Date.parse(from) + n * 1000, {
      siteId: id,
      person: PEOPLE[n % PEOPLE.length] as (typeof PEOPLE)[number],
      ...more,
    }),
  )

/** What volatile Redis holds of a site, by the last part of each name: `salt`, `facts`, `v…` for visitors. */
async function heldOf({ redis }: PartitionOnClock, id: number): Promise<string[]> {
  const names = await redis.keys(`*:${id}/*`)
  return [...new Set(names.map(name => name.slice(name.lastIndexOf(':') + 1)))]
}
const identifies = (name: string): boolean => name === 'salt' || name.startsWith('v')

describe('a child-directed site', () => {
  it('closeSpans() carries days without their crowd to the week and the month, totals too, and below D + 50 to nobody', async () => {
    const [enough, few] = [201, 202]
    const sites = [siteOf(enough, true), siteOf(few, true)]
    await using partition = await openPartition(stores, 1, sites, '2026-06-08T00:00:00Z')
    const days = ['2026-06-08', '2026-06-09', '2026-06-10', '2026-06-11']
    for (const [n, day] of days.entries()) {
      const last = n === days.length - 1
      await partition.queue([
        ...views(enough, `${day}T09:00:00Z`, last ? 12 : 15),
        ...views(few, `${day}T10:00:00Z`, last ? 11 : 15),
      ])
      partition.setClock(`${day}T12:00:00Z`)
      await partition.settle()
      await partition.restart()
    }
    partition.setClock('2026-06-15T05:00:00Z')
    await partition.settle()
    // A week of 7 days asks for 57 page views.
    const label = { period: 'week', start: '2026-06-08', visitors: 0, pageviews: 57 }
    expect(await rowsOf(enough)).toMatchObject([
      { cut: 'channel', first: 'Direct', ...label },
      { cut: 'page', first: '/', ...label },
      { cut: 'referrer', first: '(none)', ...label },
      { cut: 'section', first: '/', ...label },
      { cut: 'source', first: 'Direct / None', ...label },
      { cut: 'total', first: '', ...label },
    ])
    partition.setClock('2026-07-02T05:00:00Z')
    await partition.settle()
    expect(await rowsOf(few)).toEqual([])
    expect(await partition.redis.keys('*:20[12]/*')).toEqual([])
  })

  it('gateSpan() lets no list of a week through whose total still waits', async () => {
    const sites = [siteOf(203, true)]
    await using partition = await openPartition(stores, 2, sites, '2026-06-08T00:00:00Z')
    await partition.queue([
      ...views(203, '2026-06-08T09:00:00Z', 60),
      ...views(203, '2026-06-08T10:00:00Z', 40, { path: '/b' }),
      ...views(203, '2026-06-09T09:00:00Z', 30, { path: '/b' }),
    ])
    partition.setClock('2026-06-15T05:00:00Z')
    await partition.settle()
    expect(await rowsOf(203, 'total')).toMatchObject([{ period: 'day', pageviews: 100 }])
    expect(await rowsOf(203, 'page')).toMatchObject([{ period: 'day', first: '/', pageviews: 60 }])
  })

  it('renew() forgets salt, visitors and all that waits of a site that becomes one, leaves what is written as it is, and counts on without anybody', async () => {
    const id = 204
    const sites = [siteOf(id, false)]
    await using partition = await openPartition(stores, 3, sites, '2026-06-08T09:00:00Z')
    // A closed day has left something for its week, and given something to its release.
    await partition.queue(views(id, '2026-06-08T09:00:00Z', 4, { path: '/waits' }))
    partition.setClock('2026-06-09T08:00:00Z')
    await partition.settle()
    await partition.queue(views(id, '2026-06-09T08:00:00Z', 3))
    await partition.settle()
    await partition.queue(views(id, '2026-06-09T08:20:00Z', 2))
    await partition.count()
    expect((await heldOf(partition, id)).filter(identifies).length).toBeGreaterThan(1)
    const keys = volatileKeys(3)
    expect(await partition.redis.scard(keys.leftovers)).toBe(1)
    expect(await partition.redis.scard(keys.givens)).toBe(1)

    sites[0] = siteOf(id, true)
    await partition.flush()
    expect((await heldOf(partition, id)).filter(identifies)).toEqual([])
    expect(await partition.redis.scard(keys.leftovers)).toBe(0)
    expect(await partition.redis.scard(keys.givens)).toBe(0)
    expect(await partition.redis.keys(`*${id}/week*`)).toEqual([])
    const before = [
      { start: '2026-06-08', visitors: 4, pageviews: 4 },
      { start: '2026-06-09', visitors: 3, pageviews: 5 },
    ]
    expect(await rowsOf(id, 'total')).toMatchObject(before)

    await partition.restart()
    await partition.queue(views(id, '2026-06-09T09:00:00Z', 49))
    await partition.settle()
    expect((await heldOf(partition, id)).filter(identifies)).toEqual([])
    expect(await rowsOf(id, 'total')).toMatchObject(before)
    await partition.queue(views(id, '2026-06-09T09:10:00Z', 11))
    partition.setClock('2026-06-10T05:00:00Z')
    await partition.settle()
    expect(await rowsOf(id, 'total')).toMatchObject([before[0], { visitors: 3, pageviews: 65 }])
    expect(await rowsOf(id, 'page')).toMatchObject([{ first: '/', visitors: 0, pageviews: 60 }])
    partition.setClock('2026-07-02T05:00:00Z')
    await partition.settle()
    expect((await rowsOf(id)).filter(row => row.period !== 'day')).toEqual([])
    expect(await stores.cells.writer.lastReceipt(id)).toBeUndefined()
    expect(await partition.redis.keys(`*${id}/*`)).toEqual([])
  })

  it('renew() forgets a night of open visits too, of yesterday and today', async () => {
    const id = 205
    const sites = [siteOf(id, false)]
    await using partition = await openPartition(stores, 4, sites, '2026-06-08T23:50:00Z')
    await partition.queue([...views(id, '2026-06-08T23:50:00Z', 2), ...views(id, '2026-06-09T00:05:00Z', 3)])
    partition.setClock('2026-06-09T00:06:00Z')
    await partition.settle()
    expect(await partition.openDays()).toEqual([`${id}/2026-06-08`, `${id}/2026-06-09`])
    sites[0] = siteOf(id, true)
    await partition.queue(views(id, '2026-06-09T00:07:00Z', 3))
    await partition.settle()
    expect(await partition.openDays()).toEqual([`${id}/2026-06-08/hits`, `${id}/2026-06-09/hits`])
    expect((await heldOf(partition, id)).filter(identifies)).toEqual([])
    partition.setClock('2026-06-10T04:00:00Z')
    await partition.settle()
    expect(await partition.openDays()).toEqual([])
    expect((await rowsOf(id, 'total')).reduce((sum, { pageviews }) => sum + pageviews, 0)).toBe(5)
  })

  it('renew() counts visitors of a site that is one no longer from the next hit on, and takes nothing over', async () => {
    const id = 206
    const sites = [siteOf(id, true)]
    await using partition = await openPartition(stores, 5, sites, '2026-06-08T09:00:00Z')
    await partition.queue(views(id, '2026-06-08T09:00:00Z', 40))
    await partition.settle()
    sites[0] = siteOf(id, false)
    await partition.queue(views(id, '2026-06-08T09:10:00Z', 6))
    await partition.settle()
    expect(await partition.openDays()).toEqual([`${id}/2026-06-08`])
    expect((await heldOf(partition, id)).filter(identifies).length).toBeGreaterThan(0)
    partition.setClock('2026-06-09T05:00:00Z')
    await partition.settle()
    expect(await rowsOf(id, 'total')).toMatchObject([{ visitors: 6, pageviews: 6 }])
    expect(await rowsOf(id, 'page')).toMatchObject([{ visitors: 6, pageviews: 6 }])
  })
})
