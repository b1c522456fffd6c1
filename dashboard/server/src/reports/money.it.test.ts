import type { Embedded } from '@gatecount/shared/adapters/clickhouse/embedded'
import { TOO_FEW } from '@gatecount/shared/domain/report/remainder'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cell, testSite } from '../testing/cell.ts'
import { openTestCells } from '../testing/open-test-cells.ts'
import { answerQuery, fillIntervals } from './answer-query.ts'
import { planQuery } from './plan.ts'
import { querySchema } from './query-schema.ts'

const tuesday = { start: '2026-03-03' }
const crowd = (visitors: number, more: object = {}) => ({
  visitors,
  visits: visitors,
  events: visitors,
  ...more,
})
const sold = (
  cut: 'event_kind' | 'source:event_kind' | 'goal:event_kind' | 'page:event_kind',
  value: string,
) => (cut === 'event_kind' ? { cut, first: 'sale' } : { cut, first: value, second: 'sale' })

/** Of Bing too few bought on Monday, and of DuckDuckGo on both days. */
const ROWS = [
  cell({ ...crowd(60), amount: 40_000 }),
  cell({ ...tuesday, ...crowd(40), amount: 5050 }),
  cell({ cut: 'hour', first: '10', ...crowd(60), amount: 40_000 }),
  cell({ cut: 'source', first: 'Google', ...crowd(30) }),
  cell({ cut: 'source', first: 'Bing', ...crowd(25) }),
  cell({ cut: 'source', first: 'Bing', ...tuesday, ...crowd(25) }),
  cell({ cut: 'source', first: 'DuckDuckGo', ...crowd(5) }),
  cell({ cut: 'page', first: '/till', ...crowd(40), pageviews: 50 }),
  cell({ cut: 'goal', first: 'Order', ...crowd(25) }),
  cell({ cut: 'goal', first: 'Signup', ...crowd(9) }),
  cell({ cut: 'event_kind', first: 'goal', ...crowd(34) }),
  cell({ ...sold('event_kind', ''), ...crowd(20, { events: 25 }), amount: 39_000 }),
  cell({ ...sold('event_kind', ''), ...tuesday, ...crowd(10), amount: 5000 }),
  cell({ ...sold('source:event_kind', 'Google'), ...crowd(12, { events: 15 }), amount: 30_000 }),
  cell({ ...sold('source:event_kind', 'Bing'), ...tuesday, ...crowd(10), amount: 5000 }),
  cell({ cut: 'source:event_kind', first: 'Google', second: 'goal', ...crowd(20) }),
  cell({ ...sold('page:event_kind', '/till'), ...crowd(20, { events: 25 }), amount: 39_000 }),
  cell({ ...sold('goal:event_kind', 'Order'), ...crowd(20, { events: 24 }), amount: 38_000 }),
]

let store: Embedded
beforeAll(async () => {
  store = await openTestCells(ROWS)
})
afterAll(() => store?.[Symbol.asyncDispose]())

const BOTH = ['total_revenue', 'average_revenue']
const plan = (asked: Record<string, unknown>, site = testSite) =>
  planQuery(
    querySchema.parse({ site_id: 'shop.example', date_range: 'month', metrics: BOTH, ...asked }),
    site,
    { from: '2026-03-01', to: '2026-03-31' },
  )
async function ask(asked: Record<string, unknown>) {
  const { results } = await answerQuery(store.reader, plan(asked))
  return results.map(({ dimensions, metrics }) => [...dimensions, ...metrics])
}

