import type { CellWriter } from '@gatecount/shared/adapters/clickhouse/port'
import { EVENT_NAMES, type Hit } from '@gatecount/shared/domain/event/hit'
import type { Site } from '@gatecount/shared/domain/identity/site'
import { drawRelease } from '@gatecount/shared/domain/privacy/draw-release'
import { planRelease } from '@gatecount/shared/domain/privacy/release-plan'
import type { ReleasedCount } from '@gatecount/shared/domain/privacy/tidy-release'
import { seededEntropy } from '@gatecount/shared/process/seeded-entropy'
import { type SignedRelease, verifyChain, verifyRelease } from '@gatecount/shared/proof/release-proof'
import { DEVICE_CLASSES } from '@gatecount/worker/agent/agent-names'
import { dayCounts } from '@gatecount/worker/release/day-counts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countBatch, endAllVisits, newState } from './counting-core.ts'
import { hitOf, PEOPLE } from './hit-streams.ts'
import { openPartition, type PartitionOnClock, type Stores, startStores } from './partition-on-clock.ts'
import { sortedRows, storedReleases } from './stored-releases.ts'

let stores: Stores
beforeAll(async () => {
  stores = await startStores()
})
afterAll(async () => {
  await stores[Symbol.asyncDispose]()
})

/** A site that releases as the control store says. */
async function newSite(domain: string, preset: 'partner' | 'public' | 'none', period: 'week' | 'month') {
  const { id } = await stores.control.addSite({ domain, timeZone: 'UTC' })
  await stores.control.updateReleaseSettings(id, {
    preset,
    period,
    declared: { page: ['/', '/never-seen'], exit_link: ['https://to.example/'] },
  })
  const site = await stores.control.findSite(domain)
  if (site === undefined) throw new Error('The site is not there')
  return site
}

const releasesOf = ({ id }: Site): Promise<SignedRelease[]> => storedReleases(stores.cells.reader, id)

/** Everybody reads two pages and leaves by a link. */
const dayOfHits = (site: Site, noon: number): Hit[] =>
  PEOPLE.flatMap((person, n) => {
    const who = { siteId: site.id, person }
    return [
      hitOf(noon + n * 1000, { ...who, referrer: 'https://blog.example/' }),
      hitOf(noon + n * 1000 + 100, { ...who, path: '/help' }),
      hitOf(noon + n * 1000 + 200, {
        ...who,
        name: EVENT_NAMES.exitLink,
        props: { url: 'https://to.example/' },
      }),
    ]
  })

const noonOf = (day: string): number => Date.parse(`${day}T12:00:00Z`)

/** Works through days of hits, one after another, and on to the end. */
async function live(partition: PartitionOnClock, site: Site, days: readonly string[], end: string) {
  for (const day of days) {
    partition.setClock(`${day}T12:00:00Z`)
    await partition.queue(dayOfHits(site, noonOf(day)))
    await partition.settle()
  }
  partition.setClock(end)
  await partition.settle()
}

/** What would be drawn from these days with this seed, all hits kept in memory: the counts are those of the core alone. */
function expectedRows(site: Site, days: readonly string[], seed: string): ReleasedCount[] {
  const state = newState()
  for (const day of days)
    countBatch(
      state,
      dayOfHits({ ...site, id: 2 }, noonOf(day)).map(hit => ({ ...hit, siteId: 2 })),
    )
  endAllVisits(state)
  return drawRelease({
    plan: planRelease('partner'),
    counts: state.days.all().flatMap(day => dayCounts(day).counts),
    declared: {
      gateway: [],
      country: [],
      device: DEVICE_CLASSES,
      page: ['/', '/never-seen'],
      entry_page: ['/', '/never-seen'],
      exit_link: ['https://to.example/'],
    },
    entropy: seededEntropy(seed),
  })
}

