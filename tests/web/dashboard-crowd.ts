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
  ['channel', 'Organic Search', visits(60)],
  ['utm_campaign', 'spring', visits(12)],
  ['affiliate', 'anna', visits(16)],
  ['affiliate', 'bert', visits(9)],
  ['country', 'DE', visits(95)],
  ['language', 'de', visits(88)],
  ['device', 'Mobile', visits(70)],
  ['device', 'Desktop', visits(30)],
  ['browser', 'Firefox', visits(41)],
  ['os', 'Android', visits(66)],
  ['entry_page', '/', visits(75)],
  ['exit_page', '/toner', visits(33)],
  ['section', '/', seen(95, 190)],
  ['page', '/', seen(80, 110)],
  ['page', '/toner', seen(40, 60)],
  ['page:next_page', ['/', '/toner'], clicks(22, 23)],
  ['event_kind', 'exit_link', clicks(25, 30)],
  ['event_kind', 'goal', clicks(16, 19)],
  ['event_kind', 'download', clicks(11, 14)],
  ['event_kind', 'missing_page', clicks(9, 9)],
  ['exit_link', 'https://partner.example/buy', clicks(20, 24)],
  ['page:exit_link', ['/toner', 'https://partner.example/buy'], clicks(15, 17)],
  ['goal', 'Signup', clicks(16, 18)],
  ['source:goal', ['Google', 'Signup'], clicks(10, 11)],
  ['page:goal', ['/toner', 'Signup'], clicks(13, 13)],
  ['download', 'https://shop.example/list.pdf', clicks(11, 12)],
  ['page:download', ['/toner', 'https://shop.example/list.pdf'], clicks(10, 11)],
  ['missing_page', '/gone', clicks(6, 6)],
  ['source:gateway', ['Google', 'Deutsche Telekom'], visits(35)],
  ['source:device', ['Google', 'Mobile'], visits(45)],
  ['source:page', ['Google', '/toner'], seen(21, 34)],
  ['source:country', ['Google', 'DE'], visits(57)],
  ['affiliate:source', ['anna', 'Google'], visits(10)],
  ['affiliate:device', ['anna', 'Mobile'], visits(11)],
  ['channel:source', ['Organic Search', 'Google'], visits(60)],
  ['source:exit_link', ['Google', 'https://partner.example/buy'], clicks(14, 15)],
  ['source:event_kind', ['Google', 'exit_link'], clicks(14, 16)],
  ['source:event_kind', ['Google', 'goal'], clicks(10, 11)],
  ['dropped', 'bot', { events: 7 }],
]

/** The crowd of one local day of a site. */
export const crowdOf = (site: number, day: string): CellRow[] =>
  ROWS.map(([cut, values, counts]) => {
    const [first = '', second = ''] = typeof values === 'string' ? [values] : values
    return { ...NO_COUNTS, ...counts, site, cut, period: 'day', start: day, first, second, batch: 0 }
  })
