import type { Site } from '@gatecount/shared/domain/identity/site'
import type { Period } from '@gatecount/shared/domain/privacy/gates'
import { VISIT_DIMENSIONS } from '@gatecount/shared/domain/report/dimensions'
import { addDays } from '@gatecount/shared/domain/time/local-time'
import { verifyChain, verifyRelease } from '@gatecount/shared/proof/release-proof'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { differences } from './counting-core.ts'
import { type Incident, liveThrough } from './live-through.ts'
import { type Cell, closeAll, oracle } from './oracle.ts'
import { openPartition, type Stores, startStores } from './partition-on-clock.ts'
import { byPeriod, storedCells } from './stored-cells.ts'
import { sortedRows, storedReleases } from './stored-releases.ts'
import { sampled, trafficOf } from './ten-days-of-traffic.ts'
import { addSite, noiseByPeriod, type Releasing, trueReleases } from './true-releases.ts'

let stores: Stores
beforeAll(async () => {
  stores = await startStores()
})
afterAll(async () => {
  await stores[Symbol.asyncDispose]()
})

const ZONES: readonly Releasing[] = [
  { timeZone: 'Europe/Berlin', preset: 'partner', period: 'week' },
  { timeZone: 'Pacific/Kiritimati', preset: 'public', period: 'week' },
  { timeZone: 'Pacific/Pago_Pago', preset: 'partner', period: 'month' },
  { timeZone: 'America/St_Johns', preset: 'none', period: 'week' },
]

async function newSites(name: string): Promise<Site[]> {
  const sites: Site[] = []
  for (const [n, zone] of ZONES.entries())
    sites.push(await addSite(stores.control, `site${n}.${name}.example`, zone))
  return sites
}

/** Crashes and writes anywhere, and now and then nobody at work for days. */
const incidents = fc
  .array(
    fc.constantFrom<Incident>('nothing', 'nothing', 'count', 'flush', 'flush', 'flush', 'crash', 'crash'),
    { minLength: 60, maxLength: 80, size: 'max' },
  )
  .map((most): Incident[] => [...most, 'away'])
const sizes = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 6, maxLength: 12, size: 'max' })

/** Visits, page views, bounces, seconds and events of a cut, over all days. */
const sums = (cells: readonly Cell[], { id }: Site, cut: string): number[] =>
  (['visits', 'pageviews', 'bounces', 'seconds', 'events'] as const).map(count =>
    cells
      .filter(cell => cell.site === id && cell.cut === cut)
      .reduce((sum, { counts }) => sum + counts[count], 0),
  )

const inARow = (day: string, count: number): string[] =>
  Array.from({ length: count }, (_, n) => addDays(day, n))

interface TenDays {
  readonly name: string
  readonly days: readonly string[]
  readonly seed: number
  readonly periods: readonly Period[]
}

const TEN_DAYS: readonly TenDays[] = [
  // Clocks go forward in Berlin on the 29th, a Sunday, and the month ends on the Tuesday after.
  { name: 'march', days: inARow('2026-03-24', 10), seed: 11, periods: ['day', 'week'] },
  // Five weekends, so that some cells find their crowd only with the month; clocks go back on the 25th.
  {
    name: 'october',
    days: ['03', '10', '17', '24', '30'].flatMap(day => inARow(`2026-10-${day}`, 2)),
    seed: 12,
    periods: ['day', 'week', 'month'],
  },
]

describe('ten days', () => {
  for (const [n, { name, days, seed, periods }] of TEN_DAYS.entries()) {
    it(`PartitionSession counts, closes and releases ten days of ${name} as the oracle does, with crashes and absences anywhere`, async () => {
      const sites = await newSites(name)
      const arrivals = trafficOf(sites, days, 100 * seed)
      const noise = noiseByPeriod(stores.cells.writer)
      const start = new Date(arrivals[0]?.comes ?? 0).toISOString()
      await using partition = await openPartition(stores, n, sites, start, noise)
      const life = { sites, sizes: sampled(sizes, seed), incidents: sampled(incidents, seed) }
      const heard = await liveThrough(partition, arrivals, life)
      partition.setClock(`${addDays(days.at(-1) ?? '', 45)}T00:00:00Z`)
      await partition.settle()

      const truth = oracle(sites, heard)
      const { shown, hidden } = closeAll(truth.cells)
      const { cells, dropped } = await storedCells(stores.cells.reader, sites)
      expect(differences(byPeriod(cells), byPeriod(shown))).toEqual([])
      expect(dropped).toEqual(truth.dropped)
      // There was something of everything.
      expect(new Set(shown.map(({ period }) => period))).toEqual(new Set(periods))
      expect(new Set([...dropped.keys()].map(key => key.split('|')[2]))).toEqual(
        new Set(['bot', 'prefetch', 'child_directed', 'excluded_path', 'no_open_visit', 'day_closed']),
      )

      // Law 1: what a list shows of all days and what it does not are the total.
      for (const site of sites) {
        const total = sums(cells, site, 'total')
        for (const dimension of VISIT_DIMENSIONS) {
          const seen = sums(cells, site, dimension)
          expect(sums(hidden, site, dimension)).toEqual(total.map((all, i) => all - (seen[i] ?? 0)))
        }
      }

      for (const [i, site] of sites.entries()) {
        const releases = await storedReleases(stores.cells.reader, site.id)
        const expected = trueReleases(site, ZONES[i] as Releasing, truth.gifts)
        expect(releases.map(({ receipt, rows }) => [receipt.start, sortedRows(rows)])).toEqual(expected)
        expect(releases.map(verifyRelease)).toEqual(releases.map(() => 'valid'))
        const inChain = releases.map(({ receipt }) => receipt).sort((a, b) => a.sequence - b.sequence)
        expect(verifyChain(inChain)).toBe('valid')
      }
      // Nothing of anybody is left in memory.
      expect(await partition.redis.keys(`gc${n}:*/*`)).toEqual([])
    })
  }
})
