import { connectRedis, WRITER_OPTIONS } from '@gatecount/shared/adapters/redis/connect'
import { EVENT_NAMES, type Hit } from '@gatecount/shared/domain/event/hit'
import type { Site } from '@gatecount/shared/domain/identity/site'
import { HITS_GATE } from '@gatecount/shared/domain/privacy/gates'
import type { CellRow } from '@gatecount/shared/domain/report/cell-row'
import { HIT_CUTS, wholeOfHits } from '@gatecount/shared/domain/report/hit-cuts'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { VOLATILE_SETTINGS } from '../../scripts/src/store/redis-server.ts'
import { batchSizes, hitOf, hitStreams, inBatches } from './hit-streams.ts'
import { type OwnRedis, startOwnRedis } from './own-redis.ts'
import { SavedCore } from './saved-core.ts'

const SITE: Site = {
  id: 3,
  domain: 'toner.example',
  timeZone: 'UTC',
  properties: ['plan'],
  childSections: [],
  excludedPaths: [],
  childDirected: true,
}
const find = (id: number): Site | undefined => (id === SITE.id ? SITE : undefined)

let server: OwnRedis
let redis: ReturnType<typeof connectRedis>
beforeAll(async () => {
  server = await startOwnRedis(VOLATILE_SETTINGS)
  redis = connectRedis(server.url, { ...WRITER_OPTIONS, enableOfflineQueue: true })
})
afterAll(async () => {
  redis.disconnect()
  await server[Symbol.asyncDispose]()
})

type Incident = 'nothing' | 'flush' | 'crash'
const incidents = fc.array(fc.constantFrom<Incident>('nothing', 'flush', 'flush', 'crash'), {
  minLength: 1,
  maxLength: 12,
})
const streams = hitStreams(420, { minLength: 120, sites: [SITE] })
const DAY = Date.parse('2026-06-10T08:00:00Z')
const CLICK = { name: EVENT_NAMES.exitLink }
const happening = fc.constantFrom<Partial<Hit>>(
  { path: '/' },
  { path: '/toner/black', referrer: 'https://blog.example/post' },
  { path: '/toner/cyan', referrer: 'https://toner.example/' },
  { ...CLICK, props: { url: 'https://partner.example/a' } },
  { ...CLICK, props: { url: 'https://partner.example/b?id=7' } },
)
/** Few different things, each many times in a row, so that now one and now the other is the first to have its crowd. */
const runsOfHits = fc
  .array(fc.tuple(happening, fc.integer({ min: 20, max: 70 })), { minLength: 6, maxLength: 14, size: 'max' })
  .map(runs =>
    runs
      .flatMap(([what, times]) => Array.from({ length: times }, () => what))
      .map((what, n) => hitOf(DAY + n * 20_000, { siteId: SITE.id, ...what })),
  )

const options = { numRuns: 25, interruptAfterTimeLimit: 60_000 }

type Label = Pick<CellRow, 'cut' | 'start' | 'first'>
const keyOf = ({ cut, start, first }: Label): string => [cut, start, first].join('|')
const hitsOf = (row: CellRow): number => row[HIT_CUTS[row.cut as keyof typeof HIT_CUTS]]

/** Hits by cell, of rows in which a cell may come several times. */
function hitsByCell(rows: readonly CellRow[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + hitsOf(row))
  return sums
}

