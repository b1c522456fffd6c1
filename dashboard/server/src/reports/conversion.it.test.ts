import type { Embedded } from '@gatecount/shared/adapters/clickhouse/embedded'
import { TOO_FEW } from '@gatecount/shared/domain/report/remainder'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cell, testSite } from '../testing/cell.ts'
import { openTestCells } from '../testing/open-test-cells.ts'
import { answerQuery } from './answer-query.ts'
import { planQuery } from './plan.ts'
import { querySchema } from './query-schema.ts'

const tuesday = { start: '2026-03-03' }
const crowd = (visitors: number, more: object = {}) => ({
  visitors,
  visits: visitors,
  events: visitors,
  ...more,
})

const ROWS = [
  cell({ ...crowd(40) }),
  cell({ ...tuesday, ...crowd(10) }),
  cell({ cut: 'source', first: 'Google', ...crowd(20) }),
  cell({ cut: 'source', first: 'Google', ...tuesday, ...crowd(5) }),
  cell({ cut: 'source', first: 'Bing', ...crowd(12) }),
  cell({ cut: 'goal', first: 'Order', ...crowd(15, { events: 16 }) }),
  cell({ cut: 'goal', first: 'Order', ...tuesday, ...crowd(5) }),
  cell({ cut: 'event_kind', first: 'goal', ...crowd(18, { events: 21 }) }),
  cell({ cut: 'source:goal', first: 'Google', second: 'Order', ...crowd(10) }),
  cell({ cut: 'source:goal', first: 'Bing', second: 'Order', ...crowd(10) }),
  cell({ cut: 'prop', first: 'colour=black', ...crowd(16) }),
  cell({ cut: 'goal:prop', first: 'Order', second: 'colour=black', ...crowd(12) }),
  cell({ cut: 'funnel_step', first: '1.1', ...crowd(20) }),
  cell({ cut: 'funnel_step', first: '1.2', ...crowd(10) }),
  cell({ cut: 'source:funnel_step', first: 'Bing', second: '1.1', ...crowd(13) }),
]

let store: Embedded
beforeAll(async () => {
  store = await openTestCells(ROWS)
})
afterAll(() => store?.[Symbol.asyncDispose]())

const ORDER = [['is', 'event:goal', ['Order']]]
const RATES = ['visitors', 'conversion_rate', 'group_conversion_rate']

async function ask(asked: Record<string, unknown>, from = '2026-03-02') {
  const query = querySchema.parse({ site_id: 'shop.example', date_range: 'month', metrics: RATES, ...asked })
  const plan = planQuery(query, testSite, { from, to: '2026-03-08' })
  const { results } = await answerQuery(store.reader, plan)
  return results.map(({ dimensions, metrics }) => [...dimensions, ...metrics])
}

describe('conversion rates', () => {
  it('conversion_rate is the share of all visitors of the same days, in whole months too', async () => {
    expect(await ask({ filters: ORDER })).toEqual([[20, 40, 40]])
    const rows = [
      ['Order', 20, 40, 40],
      [TOO_FEW, null, null, null],
    ]
    expect(await ask({ dimensions: ['event:goal'] })).toEqual(rows)
    const query = querySchema.parse({
      site_id: 'shop.example',
      date_range: 'month',
      metrics: RATES,
      dimensions: ['event:goal'],
    })
    const march = planQuery(query, testSite, { from: '2026-03-01', to: '2026-03-31' })
    expect(march.months).toBeDefined()
    const { results } = await answerQuery(store.reader, march)
    expect(results.map(({ dimensions, metrics }) => [...dimensions, ...metrics])).toEqual(rows)
  })

  it('conversion_rate is by interval where time is asked for', async () => {
    expect(await ask({ dimensions: ['time:day'], filters: ORDER })).toEqual([
      ['2026-03-02', 15, 37.5, 37.5],
      ['2026-03-03', 5, 50, 50],
    ])
  })

  it('group_conversion_rate is the share of those with the same value, and a list can be ordered by it', async () => {
    const bySource = { dimensions: ['visit:source'], filters: ORDER }
    expect(await ask({ ...bySource, order_by: [['group_conversion_rate', 'desc']] })).toEqual([
      ['Bing', 10, 20, 83.3],
      ['Google', 10, 20, 40],
      [TOO_FEW, 0, null, null],
    ])
    expect(await ask({ dimensions: ['visit:source', 'event:goal'] })).toEqual([
      ['Bing', 'Order', 10, 20, 83.3],
      ['Google', 'Order', 10, 20, 40],
      [TOO_FEW, TOO_FEW, null, null, null],
    ])
    expect(await ask({ dimensions: ['time:day', 'visit:source'], filters: ORDER })).toEqual([
      ['2026-03-02', 'Bing', 10, 25, 83.3],
      ['2026-03-02', 'Google', 10, 25, 50],
      [TOO_FEW, TOO_FEW, 0, null, null],
    ])
    expect(await ask({ dimensions: ['event:props:colour'], filters: ORDER })).toEqual([
      ['black', 12, 24, 75],
      [TOO_FEW, null, null, null],
    ])
  })

  it('a filter that is not of the goal holds for what a rate is measured against', async () => {
    const filters = [['is', 'visit:source', ['Google']]]
    expect(await ask({ dimensions: ['event:goal'], filters })).toEqual([
      ['Order', 10, 40, 40],
      [TOO_FEW, null, null, null],
    ])
    expect(await ask({ dimensions: ['event:goal', 'visit:source'], filters })).toEqual([
      ['Order', 'Google', 10, 40, 40],
      [TOO_FEW, TOO_FEW, null, null, null],
    ])
  })

  it('steps of funnels have rates as goals have, never above 100 %', async () => {
    const metrics = ['conversion_rate']
    const dimensions = ['event:funnel_step']
    expect(await ask({ metrics, dimensions, order_by: [['conversion_rate', 'asc']] })).toEqual([
      ['1.2', 20],
      ['1.1', 40],
      [TOO_FEW, null],
    ])
    const filters = [['is', 'visit:source', ['Bing']]]
    expect((await ask({ metrics, dimensions, filters }))[0]).toEqual(['1.1', 100])
  })

  it('nobody came, nothing is a share of it', async () => {
    expect(await ask({ filters: ORDER }, '2026-03-07')).toEqual([[0, null, null]])
  })
})
