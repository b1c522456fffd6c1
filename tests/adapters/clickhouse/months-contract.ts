import type { CellRow } from '@gatecount/shared/domain/report/cell-row'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Stores } from './cell-store-contract.ts'
import { sampleRow } from './sample-row.ts'

const KEYS = 'cut, first, second, toString(toStartOfMonth(start)) AS month'
const SUMS = ['visitors', 'visits', 'pageviews', 'bounces', 'seconds', 'events', 'amount']
  .map(count => `sum(${count}) AS sum_${count}`)
  .join(', ')
const BY_MONTH = `SELECT ${KEYS}, ${SUMS} FROM cells WHERE site = {site:UInt32}
  AND toStartOfMonth(start) BETWEEN '2026-01-01' AND '2026-03-01' GROUP BY cut, first, second, month`
/** The period is in no sum by month, so this can be read from rows alone. */
const BY_ROW = BY_MONTH.replace('GROUP BY', "AND period IN ('day', 'week', 'month') GROUP BY")
const ORDER = ' ORDER BY ALL'

/** What a query by month finds, once by the sums and once by the rows they are made of. */
export async function bothWays({ reader }: Stores, site: number) {
  const ask = async (text: string) => await reader.rows({ text: text + ORDER, params: { site } })
  return { months: await ask(BY_MONTH), rows: await ask(BY_ROW) }
}

/** Whether the engine reads the sums by month. */
async function readsMonths({ reader }: Stores, text: string, site: number): Promise<boolean> {
  const lines = await reader.rows<{ explain: string }>({ text: `EXPLAIN ${text}`, params: { site } })
  return lines.some(({ explain }) => /ReadFromMergeTree \(.*months\)/.test(explain))
}

/** Few keys, so that most rows meet others of the same key, in a block and in a merge. */
const row: fc.Arbitrary<Partial<CellRow>> = fc.record({
  cut: fc.constantFrom('page', 'source:page', 'total'),
  period: fc.constantFrom('day', 'week', 'month'),
  start: fc.constantFrom('2026-01-01', '2026-01-31', '2026-02-01', '2026-03-17'),
  first: fc.constantFrom('/', '/a', ''),
  second: fc.constantFrom('', 'b'),
  visitors: fc.nat(2 ** 40),
  seconds: fc.nat(9),
  amount: fc.integer({ min: -(2 ** 40), max: 2 ** 40 }),
})

/** The sums by month that the engine keeps beside the rows are those of the rows. */
export function monthsContract(stores: () => Stores): void {
  it('append() and compact() keep the sums by month equal to their rows', async () => {
    let site = 1000
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(row, { minLength: 1 }), { minLength: 1, maxLength: 4 }),
        async blocks => {
          site += 1
          const sent = blocks.map((rows, n) => ({
            token: `months/${site}/${n}`,
            rows: rows.map(change => sampleRow({ ...change, site })),
          }))
          for (const block of [...sent, ...sent]) await stores().writer.append(block)
          const written = await bothWays(stores(), site)
          expect(written.months).toEqual(written.rows)
          await stores().writer.compact()
          const merged = await bothWays(stores(), site)
          expect(merged.months).toEqual(written.rows)
          expect(merged.rows).toEqual(written.rows)
        },
      ),
      { numRuns: 8 },
    )
    expect(await readsMonths(stores(), BY_MONTH, site)).toBe(true)
    expect(await readsMonths(stores(), BY_ROW, site)).toBe(false)
  })
}
