import { type CellRow, NO_COUNTS } from '@gatecount/shared/domain/report/cell-row'
import type { CutName } from '@gatecount/shared/domain/report/cuts'

type Row = readonly [cut: CutName, values: string | readonly [string, string], counts: Partial<CellRow>]

const visits = (n: number): Partial<CellRow> => ({ visitors: n, visits: n, pageviews: n * 2, bounces: n / 2 })
const seen = (visitors: number, pageviews: number): Partial<CellRow> => ({
  visitors,
  visits: visitors,
  pageviews,
  seconds: visitors * 30,
})
const went = (n: number): Partial<CellRow> => ({ visitors: n, visits: n, pageviews: n, events: n })

/** One day of people who move through a small shop, as a worker would have let it through the gate. */
const ROWS: readonly Row[] = [
  ['total', '', { ...visits(100), pageviews: 330 }],
  ['section', '/', seen(80, 110)],
  ['section', '/shop/', seen(60, 150)],
  ['section', '/blog/', seen(30, 60)],
  ['page', '/', seen(80, 110)],
  ['page', '/shop/toner', seen(50, 90)],
  ['page', '/shop/paper', seen(30, 44)],
  ['page', '/blog/ink', seen(26, 48)],
  ['entry_page', '/', visits(60)],
  ['entry_page', '/shop/toner', visits(14)],
  ['entry_page', '/blog/ink', visits(20)],
  ['exit_page', '/', visits(18)],
  ['exit_page', '/shop/toner', visits(36)],
  ['exit_page', '/shop/paper', visits(20)],
  ['exit_page', '/blog/ink', visits(16)],
  ['entry_page:exit_page', ['/', '/shop/toner'], visits(22)],
  ['section:next_section', ['/', '/shop/'], went(58)],
  ['section:next_section', ['/blog/', '/shop/'], went(15)],
  ['section:next_section', ['/shop/', '/'], went(24)],
  ['page:next_page', ['/', '/shop/toner'], went(33)],
  ['page:next_page', ['/', '/shop/paper'], went(15)],
  ['page:next_page', ['/shop/toner', '/shop/paper'], went(12)],
  ['page:next_page', ['/shop/toner', '/'], went(11)],
  ['page:next_page', ['/shop/paper', '/shop/toner'], went(10)],
  ['page:next_page', ['/blog/ink', '/shop/toner'], went(13)],
  ['source:page', ['Google', '/shop/toner'], seen(25, 40)],
  ['gateway:page', ['Deutsche Telekom', '/shop/toner'], seen(21, 30)],
  ['page:exit_link', ['/shop/toner', 'https://partner.example/buy'], went(15)],
  ['page:event_kind', ['/shop/toner', 'exit_link'], went(17)],
  ['page:scroll_depth', ['/shop/toner', '25'], went(40)],
  ['page:scroll_depth', ['/shop/toner', '50'], went(25)],
]

/** The moves of one local day of a site. */
export const movesOf = (site: number, day: string): CellRow[] =>
  ROWS.map(([cut, values, counts]) => {
    const [first = '', second = ''] = typeof values === 'string' ? [values] : values
    return { ...NO_COUNTS, ...counts, site, cut, period: 'day', start: day, first, second, batch: 0 }
  })
