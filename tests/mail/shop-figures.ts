import { type CellRow, NO_COUNTS } from '@gatecount/shared/domain/report/cell-row'
import { addDays } from '@gatecount/shared/domain/time/local-time'

const hours = (hour: number): string => String(hour).padStart(2, '0')

/** Visitors of an hour of a shop that has more of them in the afternoon. */
export const usualVisitors = (hour: number): number => (hour >= 12 && hour < 18 ? 40 : 10)

/** The cells of a day: totals, hours, and lists of which a part was too small to be shown. */
export function shopDay(
  site: number,
  start: string,
  visitorsAt: (hour: number) => number = usualVisitors,
): CellRow[] {
  const cell = (given: Partial<CellRow>): CellRow => ({
    site,
    cut: 'total',
    period: 'day',
    start,
    first: '',
    second: '',
    ...NO_COUNTS,
    batch: 0,
    ...given,
  })
  const counts = (visitors: number) => ({
    visitors,
    visits: visitors + Math.floor(visitors / 4),
    pageviews: visitors * 3,
    bounces: Math.floor(visitors / 2),
    seconds: visitors * 90,
    events: visitors * 3,
  })
  const all = Array.from({ length: 24 }, (_, hour) => visitorsAt(hour))
  const total = all.reduce((sum, n) => sum + n, 0)
  const share = (cut: CellRow['cut'], values: Readonly<Record<string, number>>): CellRow[] =>
    Object.entries(values).map(([first, part]) => cell({ cut, first, ...counts(Math.floor(total * part)) }))
  const bought = Math.floor(total / 20)
  return [
    cell(counts(total)),
    ...all.flatMap((n, hour) => (n === 0 ? [] : [cell({ cut: 'hour', first: hours(hour), ...counts(n) })])),
    ...share('source', {
      'Direct / None': 0.4,
      Google: 0.3,
      DuckDuckGo: 0.1,
      'news.example': 0.05,
      Bing: 0.04,
      'forum.example': 0.03,
      'blog.example': 0.02,
    }),
    ...share('page', { '/': 0.7, '/shoes': 0.4, '/shoes/<b>"&': 0.2, '/cart': 0.1 }),
    ...share('gateway', { 'Deutsche Telekom AG': 0.4, 'Vodafone GmbH': 0.2 }),
    ...share('country', { DE: 0.7, AT: 0.1, CH: 0.05 }),
    cell({ cut: 'goal', first: 'Purchase', visitors: bought, visits: bought, events: bought }),
    cell({ cut: 'event_kind', first: 'goal', visitors: bought, visits: bought, events: bought + 3 }),
  ]
}

/** Days of figures, the last one included. */
export const shopDays = (site: number, from: string, to: string): CellRow[] => {
  const rows: CellRow[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
    rows.push(...shopDay(site, day, hour => usualVisitors(hour) + 2 * weekday))
  }
  return rows
}
