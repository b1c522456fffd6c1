import type { Hit } from '@gatecount/shared/domain/event/hit'
import type { Site } from '@gatecount/shared/domain/identity/site'
import { localClock } from '@gatecount/shared/domain/time/local-time'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { differences } from './counting-core.ts'
import { type Heard, heardAtOnce } from './follow-all.ts'
import { hitOf, inBatches, PEOPLE } from './hit-streams.ts'
import { type Cell, closeAll, oracle } from './oracle.ts'
import { openPartition, type Stores, startStores } from './partition-on-clock.ts'
import { byPeriod, storedCells } from './stored-cells.ts'
import { sortedRows, storedReleases } from './stored-releases.ts'
import { trafficOf } from './ten-days-of-traffic.ts'
import { addSite, noiseByPeriod, type Releasing, trueReleases } from './true-releases.ts'

let stores: Stores
beforeAll(async () => {
  stores = await startStores()
})
afterAll(async () => {
  await stores[Symbol.asyncDispose]()
})

/** Newfoundland is two and a half hours behind UTC in summer. */
const RELEASING: Releasing = { timeZone: 'America/St_Johns', preset: 'partner', period: 'week' }
const newSite = (name: string): Promise<Site> => addSite(stores.control, `${name}.example`, RELEASING)

/** The table holds what the oracle says; gives what that is. */
async function compare(site: Site, heard: readonly Heard[]): Promise<readonly Cell[]> {
  const { cells, gifts, dropped } = oracle([site], heard)
  const { shown } = closeAll(cells)
  const stored = await storedCells(stores.cells.reader, [site])
  expect(differences(byPeriod(stored.cells), byPeriod(shown))).toEqual([])
  expect(stored.dropped).toEqual(dropped)
  const releases = await storedReleases(stores.cells.reader, site.id)
  const found = releases.map(({ receipt, rows }) => [receipt.start, sortedRows(rows)])
  expect(found).toEqual(trueReleases(site, RELEASING, gifts))
  return shown
}

const totals = (cells: readonly Cell[]): Record<string, readonly number[]> =>
  Object.fromEntries(
    cells
      .filter(({ cut }) => cut === 'total')
      .map(({ start, counts }) => [start, [counts.visitors, counts.visits, counts.pageviews]]),
  )

describe('PartitionSession', () => {
  it('openSession() after ten days away works through all that came, day by day, though it is killed on the way', async () => {
    const site = await newSite('away')
    const days = [28, 29, 30, 31].map(day => `2026-07-${day}`)
    const before = trafficOf([site], days.slice(0, 1), 1).map(({ hit }) => hit)
    const after = trafficOf([site], [...days.slice(2), '2026-08-01', '2026-08-03'], 2).map(({ hit }) => hit)
    const start = before[0]?.at ?? 0
    const noise = noiseByPeriod(stores.cells.writer)
    await using partition = await openPartition(stores, 1, [site], new Date(start).toISOString(), noise)
    for (const batch of inBatches(before, [40])) {
      partition.setClock(Math.max(...batch.map(({ at }) => at)))
      await partition.queue(batch)
      await partition.count()
      await partition.flush()
    }
    // More batches than are taken at once; the collector has gone on.
    const batches = inBatches(after, [3])
    expect(batches.length).toBeGreaterThan(64)
    for (const batch of batches) await partition.queue(batch)
    partition.setClock(start + 10 * 86_400_000)
    await partition.restart()
    await partition.count()
    await partition.restart()
    await partition.count()
    await partition.flush()
    await partition.restart()
    await partition.settle()
    expect(await partition.openDays()).toEqual([])
    partition.setClock('2026-09-01T08:00:00Z')
    await partition.settle()
    const shown = await compare(site, heardAtOnce([...before, ...after]))
    expect(Object.keys(totals(shown)).length).toBeGreaterThanOrEqual(5)
  })

  it('follow() leaves a visit over midnight with its day, week and month, cuts one that never pauses after three hours, and knows both after a restart', async () => {
    const site = await newSite('midnight')
    const midnight = localClock(site.timeZone).endOf('2026-05-31')
    const minutes = (from: number, to: number, step: number): number[] =>
      Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, n) => from + n * step)
    const visits: [person: number, minutes: number[]][] = [
      ...PEOPLE.slice(0, 6).map((_, n): [number, number[]] => [n, [-10, 15, 44]]),
      [6, minutes(-60, 300, 20)],
      [7, [31, 50]],
    ]
    const hits: Hit[] = visits
      .flatMap(([n, times]) =>
        times.map(minute => {
          const person = PEOPLE[n]
          const at = midnight + minute * 60_000 + n
          return hitOf(at, { siteId: site.id, path: `/${minute}`, ...(person && { person }) })
        }),
      )
      .sort((a, b) => a.at - b.at)
    const start = new Date(midnight - 3_600_000).toISOString()
    const noise = noiseByPeriod(stores.cells.writer)
    await using partition = await openPartition(stores, 2, [site], start, noise)
    for (const hit of hits) {
      partition.setClock(hit.at)
      await partition.queue([hit])
      await partition.count()
      await partition.flush()
      if (hit.path === '/15') await partition.restart()
    }
    expect(await partition.openDays()).toEqual([`${site.id}/2026-06-01`])
    partition.setClock('2026-07-02T08:00:00Z')
    await partition.settle()
    const shown = await compare(site, heardAtOnce(hits))
    // Six of three pages and the one that never paused; then that one again, and one who came after midnight.
    expect(totals(shown)).toEqual({ '2026-05-31': [7, 7, 18 + 12], '2026-06-01': [2, 2, 2 + 7] })
  })

  it('ingest() makes one visit today of what somebody did on a day that is closed, whether it is written in between or not', async () => {
    const site = await newSite('late')
    const noon = Date.parse('2026-06-09T12:00:00Z')
    const noise = noiseByPeriod(stores.cells.writer)
    await using partition = await openPartition(stores, 3, [site], '2026-06-09T12:00:00Z', noise)
    const heard = heardAtOnce([hitOf(noon, { siteId: site.id })])
    await partition.queue(heard.map(({ hit }) => hit))
    await partition.settle()
    let now = Date.parse('2026-06-11T12:00:00Z')
    partition.setClock(now)
    await partition.settle()
    for (const [minutes, isWritten] of [
      [10, true],
      [60, false],
      [75, true],
      [20, true],
    ] as const) {
      now += 60_000
      const hit = hitOf(noon + minutes * 60_000, { siteId: site.id, path: `/${minutes}` })
      heard.push({ hit, read: now })
      partition.setClock(now)
      await partition.queue([hit])
      await partition.count()
      if (isWritten) await partition.flush()
    }
    partition.setClock('2026-07-02T08:00:00Z')
    await partition.settle()
    const shown = await compare(site, heard)
    expect(totals(shown)).toEqual({ '2026-06-09': [1, 1, 1], '2026-06-11': [1, 1, 4] })
  })
})
