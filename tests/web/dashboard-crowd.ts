import { type CellRow, NO_COUNTS } from '@gatecount/shared/domain/report/cell-row'
import type { CutName } from '@gatecount/shared/domain/report/cuts'

type Row = readonly [
  cut: CutName | 'dropped',
  values: string | readonly [string, string],
  counts: Partial<CellRow>,
]

const visits = (visitors: number): Partial<CellRow> => ({
  visitors,
  visits: visitors,
  pageviews: visitors * 2,
  bounces: Math.floor(visitors / 2),
  seconds: visitors * 90,
})
const seen = (visitors: number, pageviews: number): Partial<CellRow> => ({
  visitors,
  visits: visitors,
  pageviews,
})
const clicks = (visitors: number, events: number): Partial<CellRow> => ({
  visitors,
  visits: visitors,
  events,
})

/** One day of a hundred visitors, as a worker would have let it through the gate. */
const ROWS: readonly Row[] = [
  ['total', '', visits(100)],
  ['hour', '00', visits(100)],
  ['gateway', 'Deutsche Telekom', visits(50)],
  ['gateway', 'Vodafone', visits(30)],
  ['gateway_kind', 'provider', visits(90)],
  ['source', 'Google', visits(60)],
  ['source', 'Direct / None', visits(40)],
  ['country', 'DE', visits(95)],
  ['device', 'Mobile', visits(70)],
  ['device', 'Desktop', visits(30)],
  ['page', '/', seen(80, 110)],
  ['page', '/toner', seen(40, 60)],
  ['event_kind', 'exit_link', clicks(25, 30)],
  ['exit_link', 'https://partner.example/buy', clicks(20, 24)],
  ['page:exit_link', ['/toner', 'https://partner.example/buy'], clicks(15, 17)],
  ['source:gateway', ['Google', 'Deutsche Telekom'], visits(35)],
  ['source:device', ['Google', 'Mobile'], visits(45)],
  ['dropped', 'bot', { events: 7 }],
]

/** The crowd of one local day of a site. */
export const crowdOf = (site: number, day: string): CellRow[] =>
  ROWS.map(([cut, values, counts]) => {
    const [first = '', second = ''] = typeof values === 'string' ? [values] : values
    return { ...NO_COUNTS, ...counts, site, cut, period: 'day', start: day, first, second, batch: 0 }
  })
