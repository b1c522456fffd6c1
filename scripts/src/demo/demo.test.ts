import { EVENT_NAMES, type Hit } from '@gatecount/shared/domain/event/hit'
import { compilePattern } from '@gatecount/shared/domain/identity/text-pattern'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import type { Deed } from '@gatecount/shared/domain/report/goal'
import { expect, test } from 'vitest'
import { demoCosts } from './costs.ts'
import { DAY_MS, type DemoDay, inventDay } from './day.ts'
import { DEMO_FUNNEL, DEMO_GOALS } from './declared.ts'
import { createRandom, weighted } from './random.ts'
import { ALL_PAGES } from './shop.ts'

const MONDAY = Date.UTC(2026, 8, 7)
const day = (more: Partial<DemoDay> = {}): Hit[] =>
  inventDay({ siteId: 1, seed: 'test', start: MONDAY, age: 0, until: Number.POSITIVE_INFINITY, ...more })
const plain = (hits: readonly Hit[]) =>
  hits.map(hit => ({ ...hit, address: unveil(hit.address), userAgent: unveil(hit.userAgent) }))
const pageViews = (hits: readonly Hit[]): Hit[] => hits.filter(hit => hit.name === EVENT_NAMES.pageview)
const distinct = (values: readonly string[]): number => new Set(values).size

test('inventDay() invents the same day again from the same seed, and another from another', () => {
  expect(plain(day())).toEqual(plain(day()))
  expect(plain(day({ seed: 'other' }))).not.toEqual(plain(day()))
})

test('inventDay() keeps its hits in order of time, and invents no future', () => {
  const hits = day({ until: MONDAY + DAY_MS / 2 })
  expect(hits.length).toBeGreaterThan(500)
  for (const [i, hit] of hits.entries()) {
    expect(hit.at).toBeGreaterThanOrEqual(hits[i - 1]?.at ?? MONDAY)
    expect(hit.at).toBeLessThan(MONDAY + DAY_MS / 2)
  }
})

test('inventDay() has quiet weekends, and grows', () => {
  const views = (more: Partial<DemoDay>): number => pageViews(day(more)).length
  expect(views({ start: MONDAY - DAY_MS })).toBeLessThan(views({}) * 0.75)
  expect(views({ age: 80 })).toBeGreaterThan(views({}) * 1.2)
})

test('inventDay() shows something on every page of the dashboard', () => {
  const hits = day()
  const named = (name: string): Hit[] => hits.filter(hit => hit.name === name)
  for (const name of [...Object.values(EVENT_NAMES), 'Add to cart', 'Purchase', 'Newsletter signup']) {
    expect(named(name).length, name).toBeGreaterThan(0)
  }
  expect(distinct(hits.map(hit => unveil(hit.address)))).toBeGreaterThan(600)
  expect(distinct(hits.map(hit => hit.campaign.utm_campaign ?? ''))).toBeGreaterThan(6)
  expect(distinct(hits.map(hit => hit.referrer ?? ''))).toBeGreaterThan(12)
  expect(distinct(named(EVENT_NAMES.exitLink).map(hit => hit.props['url'] ?? ''))).toBeGreaterThan(6)
})

/** Times that a deed is done, whatever came before. */
function timesOf({ kind, pattern, depth }: Deed, hits: readonly Hit[]): number {
  const fits = compilePattern(pattern)
  const url = ({ props }: Hit): boolean => fits(props['url'] ?? '')
  const isDone: Readonly<Record<Deed['kind'], (hit: Hit) => boolean>> = {
    event: ({ name }) => fits(name),
    sale: ({ name, revenue }) => fits(name) && revenue !== null,
    page: ({ name, path }) => name === EVENT_NAMES.pageview && fits(path),
    exit_link: hit => hit.name === EVENT_NAMES.exitLink && url(hit),
    download: hit => hit.name === EVENT_NAMES.download && url(hit),
    scroll: ({ path, scroll }) => scroll !== null && scroll >= (depth ?? 0) && fits(path),
  }
  return hits.filter(isDone[kind]).length
}

test('inventDay() reaches every goal of the demo shop, and loses somebody on the way through its funnel', () => {
  const hits = day()
  for (const goal of DEMO_GOALS) expect(timesOf(goal, hits), goal.name).toBeGreaterThan(0)
  const taken = DEMO_FUNNEL.steps.map(step => timesOf(step, hits))
  expect(taken).toEqual(taken.toSorted((a, b) => b - a))
  expect(taken.at(-1)).toBeLessThan((taken[0] ?? 0) / 4)
})

test('the demo shop has some 120 to 180 pages, each with its own path', () => {
  expect(ALL_PAGES.length).toBeGreaterThan(110)
  expect(ALL_PAGES.length).toBeLessThan(180)
  expect(distinct(ALL_PAGES.map(page => page.path))).toBe(ALL_PAGES.length)
})

test('weighted() picks in proportion to the weights', () => {
  const random = createRandom('weights')
  const pick = weighted([
    ['rare', 1],
    ['common', 9],
  ])
  const rare = Array.from({ length: 10_000 }, () => pick(random)).filter(item => item === 'rare').length
  expect(rare).toBeGreaterThan(850)
  expect(rare).toBeLessThan(1150)
})

test('demoCosts() are of campaigns that bring visitors, and of a poster that brings none', () => {
  const campaigns = new Set(pageViews(day()).map(hit => hit.campaign.utm_campaign))
  const paid = new Set(demoCosts('2026-06-10', 90).map(({ campaign }) => campaign))
  expect([...paid].filter(campaign => !campaigns.has(campaign))).toEqual(['bus-stop-poster'])
})

test('demoCosts() cover the days of the demo without a gap, and no campaign pays twice for a day', () => {
  const google = demoCosts('2026-06-10', 90).filter(({ campaign }) => campaign === 'brand-toner')
  expect(google.map(({ firstDay, lastDay }) => [firstDay, lastDay])).toEqual([
    ['2026-06-10', '2026-07-09'],
    ['2026-07-10', '2026-08-08'],
    ['2026-08-09', '2026-09-07'],
  ])
})