/** Counted by hand, where that is simple: all page views, those of each page, and clicks on each link. */
function countedByHand(hits: readonly Hit[]): Map<string, number> {
  const sums = new Map<string, number>()
  const add = (cut: CellRow['cut'], start: string, first: string): void => {
    const key = keyOf({ cut, start, first })
    sums.set(key, (sums.get(key) ?? 0) + 1)
  }
  for (const { at, name, path, props } of hits) {
    const start = new Date(at).toISOString().slice(0, 10)
    if (name === EVENT_NAMES.pageview) {
      add('total', start, '')
      add('page', start, path)
    }
    const link = /^https:\/\/([^?#]*)/.exec(props['url'] ?? '')?.[1]
    if (name === EVENT_NAMES.exitLink && link !== undefined) add('exit_link', start, link)
  }
  return sums
}

/** Parts that are more than their whole, in what has been written so far. */
function partsAboveTheirWhole(rows: readonly CellRow[]): string[] {
  const lists = new Map<string, number>()
  const wholes = new Map<string, number>()
  for (const row of rows) {
    const whole = wholeOfHits(row.cut)
    const count = HIT_CUTS[row.cut as keyof typeof HIT_CUTS]
    if (row.cut === 'total') {
      for (const of of ['pageviews', 'visits'] as const)
        wholes.set(`total||${row.start}|${of}`, (wholes.get(`total||${row.start}|${of}`) ?? 0) + row[of])
      continue
    }
    if (row.cut === 'event_kind') {
      const key = `event_kind|${row.first}|${row.start}|events`
      wholes.set(key, (wholes.get(key) ?? 0) + row.events)
      continue
    }
    const key = `${row.cut}>${whole?.cut}|${whole?.first}|${row.start}|${count}`
    lists.set(key, (lists.get(key) ?? 0) + row[count])
  }
  return [...lists].flatMap(([key, sum]) =>
    sum > (wholes.get(key.slice(key.indexOf('>') + 1)) ?? 0) ? [key] : [],
  )
}

async function run(hits: Hit[], sizes: number[], happens: readonly Incident[]): Promise<SavedCore> {
  const core = await SavedCore.open(redis, find)
  for (const [i, batch] of inBatches(hits, sizes).entries()) {
    await core.count(batch)
    const incident = happens[i % happens.length]
    if (incident === 'flush') await core.flush()
    if (incident === 'crash') await core.crash()
  }
  await core.end()
  return core
}

describe('a child-directed site', () => {
  it('emptySiteDay() has no salt and no visitor for it, in memory or in Redis, whatever happens', async () => {
    let days = 0
    await fc.assert(
      fc.asyncProperty(streams, batchSizes, incidents, async (hits, sizes, happens) => {
        const core = await run(hits, sizes, happens)
        for (const { salt, open, visitors, cells } of core.state.days.all()) {
          days++
          expect([salt, open.size, visitors.hasChanged]).toEqual([null, 0, false])
          expect(cells.given.some(given => given > 0)).toBe(false)
        }
        const names = (await redis.keys('*')).map(name => name.slice(name.lastIndexOf(':') + 1))
        expect(names.filter(name => name === 'salt' || name.startsWith('v'))).toEqual([])
      }),
      options,
    )
    expect(days).toBeGreaterThan(0)
  })

  it('gate() writes no row of it about fewer than 50 hits while the day is open, totals and hours included, and no cell of fewer ever', async () => {
    let written = 0
    await fc.assert(
      fc.asyncProperty(streams, batchSizes, incidents, async (hits, sizes, happens) => {
        const { rows, writtenOpen } = await run(hits, sizes, happens)
        written += rows.length
        for (const row of rows) {
          expect(Object.keys(HIT_CUTS)).toContain(row.cut)
          expect(row.visitors).toBe(0)
        }
        for (const row of rows.slice(0, writtenOpen)) expect(hitsOf(row)).toBeGreaterThanOrEqual(HITS_GATE)
        for (const sum of hitsByCell(rows).values()) expect(sum).toBeGreaterThanOrEqual(HITS_GATE)
      }),
      options,
    )
    expect(written).toBeGreaterThan(0)
  })

  it('gate() never writes a list that is more than its total, and loses no hit of a cell that it shows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(streams, runsOfHits), batchSizes, incidents, async (hits, sizes, happens) => {
        const { rows } = await run(hits, sizes, happens)
        for (let n = 1; n <= rows.length; n++) {
          // What is written at once lies together and begins with its total.
          if (n < rows.length && rows[n]?.cut !== 'total') continue
          expect(partsAboveTheirWhole(rows.slice(0, n))).toEqual([])
        }
        const written = hitsByCell(rows)
        for (const [key, hand] of countedByHand(hits)) {
          const whole = written.get(key.replace(/^(?:page|exit_link)\|([\d-]+)\|.*/s, 'total|$1|')) ?? 0
          if (whole === 0) expect(written.has(key)).toBe(false)
          else if (key.startsWith('total')) expect(written.get(key)).toBe(hand)
          else if (written.has(key)) expect(written.get(key)).toBe(hand)
          else if (key.startsWith('page')) expect(hand).toBeLessThan(HITS_GATE)
        }
      }),
      options,
    )
  })
})
