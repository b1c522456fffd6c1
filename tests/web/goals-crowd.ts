import { type CellRow, NO_COUNTS } from '@gatecount/shared/domain/report/cell-row'
import type { CutName } from '@gatecount/shared/domain/report/cuts'
import type { Funnel } from '@gatecount/shared/domain/report/funnel'
import type { Goal } from '@gatecount/shared/domain/report/goal'

export const GOALS: readonly Goal[] = [
  { name: 'Order', kind: 'sale', pattern: 'Purchase' },
  { name: 'Thanks', kind: 'page', pattern: '/thanks*' },
]

const page = (pattern: string) => ({ kind: 'page', pattern }) as const

/** A funnel whose last step too few take to show. */
export const funnelSince = (since: string): Funnel => ({
  id: 3,
  name: 'Buying',
  steps: [page('/toner*'), page('/cart'), page('/till'), page('/paid')],
  since,
})

type Row = readonly [cut: CutName, values: readonly [string, string?], counts: Partial<CellRow>]

const visitors = (n: number): Partial<CellRow> => ({ visitors: n, visits: n, pageviews: n * 2 })
const reached = (n: number, events = n): Partial<CellRow> => ({ visitors: n, visits: n, events })

/** One day of two hundred visitors. Of Odd nobody knows how many there are in all. */
const ROWS: readonly Row[] = [
  ['total', [''], visitors(200)],
  ['source', ['Google'], visitors(120)],
  ['source', ['Bing'], visitors(40)],
  ['page', ['/toner'], { visitors: 90, visits: 90, pageviews: 130 }],
  ['event_kind', ['goal'], reached(70, 85)],
  ['goal', ['Order'], reached(30, 33)],
  ['goal', ['Signup'], reached(44, 50)],
  ['source:goal', ['Google', 'Order'], reached(18, 20)],
  ['source:goal', ['Odd', 'Order'], reached(11)],
  ['source:goal', ['Google', 'Signup'], reached(24)],
  ['source:event_kind', ['Google', 'goal'], reached(40, 44)],
  ['goal:event_kind', ['Order', 'sale'], { ...reached(29, 32), amount: 123_450 }],
  ['funnel_step', ['3.1'], reached(80)],
  ['funnel_step', ['3.2'], reached(40)],
  ['funnel_step', ['3.3'], reached(10)],
  ['funnel_step', ['2.1'], reached(77)],
  ['source:funnel_step', ['Google', '3.1'], reached(50)],
  ['source:funnel_step', ['Google', '3.2'], reached(30)],
]

/** A day of a site whose goals and funnel people reach; `times` makes it a busier one. */
export const goalsCrowdOf = (site: number, day: string, times = 1): CellRow[] =>
  ROWS.map(([cut, [first, second = ''], counts]) => {
    const more = Object.fromEntries(Object.entries(counts).map(([name, n]) => [name, Number(n) * times]))
    return { ...NO_COUNTS, ...more, site, cut, period: 'day', start: day, first, second, batch: 0 }
  })
