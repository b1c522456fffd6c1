import type { Embedded } from '@gatecount/shared/adapters/clickhouse/embedded'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cell, testSite } from '../testing/cell.ts'
import { openTestCells } from '../testing/open-test-cells.ts'
import { answerQuery } from './answer-query.ts'
import { planQuery } from './plan.ts'
import { querySchema } from './query-schema.ts'

let store: Embedded
beforeAll(async () => {
  // The 2nd of March 2026 is a Monday.
  const rows = [
    cell({ start: '2026-03-02', visits: 50 }),
    cell({ start: '2026-03-03', visits: 10 }),
    cell({ start: '2026-03-09', visits: 7 }),
    cell({ start: '2026-03-02', period: 'week', cut: 'source', first: 'Forum', visits: 12 }),
  ]
  store = await openTestCells(rows)
})
afterAll(() => store?.[Symbol.asyncDispose]())

const MARCH = { from: '2026-03-01', to: '2026-03-31' }

async function weeks(weekStart: number, filters: unknown[] = []) {
  const asked = {
    site_id: 'shop.example',
    date_range: 'month',
    metrics: ['visits'],
    dimensions: ['time:week'],
  }
  const query = querySchema.parse({ ...asked, filters })
  const { results } = await answerQuery(store.reader, planQuery(query, { ...testSite, weekStart }, MARCH))
  return results.map(row => [...row.dimensions, ...row.metrics])
}

describe('answerQuery() by weeks', () => {
  it('answerQuery() puts the totals of days into the weeks of the site', async () => {
    expect(await weeks(1)).toEqual([
      ['2026-03-02', 60],
      ['2026-03-09', 7],
    ])
    expect(await weeks(2)).toEqual([
      ['2026-03-01', 50],
      ['2026-03-03', 17],
    ])
    expect(await weeks(7)).toEqual([
      ['2026-03-01', 60],
      ['2026-03-08', 7],
    ])
  })

  it('answerQuery() leaves filtered figures in the weeks that they are counted in', async () => {
    expect(await weeks(7, [['is', 'visit:source', ['Forum']]])).toEqual([['2026-03-02', 12]])
  })
})
