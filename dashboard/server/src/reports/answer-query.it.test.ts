import type { Embedded } from '@gatecount/shared/adapters/clickhouse/embedded'
import type { CellRow } from '@gatecount/shared/domain/report/cell-row'
import { TOO_FEW } from '@gatecount/shared/domain/report/remainder'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cell, testSite } from '../testing/cell.ts'
import { openTestCells } from '../testing/open-test-cells.ts'
import { answerQuery, type QueryResult } from './answer-query.ts'
import { planQuery } from './plan.ts'
import { type AskedQuery, querySchema } from './query-schema.ts'

let store: Embedded
beforeAll(async () => {
  store = await openTestCells(SHOP)
})
afterAll(() => store?.[Symbol.asyncDispose]())

/** Two weeks of March 2026 (the 2nd is a Monday), as the gate would write them. */
const SHOP: CellRow[] = [
  cell({ visitors: 40, visits: 50, pageviews: 120, bounces: 20, seconds: 5000, events: 125 }),
  cell({
    start: '2026-03-03',
    visitors: 10,
    visits: 10,
    pageviews: 20,
    bounces: 5,
    seconds: 100,
    events: 20,
  }),
  cell({ start: '2026-03-09', visitors: 7, visits: 7, pageviews: 9, bounces: 6, seconds: 50, events: 9 }),
  cell({ cut: 'hour', first: '09', visitors: 30, visits: 35, pageviews: 90 }),
  cell({ cut: 'hour', first: '21', visitors: 12, visits: 15, pageviews: 30 }),
  cell({
    cut: 'source',
    first: 'Google',
    visitors: 20,
    visits: 24,
    pageviews: 60,
    bounces: 10,
    seconds: 2400,
    events: 60,
  }),
  cell({
    cut: 'source',
    first: 'Bing',
    visitors: 6,
    visits: 6,
    pageviews: 30,
    bounces: 1,
    seconds: 600,
    events: 30,
  }),
  cell({
    cut: 'source',
    first: 'Google',
    start: '2026-03-03',
    visitors: 5,
    visits: 5,
    pageviews: 8,
    events: 8,
  }),
  cell({
    cut: 'source',
    first: 'Forum',
    period: 'week',
    visitors: 12,
    visits: 12,
    pageviews: 14,
    bounces: 4,
    events: 14,
  }),
  cell({
    cut: 'source',
    first: 'Letter',
    period: 'month',
    start: '2026-03-01',
    visitors: 40,
    visits: 3,
    pageviews: 3,
  }),
  cell({ cut: 'page', first: '/', visitors: 30, visits: 32, pageviews: 50, seconds: 640 }),
  cell({ cut: 'page', first: '/toner', visitors: 20, visits: 22, pageviews: 40, seconds: 2200 }),
  cell({ cut: 'source:page', first: 'Google', second: '/', visitors: 11, visits: 12, pageviews: 20 }),
  cell({ cut: 'source:page', first: 'Google', second: '/toner', visitors: 10, visits: 10, pageviews: 15 }),
  cell({ cut: 'page:next_page', first: '/', second: '/toner', visitors: 10, visits: 11, events: 12 }),
  cell({ cut: 'exit_link', first: 'https://supplier.example/', visitors: 9, visits: 9, events: 11 }),
  cell({ cut: 'goal', first: 'Order', visitors: 15, visits: 15, events: 16 }),
  cell({ cut: 'goal:prop', first: 'Order', second: 'colour=black', visitors: 11, visits: 11, events: 12 }),
  cell({ cut: 'prop', first: 'colour=black', visitors: 11, visits: 11, events: 12 }),
  cell({ cut: 'prop', first: 'colour=dark=blue', visitors: 5, visits: 5, events: 5 }),
  cell({ cut: 'prop', first: 'colours=red', visitors: 5, visits: 5, events: 99 }),
  cell({ site: 2, visitors: 1000, visits: 1000, pageviews: 1000 }),
  cell({ site: 2, cut: 'source', first: 'Google', visitors: 1000, visits: 1000, pageviews: 1000 }),
]

const WEEK: AskedQuery['date_range'] = ['2026-03-02', '2026-03-08']

/** Asks as the route does, for site 1. */
async function ask(
  asked: Record<string, unknown>,
  range: readonly [string, string] = ['2026-03-02', '2026-03-08'],
): Promise<QueryResult> {
  const query = querySchema.parse({
    site_id: 'shop.example',
    date_range: WEEK,
    metrics: ['visits'],
    ...asked,
  })
  return await answerQuery(store.reader, planQuery(query, testSite, { from: range[0], to: range[1] }))
}
const flat = ({ results }: QueryResult) => results.map(row => [...row.dimensions, ...row.metrics])

