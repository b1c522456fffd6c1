import type { Embedded } from '@gatecount/shared/adapters/clickhouse/embedded'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cell, testSite } from '../testing/cell.ts'
import { openTestCells } from '../testing/open-test-cells.ts'
import { answerQuery } from './answer-query.ts'
import { planQuery } from './plan.ts'
import { querySchema } from './query-schema.ts'

let store: Embedded
beforeAll(async () => {
  store = await openTestCells()
})
afterAll(() => store?.[Symbol.asyncDispose]())

describe('answerQuery()', () => {
  it('reads months as the sum of what lies in them, for any cells and any range', async () => {
    const period = fc.constantFrom('day', 'week', 'month')
    const start = fc.constantFrom('2026-01-01', '2026-01-26', '2026-02-01', '2026-02-23', '2026-03-01')
    const edge = fc.constantFrom(
      '2026-01-01',
      '2026-01-27',
      '2026-01-31',
      '2026-02-01',
      '2026-02-28',
      '2026-03-07',
    )
    const source = fc.constantFrom('a', 'b')
    const shown = fc.record({ period, start, first: source, visits: fc.nat(500) })
    let site = 200
    await fc.assert(
      fc.asyncProperty(fc.array(shown, { minLength: 1 }), edge, edge, async (cells, a, b) => {
        site += 1
        const rows = cells.map(given => cell({ ...given, site, cut: 'source:country', second: 'DE' }))
        await store.writer.append({ token: `months-${site}`, rows })
        const range = a <= b ? { from: a, to: b } : { from: b, to: a }
        const query = querySchema.parse({
          site_id: 'shop.example',
          date_range: 'month',
          metrics: ['visits'],
          dimensions: ['visit:source', 'visit:country'],
        })
        const plan = planQuery(query, { ...testSite, id: site }, range)
        const answer = await answerQuery(store.reader, plan)
        expect(answer).toEqual(await answerQuery(store.reader, { ...plan, months: undefined }))
        const behind = { ...plan, offset: 5 }
        expect((await answerQuery(store.reader, behind)).remainder).toEqual(answer.remainder)
      }),
      { numRuns: 20 },
    )
  })
})
