import type { CellReader } from '@gatecount/shared/adapters/clickhouse/port'
import { addDays } from '@gatecount/shared/domain/time/local-time'
import { addMonths, daysBetween, firstOfMonth, startOfWeek } from './calendar-day.ts'
import type { DateRange } from './date-range.ts'

/** Totals of one period of one site: of a day, or of a week or month that is written when its gate lets it through. */
export interface TotalRow {
  readonly site: number
  readonly period: 'day' | 'week' | 'month'
  readonly start: string
  readonly visitors: number
  readonly pageviews: number
}

/** Counts of a range. */
export interface Sums {
  readonly visitors: number
  readonly pageviews: number
}

/** The totals of all these sites in one reading. */
export async function readTotals(
  cells: CellReader,
  sites: readonly number[],
  { from, to }: DateRange,
): Promise<ReadonlyMap<number, readonly TotalRow[]>> {
  const rows = await cells.rows<Record<keyof TotalRow, string | number>>({
    text: `SELECT site, period, toString(start) AS start, sum(cells.visitors) AS visitors, sum(cells.pageviews) AS pageviews
FROM cells
WHERE site IN {sites:Array(UInt32)} AND cut = 'total' AND cells.start BETWEEN {from:Date} AND {to:Date}
GROUP BY site, period, start`,
    params: { sites, from, to },
  })
  const bySite = new Map<number, TotalRow[]>(sites.map(site => [site, []]))
  for (const row of rows) {
    const site = Number(row.site)
    bySite.get(site)?.push({
      site,
      period: row.period as TotalRow['period'],
      start: String(row.start),
      visitors: Number(row.visitors),
      pageviews: Number(row.pageviews),
    })
  }
  return bySite
}

/** Weeks are those of ISO 8601, cut where the month changes. */
function lastDayOf({ period, start }: TotalRow): string {
  if (period === 'day') return start
  const endOfMonth = addDays(addMonths(firstOfMonth(start), 1), -1)
  const endOfWeek = addDays(startOfWeek(start, 1), 6)
  return period === 'week' && endOfWeek < endOfMonth ? endOfWeek : endOfMonth
}

/** The sums of what lies in a range whole: what a query for the same range answers. */
export function sumsIn(rows: readonly TotalRow[], { from, to }: DateRange): Sums {
  let [visitors, pageviews] = [0, 0]
  for (const row of rows) {
    if (row.start < from || lastDayOf(row) > to) continue
    visitors += row.visitors
    pageviews += row.pageviews
  }
  return { visitors, pageviews }
}

/** As many points as a small picture can show. */
const MOST_POINTS = 92

/** One count by day, several days a point where there are many; days that were counted in weeks alone are missing. */
export function pictureOf(
  rows: readonly TotalRow[],
  { from, to }: DateRange,
  count: keyof Sums,
): readonly number[] {
  const days = daysBetween(from, to)
  const perPoint = Math.ceil(days / MOST_POINTS)
  const points = new Array<number>(Math.ceil(days / perPoint)).fill(0)
  for (const row of rows) {
    if (row.period !== 'day' || row.start < from || row.start > to) continue
    const at = Math.floor((daysBetween(from, row.start) - 1) / perPoint)
    points[at] = (points[at] ?? 0) + row[count]
  }
  return points
}
