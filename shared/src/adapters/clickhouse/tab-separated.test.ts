import { describe, expect, it } from 'vitest'
import type { CellRow } from '../../domain/report/cell-row.ts'
import { encodeTabSeparated } from './tab-separated.ts'

const row: CellRow = {
  site: 1,
  cut: 'page',
  period: 'week',
  start: '2026-03-02',
  first: '/a\tb\\n\n',
  second: '',
  visitors: 1,
  visits: 2,
  pageviews: 3,
  bounces: 4,
  seconds: 5,
  events: 6,
  amount: -7,
  batch: 8,
}

describe('encodeTabSeparated()', () => {
  it('encodeTabSeparated() writes one line a row in the order of the table, and escapes', () => {
    expect(encodeTabSeparated([row, { ...row, first: 'é' }]).toString()).toBe(
      '1\tpage\tweek\t2026-03-02\t/a\\tb\\\\n\\n\t\t1\t2\t3\t4\t5\t6\t-7\t8\n' +
        '1\tpage\tweek\t2026-03-02\té\t\t1\t2\t3\t4\t5\t6\t-7\t8\n',
    )
  })
})
