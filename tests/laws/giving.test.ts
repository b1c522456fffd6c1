import { EVENT_NAMES, type Hit } from '@gatecount/shared/domain/event/hit'
import {
  RELEASE_FAMILIES,
  RELEASE_FAMILY_NAMES,
  type ReleaseFamilyName,
} from '@gatecount/shared/domain/privacy/release-families'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { givenBy, truthOf } from './counting-core.ts'
import { batchSizes, hitOf, hitStreams, inBatches, PEOPLE } from './hit-streams.ts'

/** The same stream on a larger site: more pages, links and sources than one visitor-day may give. */
const onLargerSite = (hits: readonly Hit[], seed: number): Hit[] =>
  hits.map((hit, n) => {
    const some = (n * 7 + seed) % 31
    const isPath = hit.path !== '/admin' && !hit.path.startsWith('/kids')
    return {
      ...hit,
      ...(isPath && { path: `/page/${some}` }),
      ...(n % 3 === 0 && { referrer: `https://blog${some % 5}.example/` }),
      ...(hit.name === EVENT_NAMES.exitLink && { props: { url: `https://partner${some % 9}.example/` } }),
    }
  })
const largerStreams = fc.tuple(hitStreams(), fc.nat(30)).map(([hits, seed]) => onLargerSite(hits, seed))

const addressOf = (hit: Hit): string => unveil(hit.address)

describe('dayCounts()', () => {
  it('dayCounts() are what the oracle gives, visitor-day by visitor-day, first come first given', () => {
    fc.assert(
      fc.property(largerStreams, hits => {
        const gifts = truthOf(hits).gifts.map(({ site, day, family, first, second, count }) => [
          [site, day, family, first, second].join('|'),
          count,
        ])
        expect(givenBy([hits])).toEqual(new Map(gifts as [string, number][]))
      }),
      { numRuns: 60, interruptAfterTimeLimit: 15_000 },
    )
  })

  it('dayCounts() changes in at most as many counts as the family allows, each by at most one, when a visitor is removed', () => {
    let fullFamilies = 0
    fc.assert(
      fc.property(largerStreams, fc.nat(), (hits, n) => {
        const address = addressOf(hits[n % hits.length] as Hit)
        const all = givenBy([hits])
        const without = givenBy([hits.filter(hit => addressOf(hit) !== address)])
        const changed = new Map<string, number>()
        for (const name of new Set([...all.keys(), ...without.keys()])) {
          const [site, day, family = ''] = name.split('|')
          const difference = (all.get(name) ?? 0) - (without.get(name) ?? 0)
          const { perCell } = RELEASE_FAMILIES[family as ReleaseFamilyName]
          expect(difference).toBeGreaterThanOrEqual(0)
          expect(difference).toBeLessThanOrEqual(perCell)
          const place = `${site}|${day}|${family}`
          if (difference > 0) changed.set(place, (changed.get(place) ?? 0) + 1)
        }
        for (const [place, cells] of changed) {
          const family = place.split('|')[2] as ReleaseFamilyName
          expect(cells).toBeLessThanOrEqual(RELEASE_FAMILIES[family].cells)
          if (cells === RELEASE_FAMILIES[family].cells && cells > 1) fullFamilies++
        }
      }),
      { numRuns: 120, interruptAfterTimeLimit: 20_000 },
    )
    // The bounds were reached, so the streams were large enough to break them.
    expect(fullFamilies).toBeGreaterThan(0)
  })

  it('dayCounts() are the same however the hits are cut into batches', () => {
    fc.assert(
      fc.property(largerStreams, batchSizes, (hits, sizes) => {
        expect(givenBy(inBatches(hits, sizes))).toEqual(givenBy([hits]))
      }),
      { numRuns: 40, interruptAfterTimeLimit: 15_000 },
    )
  })

  it('dayCounts() gives the first ten pages of a visitor, the first ten page views, the first two sources and five links', () => {
    const start = Date.parse('2026-06-10T08:00:00Z')
    const views = Array.from({ length: 14 }, (_, n) => hitOf(start + n * 1000, { path: `/p${n}` }))
    const links = Array.from({ length: 7 }, (_, n) =>
      hitOf(start + 20_000 + n, { name: EVENT_NAMES.exitLink, props: { url: `https://to${n}.example/` } }),
    )
    const later = Array.from({ length: 3 }, (_, n) =>
      hitOf(start + (n + 1) * 3_600_000, { referrer: `https://from${n}.example/`, path: '/p0' }),
    )
    const given = givenBy([[...views, ...links, ...later]])
    const of = (family: string): string[] =>
      [...given].filter(([name]) => name.split('|')[2] === family).map(([name]) => name.split('|')[3] ?? '')
    expect(of('page')).toEqual(Array.from({ length: 10 }, (_, n) => `/p${n}`))
    expect(of('next_page')).toEqual(Array.from({ length: 10 }, (_, n) => `/p${n}`))
    expect(of('exit_link')).toHaveLength(5)
    expect(of('source')).toEqual(['Direct / None', 'from0.example'])
    expect(of('entry_page')).toEqual(['/p0'])
    expect([...given].find(([name]) => name.includes('|pageviews|'))?.[1]).toBe(10)
    for (const family of ['visitors', 'gateway', 'country', 'device'] as const)
      expect([...given].filter(([name]) => name.split('|')[2] === family).map(([, count]) => count)).toEqual([
        1,
      ])
  })

  it('dayCounts() adds up over visitors, and gives every family of the catalogue', () => {
    const start = Date.parse('2026-06-10T08:00:00Z')
    const hits = PEOPLE.flatMap((person, n) => [
      hitOf(start + n * 1000, { person }),
      hitOf(start + n * 1000 + 100, { person, path: '/help' }),
      hitOf(start + n * 1000 + 200, {
        person,
        name: EVENT_NAMES.exitLink,
        props: { url: 'https://to.example/' },
      }),
    ])
    const given = givenBy([hits])
    const sum = (family: string): number =>
      [...given]
        .filter(([name]) => name.split('|')[2] === family)
        .reduce((total, [, count]) => total + count, 0)
    const people = PEOPLE.length
    const expected = { pageviews: 2 * people, page: 2 * people }
    expect(Object.fromEntries(RELEASE_FAMILY_NAMES.map(family => [family, sum(family)]))).toEqual({
      ...Object.fromEntries(RELEASE_FAMILY_NAMES.map(family => [family, people])),
      ...expected,
    })
  })
})
