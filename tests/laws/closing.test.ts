import { type Hit, SIGNAL } from '@gatecount/shared/domain/event/hit'
import type { Site } from '@gatecount/shared/domain/identity/site'
import { gateFor, type Period } from '@gatecount/shared/domain/privacy/gates'
import { addDays } from '@gatecount/shared/domain/time/local-time'
import { monthOf, weekOf } from '@gatecount/shared/domain/time/period'
import { noteRow } from '@gatecount/worker/partition/partition-state'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hitOf, PEOPLE } from './hit-streams.ts'
import { openPartition, type Stores, startStores } from './partition-on-clock.ts'

let stores: Stores
beforeAll(async () => {
  stores = await startStores()
})
afterAll(async () => {
  await stores[Symbol.asyncDispose]()
})

const siteIn = (timeZone: string, id: number): Site => ({
  id,
  domain: `site${id}.example`,
  timeZone,
  properties: [],
  childSections: [],
  excludedPaths: [],
})
const at = (iso: string): number => Date.parse(iso)

interface Row {
  readonly cut: string
  readonly period: Period
  readonly start: string
  readonly first: string
  readonly visitors: number
  readonly pageviews: number
}

async function rowsOf({ id }: Site, cut?: string): Promise<Row[]> {
  const rows = await stores.cells.reader.rows<Row>({
    text: `SELECT cut, period, toString(start) AS start, first, toUInt32(sum(cells.visitors)) AS visitors,
      toUInt32(sum(cells.pageviews)) AS pageviews FROM cells
      WHERE site = {id:UInt32} AND ({cut:String} = '' OR cut = {cut:String})
      GROUP BY cut, period, start, first, second ORDER BY cut, period, start, first, second`,
    params: { id, cut: cut ?? '' },
  })
  return rows.map(row => ({ ...row, visitors: Number(row.visitors), pageviews: Number(row.pageviews) }))
}

const viewsByDay = async (site: Site, cut = 'total'): Promise<Record<string, number>> =>
  Object.fromEntries((await rowsOf(site, cut)).map(row => [row.start, row.pageviews]))

/** The first `count` people, each with one page view of the path at the moment. */
const crowd = (site: Site, when: number, count: number, path: string): Hit[] =>
  PEOPLE.slice(0, count).map((person, n) => hitOf(when + n, { siteId: site.id, person, path }))