describe('answerQuery()', () => {
  it('sums totals and computes the means', async () => {
    const metrics = [
      'visitors',
      'visits',
      'pageviews',
      'views_per_visit',
      'bounce_rate',
      'visit_duration',
      'events',
    ]
    expect(flat(await ask({ metrics }))).toEqual([[50, 60, 140, 2.33, 41.7, 85, 145]])
  })

  it('gives zeros, and no means, where nothing was counted', async () => {
    const metrics = ['visitors', 'bounce_rate']
    expect(flat(await ask({ metrics }, ['2025-01-01', '2025-01-31']))).toEqual([[0, null]])
  })

  it('lists values by the first metric and ends with what is left of the total', async () => {
    const answer = await ask({
      metrics: ['visits', 'pageviews', 'bounce_rate'],
      dimensions: ['visit:source'],
    })
    expect(flat(answer)).toEqual([
      ['Google', 29, 68, 34.5],
      ['Forum', 12, 14, 33.3],
      ['Bing', 6, 30, 16.7],
      [TOO_FEW, 13, 28, 76.9],
    ])
    expect(answer).toMatchObject({
      totalRows: 3,
      remainder: { dimensions: [TOO_FEW], metrics: [13, 28, 76.9] },
    })
  })

  it('takes weeks and months only where they lie wholly in the range', async () => {
    const dimensions = ['visit:source']
    const names = async (from: string, to: string) =>
      flat(await ask({ dimensions }, [from, to])).map(([name]) => name)
    expect(await names('2026-03-02', '2026-03-07')).toEqual(['Google', 'Bing', TOO_FEW])
    expect(await names('2026-03-01', '2026-03-30')).toEqual(['Google', 'Forum', 'Bing', TOO_FEW])
    expect(await names('2026-03-01', '2026-03-31')).toEqual(['Google', 'Forum', 'Bing', 'Letter', TOO_FEW])
  })

  it('ends pages in page views only, since a visit sees several', async () => {
    const metrics = ['visitors', 'visits', 'pageviews', 'time_on_page']
    expect(flat(await ask({ metrics, dimensions: ['event:page'] }))).toEqual([
      ['/', 30, 32, 50, 20],
      ['/toner', 20, 22, 40, 100],
      [TOO_FEW, null, null, 50, null],
    ])
  })

  it('measures a filtered list against the cells of the filter, in whichever order the pair is kept', async () => {
    const filtered = await ask({
      metrics: ['pageviews'],
      dimensions: ['event:page'],
      filters: [['is', 'visit:source', ['Google']]],
    })
    expect(flat(filtered)).toEqual([
      ['/', 20],
      ['/toner', 15],
      [TOO_FEW, 33],
    ])
    const turned = await ask({ dimensions: ['visit:source'], filters: [['contains', 'event:page', ['ton']]] })
    expect(flat(turned)).toEqual([
      ['Google', 10],
      [TOO_FEW, 12],
    ])
  })

  it('filters without a list', async () => {
    const filters = [['is', 'visit:source', ['Google', 'Bing']]]
    expect(flat(await ask({ metrics: ['visitors', 'pageviews'], filters }))).toEqual([[31, 98]])
  })

  it('shows hours, days, weeks and months', async () => {
    const series = async (unit: string, filters: unknown[] = []) =>
      flat(await ask({ dimensions: [`time:${unit}`], filters }, ['2026-03-01', '2026-03-31']))
    expect(await series('hour')).toEqual([
      ['2026-03-02 09:00:00', 35],
      ['2026-03-02 21:00:00', 15],
    ])
    expect(await series('day')).toEqual([
      ['2026-03-02', 50],
      ['2026-03-03', 10],
      ['2026-03-09', 7],
    ])
    expect(await series('week')).toEqual([
      ['2026-03-02', 60],
      ['2026-03-09', 7],
    ])
    expect(await series('month')).toEqual([['2026-03-01', 67]])
    const forum = [['is', 'visit:source', ['Forum']]]
    expect(await series('day', forum)).toEqual([])
    expect(await series('week', forum)).toEqual([['2026-03-02', 12]])
  })

  it('lists values over time', async () => {
    const answer = await ask({ dimensions: ['time:day', 'visit:source'] })
    expect(flat(answer)).toEqual([
      ['2026-03-02', 'Google', 24],
      ['2026-03-02', 'Bing', 6],
      ['2026-03-03', 'Google', 5],
      [TOO_FEW, TOO_FEW, 25],
    ])
  })

  it('lists pairs', async () => {
    const answer = await ask({ metrics: ['pageviews'], dimensions: ['event:page', 'visit:source'] })
    expect(flat(answer)).toEqual([
      ['/', 'Google', 20],
      ['/toner', 'Google', 15],
      [TOO_FEW, TOO_FEW, 105],
    ])
  })

  it('reads properties by their name, and no other that begins alike', async () => {
    const metrics = ['events']
    const dimensions = ['event:props:colour']
    const listed = await ask({ metrics, dimensions })
    expect(flat(listed).slice(0, -1)).toEqual([
      ['black', 12],
      ['dark=blue', 5],
    ])
    const ofGoal = await ask({ metrics, dimensions, filters: [['is', 'event:goal', ['Order']]] })
    expect(flat(ofGoal)[0]).toEqual(['black', 12])
    const filters = [['contains', 'event:props:colour', ['lac']]]
    expect(flat(await ask({ metrics, filters }))).toEqual([[12]])
    expect(flat(await ask({ metrics, filters: [['contains', 'event:props:colour', ['colour']]] }))).toEqual([
      [0],
    ])
    expect(flat(await ask({ metrics, filters: [['is', 'event:props:colour', ['dark=blue']]] }))).toEqual([
      [5],
    ])
  })

  it('tells where people go next, and does not invent a whole for it', async () => {
    const answer = await ask({
      metrics: ['events'],
      dimensions: ['event:next_page'],
      filters: [['is', 'event:page', ['/']]],
    })
    expect(flat(answer)).toEqual([
      ['/toner', 12],
      [TOO_FEW, null],
    ])
  })

  it('pages without gaps and keeps the remainder for the last page', async () => {
    const page = async (offset: number) =>
      flat(await ask({ dimensions: ['visit:source'], pagination: { limit: 2, offset } })).map(
        ([name]) => name,
      )
    expect(await page(0)).toEqual(['Google', 'Forum'])
    expect(await page(2)).toEqual(['Bing', TOO_FEW])
  })

  it('orders by a mean or a name when asked', async () => {
    const by = async (order: unknown) =>
      flat(
        await ask({
          metrics: ['visits', 'views_per_visit'],
          dimensions: ['visit:source'],
          order_by: [order],
        }),
      )
        .map(([name]) => name)
        .slice(0, -1)
    expect(await by(['views_per_visit', 'desc'])).toEqual(['Bing', 'Google', 'Forum'])
    expect(await by(['visit:source', 'asc'])).toEqual(['Bing', 'Forum', 'Google'])
  })

  it('takes values for what they are, whatever they contain', async () => {
    const filters = [['is', 'visit:source', ["'; DROP TABLE cells; --", '{site:UInt32}', 'a\tb\\']]]
    expect(flat(await ask({ filters }))).toEqual([[0]])
    expect(flat(await ask({}))).toEqual([[60]])
  })

  it('adds up: list and remainder are the total, for any cells (law 1)', async () => {
    const counts = fc.record({ visits: fc.nat(500), pageviews: fc.nat(900) })
    const day = fc.constantFrom('2026-03-02', '2026-03-05', '2026-03-08')
    const shown = fc.tuple(fc.constantFrom('a', 'b', 'ü', ''), day, counts)
    let site = 100
    await fc.assert(
      fc.asyncProperty(
        fc.array(shown, { maxLength: 12 }),
        fc.array(fc.tuple(day, counts)),
        async (cells, hidden) => {
          site += 1
          const totals = [...cells.map(([, start, sums]) => [start, sums] as const), ...hidden]
          await store.writer.append({
            token: `law-${site}`,
            rows: [
              ...totals.map(([start, sums]) => cell({ site, start, ...sums })),
              ...cells.map(([first, start, sums]) => cell({ site, cut: 'source', first, start, ...sums })),
              // A row, so that the block is never empty.
              cell({ site, cut: 'dropped', first: 'bot' }),
            ],
          })
          const query = querySchema.parse({
            site_id: 'shop.example',
            date_range: WEEK,
            metrics: ['visits', 'pageviews'],
            dimensions: ['visit:source'],
          })
          const plan = planQuery(query, { ...testSite, id: site }, { from: '2026-03-02', to: '2026-03-08' })
          const { results } = await answerQuery(store.reader, plan)
          const sum = (index: number) => results.reduce((all, row) => all + (row.metrics[index] ?? 0), 0)
          expect(sum(0)).toBe(totals.reduce((all, [, sums]) => all + sums.visits, 0))
          expect(sum(1)).toBe(totals.reduce((all, [, sums]) => all + sums.pageviews, 0))
          expect(results.at(-1)?.dimensions).toEqual([TOO_FEW])
        },
      ),
      { numRuns: 25 },
    )
  })
})