describe('revenue', () => {
  it('total_revenue of the site is exact, also by day and hour; average_revenue is of the sales that are shown', async () => {
    expect(await ask({})).toEqual([[450.5, 12.57]])
    expect(await ask({ dimensions: ['time:day'] })).toEqual([
      ['2026-03-02', 400, 15.6],
      ['2026-03-03', 50.5, 5],
    ])
    expect(await ask({ dimensions: ['time:hour'] })).toEqual([['2026-03-02 10:00:00', 400, null]])
    expect(await ask({ dimensions: ['time:week'], metrics: ['visitors', ...BOTH] })).toEqual([
      ['2026-03-02', 100, 450.5, 12.57],
    ])
  })

  it('total_revenue of a value is what its crowd of buyers brought, null where there is none, and the remainder has the rest', async () => {
    expect(await ask({ dimensions: ['visit:source'], metrics: ['visitors', ...BOTH] })).toEqual([
      ['Bing', 50, 50, 5],
      ['Google', 30, 300, 20],
      ['DuckDuckGo', 5, null, null],
      [TOO_FEW, 15, 100.5, null],
    ])
    expect(await ask({ dimensions: ['visit:source'] })).toEqual([
      ['Google', 300, 20],
      ['Bing', 50, 5],
      ['DuckDuckGo', null, null],
      [TOO_FEW, 100.5, null],
    ])
    expect(await ask({ dimensions: ['event:page'], metrics: ['pageviews', 'total_revenue'] })).toEqual([
      ['/till', 50, 390],
      [TOO_FEW, 0, 60.5],
    ])
    const page = { dimensions: ['visit:source'], pagination: { limit: 1, offset: 2 } }
    expect(await ask(page)).toEqual([
      ['DuckDuckGo', null, null],
      [TOO_FEW, 100.5, null],
    ])
    expect(await ask({ ...page, pagination: { limit: 1, offset: 9 } })).toEqual([[TOO_FEW, 100.5, null]])
  })

  it('total_revenue under a filter is read beside it, by interval too', async () => {
    const filters = [['is', 'visit:source', ['Bing']]]
    expect(await ask({ filters })).toEqual([[50, 5]])
    expect(await ask({ filters: [['contains', 'visit:source', ['ing', 'oogle']]] })).toEqual([[350, 14]])
    expect(await ask({ filters, dimensions: ['time:day'] })).toEqual([
      ['2026-03-02', null, null],
      ['2026-03-03', 50, 5],
    ])
    expect(await ask({ filters, dimensions: ['visit:source'] })).toEqual([
      ['Bing', 50, 5],
      [TOO_FEW, 0, null],
    ])
    expect(await ask({ dimensions: ['time:day', 'visit:source'] })).toEqual([
      ['2026-03-02', 'Google', 300, 20],
      ['2026-03-02', 'Bing', null, null],
      ['2026-03-02', 'DuckDuckGo', null, null],
      ['2026-03-03', 'Bing', 50, 5],
      [TOO_FEW, TOO_FEW, 100.5, null],
    ])
  })

  it('total_revenue of a goal is of those who bought and reached it; what one event brings can stand under several', async () => {
    expect(await ask({ dimensions: ['event:goal'], metrics: ['visitors', ...BOTH] })).toEqual([
      ['Order', 25, 380, 15.83],
      ['Signup', 9, null, null],
      [TOO_FEW, null, null, null],
    ])
    expect(await ask({ filters: [['is', 'event:goal', ['Order']]] })).toEqual([[380, 15.83]])
  })

  it('total_revenue of kinds of events is that of sales', async () => {
    expect(await ask({ dimensions: ['event:kind'] })).toEqual([
      ['sale', 440, 12.57],
      ['goal', null, null],
      [TOO_FEW, null, null],
    ])
    const filters = [['is', 'event:kind', ['sale']]]
    expect(await ask({ dimensions: ['visit:source'], filters })).toEqual([
      ['Google', 300, 20],
      ['Bing', 50, 5],
      [TOO_FEW, 90, null],
    ])
    expect(await ask({ dimensions: ['visit:source'], filters: [['is', 'event:kind', ['goal']]] })).toEqual([
      ['Google', null, null],
      [TOO_FEW, 0, null],
    ])
  })

  it('fillIntervals() has no money of intervals without any of the site, and none that is known of a value', () => {
    const labels = ['2026-03-09']
    expect(fillIntervals([], labels, plan({ dimensions: ['time:day'] }))[0]?.metrics).toEqual([0, null])
    const filters = [['is', 'visit:source', ['Bing']]]
    expect(fillIntervals([], labels, plan({ dimensions: ['time:day'], filters }))[0]?.metrics).toEqual([
      null,
      null,
    ])
  })

  it('total_revenue of a child-directed site is not known', async () => {
    const { results } = await answerQuery(store.reader, plan({}, { ...testSite, childDirected: true }))
    expect(results[0]?.metrics).toEqual([null, null])
  })
})