describe('a partition', () => {
  it('isDue() closes the day of each site in its own time: Kiritimati a day and an hour before Pago Pago', async () => {
    const [early, late] = [siteIn('Pacific/Kiritimati', 101), siteIn('Pacific/Pago_Pago', 102)]
    await using partition = await openPartition(stores, 1, [early, late], '2026-06-10T09:00:00Z')
    const moment = at('2026-06-10T09:00:00Z')
    await partition.queue([hitOf(moment, { siteId: 101 }), hitOf(moment, { siteId: 102 })])
    await partition.settle()
    expect(await partition.openDays()).toEqual(['101/2026-06-10', '102/2026-06-09'])
    partition.setClock('2026-06-10T10:40:00Z')
    await partition.settle()
    expect(await partition.openDays()).toEqual(['102/2026-06-09'])
    partition.setClock('2026-06-10T11:29:00Z')
    await partition.settle()
    expect(await partition.openDays()).toEqual(['102/2026-06-09'])
    partition.setClock('2026-06-10T11:31:00Z')
    await partition.settle()
    expect(await partition.openDays()).toEqual([])
    expect(await viewsByDay(early)).toEqual({ '2026-06-10': 1 })
    expect(await viewsByDay(late)).toEqual({ '2026-06-09': 1 })
  })

  it('localClock() makes the session count days of 23 and of 25 hours by their own hours', async () => {
    const site = siteIn('Europe/Berlin', 103)
    await using partition = await openPartition(stores, 2, [site], '2026-03-27T00:00:00Z')
    const halfHours = (from: string, count: number): Hit[] =>
      Array.from({ length: count }, (_, n) => {
        const person = PEOPLE[n % 2]
        return hitOf(at(from) + n * 1_800_000, { siteId: 103, ...(person && { person }) })
      })
    await partition.queue(halfHours('2026-03-27T23:00:00Z', 48 + 46 + 48))
    partition.setClock('2026-03-31T12:00:00Z')
    await partition.settle()
    partition.setClock('2026-10-27T12:00:00Z')
    await partition.queue(halfHours('2026-10-23T22:00:00Z', 48 + 50 + 2))
    await partition.settle()
    expect(await partition.openDays()).toEqual([])
    expect(await viewsByDay(site)).toEqual({
      '2026-03-28': 48,
      '2026-03-29': 46,
      '2026-03-30': 48,
      '2026-10-24': 48,
      '2026-10-25': 50,
      '2026-10-26': 2,
    })
    const hours = await rowsOf(site, 'hour')
    const ofDay = (day: string) =>
      hours.filter(row => row.start === day).map(row => [row.first, row.pageviews])
    expect(ofDay('2026-03-29')).toHaveLength(23)
    expect(ofDay('2026-03-29').map(([hour]) => hour)).not.toContain('02')
    expect(ofDay('2026-10-25')).toContainEqual(['02', 4])
  })

  it('closeSpans() carries what found no crowd in a day to its week, then to its month, and the rest to nobody; twice changes nothing', async () => {
    const site = siteIn('UTC', 104)
    await using partition = await openPartition(stores, 3, [site], '2026-06-01T00:00:00Z')
    const days: [day: string, people: number, path: string][] = [
      // 12 visitor-days in a week of 7 days: just enough (7 + 5).
      ['2026-06-08', 4, '/week'],
      ['2026-06-09', 4, '/week'],
      ['2026-06-14', 4, '/week'],
      // Too few in each week, 35 in the month of 30 days: just enough (30 + 5).
      ...['2026-06-02', '2026-06-03', '2026-06-04'].map((day): [string, number, string] => [
        day,
        3,
        '/month',
      ]),
      ...['2026-06-08', '2026-06-10'].map((day): [string, number, string] => [day, 4, '/month']),
      ...['2026-06-16', '2026-06-18', '2026-06-20'].map((day): [string, number, string] => [
        day,
        3,
        '/month',
      ]),
      ...['2026-06-23', '2026-06-24'].map((day): [string, number, string] => [day, 4, '/month']),
      ['2026-06-30', 1, '/month'],
      ['2026-06-15', 4, '/never'],
    ]
    days.sort(([a], [b]) => (a < b ? -1 : 1))
    for (const [day, people, path] of days) {
      partition.setClock(`${day}T12:00:00Z`)
      await partition.queue(crowd(site, at(`${day}T12:00:00Z`), people, path))
      await partition.settle()
    }
    partition.setClock('2026-07-02T00:00:00Z')
    await partition.settle()
    const pages = await rowsOf(site, 'page')
    expect(pages.map(({ period, start, first, visitors }) => [period, start, first, visitors])).toEqual([
      ['week', '2026-06-08', '/week', 12],
      ['month', '2026-06-01', '/month', 35],
    ])
    const before = await rowsOf(site)
    for (const row of before) {
      if (['total', 'hour'].includes(row.cut)) continue
      const length = { day: 1, week: weekOf(row.start).days, month: monthOf(row.start).days }[row.period]
      expect(row.visitors).toBeGreaterThanOrEqual(gateFor(row.cut.includes(':') ? 2 : 1, length, row.period))
    }
    const sum = (cut: string): number =>
      before.filter(row => row.cut === cut).reduce((all, { pageviews }) => all + pageviews, 0)
    expect(sum('page')).toBeLessThanOrEqual(sum('total'))
    expect(sum('total')).toBe(12 + 35 + 4)

    await partition.settle()
    await partition.restart()
    partition.setClock('2026-08-15T00:00:00Z')
    await partition.settle()
    expect(await rowsOf(site)).toEqual(before)
    expect(await partition.redis.keys(`*104/*`)).toEqual([])
  })

  it('openSession() after ten days without power counts what was queued in its own days, then closes them and destroys the old key', async () => {
    const site = siteIn('UTC', 105)
    await using partition = await openPartition(stores, 4, [site], '2026-09-01T08:00:00Z')
    const old = partition.keyring.current.id
    for (let n = 0; n < 3; n++) {
      const noon = at(`${addDays('2026-09-01', n)}T12:00:00Z`)
      await partition.queue(crowd(site, noon, 6, '/'))
    }
    partition.setClock('2026-09-13T12:00:00Z')
    await partition.restart()
    await partition.settle()
    const expected = { '2026-09-01': 6, '2026-09-02': 6, '2026-09-03': 6 }
    expect(await viewsByDay(site)).toEqual(expected)
    expect(await viewsByDay(site, 'page')).toEqual(expected)
    expect(await partition.openDays()).toEqual([])
    await partition.tendKeys()
    expect((await stores.control.listSealingKeys()).map(key => key.id)).not.toContain(old)
  })

  it('progress() goes by the lines of an import while it runs, and leaves the live day alone', async () => {
    const site = siteIn('America/New_York', 106)
    await using partition = await openPartition(stores, 5, [site], '2026-10-05T15:00:00Z')
    const log = { siteId: 106, signals: SIGNAL.fromLog }
    const mark = (checkpoint: string, end = false) => ({
      import: { siteId: 106, checkpoint, lines: 1, end },
    })
    await partition.queue([hitOf(at('2026-10-05T15:00:00Z'), { siteId: 106 })])
    await partition.queue([hitOf(at('1995-08-01T12:00:00Z'), log)], mark('one'))
    await partition.settle()
    expect(await partition.openDays()).toEqual(['106/1995-08-01', '106/2026-10-05'])
    await partition.queue(
      [hitOf(at('1995-08-01T23:00:00Z'), log), hitOf(at('1995-08-02T12:00:00Z'), log)],
      mark('two'),
    )
    await partition.queue([hitOf(at('1995-08-02T12:00:00Z'), log)], mark('two'))
    await partition.settle()
    // The earliest line of a batch is the clock, so that one with a wrong time closes nothing.
    expect(await partition.openDays()).toEqual(['106/1995-08-01', '106/1995-08-02', '106/2026-10-05'])
    await partition.queue([hitOf(at('1995-08-02T13:00:00Z'), log)], mark('three'))
    await partition.settle()
    expect(await partition.openDays()).toEqual(['106/1995-08-02', '106/2026-10-05'])
    await partition.queue([], mark('', true))
    await partition.settle()
    expect(await partition.openDays()).toEqual(['106/2026-10-05'])
    expect(await viewsByDay(site)).toEqual({ '1995-08-01': 2, '1995-08-02': 2, '2026-10-05': 1 })
  })

  it('ingest() counts a live hit that comes after its day has closed today, and says of a line that it came too late', async () => {
    const site = siteIn('UTC', 107)
    await using partition = await openPartition(stores, 6, [site], '2026-11-01T12:00:00Z')
    const noon = at('2026-11-01T12:00:00Z')
    await partition.queue([hitOf(noon, { siteId: 107 })])
    await partition.settle()
    partition.setClock('2026-11-02T12:00:00Z')
    await partition.settle()
    expect(await partition.openDays()).toEqual([])
    await partition.queue([
      hitOf(noon + 1, { siteId: 107 }),
      hitOf(noon + 2, { siteId: 107, signals: SIGNAL.fromLog }),
    ])
    await partition.settle()
    expect(await viewsByDay(site)).toEqual({ '2026-11-01': 1, '2026-11-02': 1 })
    const [drop] = await rowsOf(site, 'dropped')
    expect([drop?.start, drop?.first]).toEqual(['2026-11-01', 'day_closed'])
  })

  it('openSession() does not repeat an old insert after a restart, when the table has forgotten its token', async () => {
    const site = siteIn('UTC', 108)
    await using partition = await openPartition(stores, 7, [site], '2026-11-10T12:00:00Z')
    await partition.queue(crowd(site, at('2026-11-10T12:00:00Z'), 6, '/'))
    await partition.settle()
    const before = await rowsOf(site)
    const other = noteRow({
      site: 199,
      cut: 'dropped',
      start: '2026-11-10',
      first: 'bot',
      events: 1,
      batch: 0,
    })
    for (let n = 0; n < 1001; n++) await stores.cells.writer.append({ token: `other:${n}`, rows: [other] })
    await partition.restart()
    await partition.settle()
    expect(await rowsOf(site)).toEqual(before)
  })
})