describe('closeReleases()', () => {
  it('closeReleases() releases a week when it is over, signed, in a chain, from what its days have given', async () => {
    const site = await newSite('weekly.example', 'partner', 'week')
    const entropy = seededEntropy('weekly')
    await using partition = await openPartition(stores, 1, [site], '2026-06-08T12:00:00Z', { entropy })
    await live(partition, site, ['2026-06-08', '2026-06-10', '2026-06-14'], '2026-06-14T23:50:00Z')
    expect(await releasesOf(site)).toEqual([])
    partition.setClock('2026-06-15T03:10:00Z')
    await partition.settle()
    const [first] = await releasesOf(site)
    expect(sortedRows(first?.rows ?? [])).toEqual(
      sortedRows(expectedRows(site, ['2026-06-08', '2026-06-10', '2026-06-14'], 'weekly')),
    )
    expect(first?.receipt).toMatchObject({
      site: 'weekly.example',
      sequence: 1,
      period: 'week',
      start: '2026-06-08',
      end: '2026-06-14',
      preset: 'partner',
      previous: '',
    })
    await live(partition, site, ['2026-06-16'], '2026-06-22T03:10:00Z')
    const both = await releasesOf(site)
    expect(both.map(verifyRelease)).toEqual(['valid', 'valid'])
    expect(verifyChain(both.map(({ receipt }) => receipt))).toBe('valid')
    // A page that was declared and never seen is in both: that it is there says nothing of anybody.
    for (const { rows } of both)
      expect(rows.filter(row => row.family === 'page' && row.first === '/never-seen')).toHaveLength(1)
  })

  it('closeReleases() releases a month where the owner chose months, and nothing where they chose nothing', async () => {
    const [monthly, silent] = [
      await newSite('monthly.example', 'public', 'month'),
      await newSite('silent.example', 'none', 'week'),
    ]
    await using partition = await openPartition(stores, 2, [monthly, silent], '2026-02-02T12:00:00Z')
    for (const site of [monthly, silent])
      await live(partition, site, ['2026-02-02', '2026-02-20'], '2026-02-27T12:00:00Z')
    expect(await releasesOf(monthly)).toEqual([])
    partition.setClock('2026-03-01T04:00:00Z')
    await partition.settle()
    const [month, ...more] = await releasesOf(monthly)
    expect(more).toEqual([])
    expect(month?.receipt).toMatchObject({
      period: 'month',
      start: '2026-02-01',
      end: '2026-02-28',
      preset: 'public',
    })
    expect(await releasesOf(silent)).toEqual([])
    expect(await partition.redis.keys('gc2:given*')).toEqual([])
  })

  it('closeReleases() draws once, whatever breaks between drawing and storing', async () => {
    const site = await newSite('broken.example', 'partner', 'week')
    let broken = 0
    const drawn: SignedRelease[] = []
    const writer: CellWriter = {
      ...stores.cells.writer,
      async appendRelease(block, confirm) {
        drawn.push(block.release)
        if (++broken <= 2) throw new Error('The store is away')
        await stores.cells.writer.appendRelease(block, confirm)
        if (broken === 3) throw new Error('The answer is lost')
      },
    }
    await using partition = await openPartition(stores, 3, [site], '2026-06-08T12:00:00Z', { writer })
    await live(partition, site, ['2026-06-08'], '2026-06-13T12:00:00Z')
    partition.setClock('2026-06-15T03:10:00Z')
    for (let attempt = 0; attempt < 3; attempt++) {
      await expect(attempt === 0 ? partition.settle() : partition.restart()).rejects.toThrow()
    }
    await partition.restart()
    await partition.settle()
    const [release, ...more] = await releasesOf(site)
    expect(more).toEqual([])
    expect(broken).toBeGreaterThanOrEqual(4)
    // What went to the store was the same every time.
    expect(new Set(drawn.map(({ signature }) => signature))).toEqual(new Set([release?.signature]))
  })

  it('closeReleases() never draws a period again that has its release, though its counts come back', async () => {
    const site = await newSite('again.example', 'partner', 'week')
    await using partition = await openPartition(stores, 4, [site], '2026-06-08T12:00:00Z')
    await live(partition, site, ['2026-06-08'], '2026-06-10T12:00:00Z')
    const before = await partition.redis.hgetall(`gc4:given:${site.id}/week/2026-06-08`)
    expect(Object.keys(before).length).toBeGreaterThan(5)
    partition.setClock('2026-06-15T03:10:00Z')
    await partition.settle()
    const first = await releasesOf(site)
    expect(first).toHaveLength(1)
    // As after a restore from an old snapshot.
    await partition.redis.hset(`gc4:given:${site.id}/week/2026-06-08`, before)
    await partition.redis.sadd('gc4:givens', `${site.id}/week/2026-06-08`)
    await partition.restart()
    await partition.settle()
    expect(await releasesOf(site)).toEqual(first)
    expect(await partition.redis.keys('gc4:given*')).toEqual([])
  })

  it('closeReleases() releases no day twice when the owner changes from weeks to months, at once or after an absence', async () => {
    for (const [n, isAway] of [false, true].entries()) {
      const domain = `changed${n}.example`
      const site: Site = await newSite(domain, 'partner', 'week')
      const sites = [site]
      await using partition = await openPartition(stores, 5 + n, sites, '2026-06-08T12:00:00Z')
      await live(partition, site, ['2026-06-08', '2026-06-10'], '2026-06-12T12:00:00Z')
      await stores.control.updateReleaseSettings(site.id, { period: 'month' })
      sites[0] = (await stores.control.findSite(domain)) ?? site
      await live(partition, site, ['2026-06-13'], '2026-06-14T12:00:00Z')
      if (!isAway) partition.setClock('2026-06-15T03:10:00Z')
      if (!isAway) await partition.settle()
      partition.setClock('2026-07-01T04:00:00Z')
      await partition.settle()
      await live(partition, site, ['2026-07-03'], '2026-08-01T04:00:00Z')
      const receipts = (await releasesOf(site)).map(({ receipt }) => receipt)
      expect(receipts.map(({ start }) => start)).toEqual([isAway ? '2026-06-01' : '2026-06-08', '2026-07-01'])
      expect(verifyChain(receipts)).toBe('valid')
      expect(await partition.redis.keys(`gc${5 + n}:given*`)).toEqual([])
    }
  })
})
