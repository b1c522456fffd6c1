import type { CellReader } from '@gatecount/shared/adapters/clickhouse/port'
import type { Site } from '@gatecount/shared/domain/identity/site'
import { COUNTS, type Counts } from '@gatecount/shared/domain/report/cell-row'
import { type Cell, cellKey } from './oracle.ts'

type Row = Omit<Cell, 'counts'> & Counts

export interface StoredCells {
  readonly cells: readonly Cell[]
  /** As `site|day|reason`. */
  readonly dropped: ReadonlyMap<string, number>
}

/** What the table holds of some sites, rows of the same key added up. */
export async function storedCells(reader: CellReader, sites: readonly Site[]): Promise<StoredCells> {
  const sums = COUNTS.map(count => `toInt32(sum(cells.${count})) AS ${count}`).join(', ')
  const rows = await reader.rows<Row>({
    text: `SELECT site, cut, period, toString(start) AS start, first, second, ${sums} FROM cells
      WHERE site IN {sites:Array(UInt32)} GROUP BY site, cut, period, start, first, second`,
    params: { sites: sites.map(({ id }) => id) },
  })
  const cells = rows.map(row => ({
    ...row,
    site: Number(row.site),
    counts: Object.fromEntries(COUNTS.map(count => [count, Number(row[count])])) as Counts,
  }))
  return {
    cells: cells.filter(({ cut }) => cut !== 'dropped'),
    dropped: new Map(
      cells.flatMap(({ site, cut, start, first, counts }) =>
        cut === 'dropped' ? [[`${site}|${start}|${first}`, counts.events] as const] : [],
      ),
    ),
  }
}

/** Counts of cells by period and key, for {@link differences}. */
export const byPeriod = (cells: readonly Cell[]): Map<string, Counts> =>
  new Map(
    cells.map(({ period, site, start, cut, first, second, counts }) => [
      `${period} ${cellKey(site, start, cut, first, second)}`,
      counts,
    ]),
  )
