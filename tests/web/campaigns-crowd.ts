import { type CellRow, NO_COUNTS } from '@gatecount/shared/domain/report/cell-row'
import type { CutName } from '@gatecount/shared/domain/report/cuts'
import { NO_VALUE } from '@gatecount/shared/domain/report/remainder'

type Row = readonly [cut: CutName, values: readonly [string, string?], counts: Partial<CellRow>]

const visitors = (n: number): Partial<CellRow> => ({ visitors: n, visits: n, pageviews: n * 2 })
const reached = (n: number): Partial<CellRow> => ({ visitors: n, visits: n, events: n })

/** One day of two hundred visitors, of whom ninety came by campaigns and five by too small ones. */
const ROWS: readonly Row[] = [
  ['total', [''], { ...visitors(200), amount: 90_000 }],
  ['utm_campaign', [NO_VALUE], visitors(105)],
  ['utm_campaign', ['spring'], visitors(60)],
  ['utm_campaign', ['mail'], visitors(30)],
  ['utm_source', [NO_VALUE], visitors(110)],
  ['utm_source', ['google'], visitors(60)],
  ['utm_source', ['newsletter'], visitors(30)],
  ['utm_campaign:utm_source', ['spring', 'google'], visitors(50)],
  ['utm_campaign:utm_source', ['spring', 'bing'], visitors(10)],
  ['utm_campaign:utm_medium', ['spring', 'cpc'], visitors(60)],
  ['utm_campaign:utm_content', ['spring', 'red-button'], visitors(20)],
  ['event_kind', ['goal'], reached(40)],
  ['goal', ['Order'], reached(25)],
  ['goal', ['Signup'], reached(18)],
  ['utm_campaign:event_kind', ['spring', 'goal'], reached(20)],
  ['utm_campaign:event_kind', ['mail', 'goal'], reached(12)],
  ['utm_campaign:event_kind', ['spring', 'sale'], { ...reached(14), amount: 64_000 }],
  ['utm_campaign:goal', ['spring', 'Order'], reached(15)],
]

/** A day of a site that people come to by campaigns; `times` makes it a busier one. */
export const campaignsCrowdOf = (site: number, day: string, times = 1): CellRow[] =>
  ROWS.map(([cut, [first, second = ''], counts]) => {
    const more = Object.fromEntries(Object.entries(counts).map(([name, n]) => [name, Number(n) * times]))
    return { ...NO_COUNTS, ...more, site, cut, period: 'day', start: day, first, second, batch: 0 }
  })
