import type { CellReader } from '@gatecount/shared/adapters/clickhouse/port'
import type { DateRange } from './date-range.ts'

/** First and last local day on which something was counted, by site; sites without any are missing. */
export async function siteSpans(
  cells: CellReader,
  siteIds: readonly number[],
): Promise<ReadonlyMap<number, DateRange>> {
  if (siteIds.length === 0) return new Map()
  const rows = await cells.rows<{ site: number; first_day: string; last_day: string }>({
    text: `SELECT site, toString(min(start)) AS first_day, toString(max(start)) AS last_day
FROM cells
WHERE site IN {sites:Array(UInt32)} AND cut = 'total'
GROUP BY site`,
    params: { sites: siteIds },
  })
  return new Map(rows.map(row => [Number(row.site), { from: row.first_day, to: row.last_day }]))
}
