import type { CellAuditor, StoredTable } from '@gatecount/shared/adapters/clickhouse/port'
import type { PlaceBook } from './place-book.ts'

const nameOf = ({ database, name }: StoredTable): string => `ClickHouse ${database}.${name}`

/** Every row of these tables twice: strings and states as they are stored, then addresses and numbers as text. */
export async function searchClickHouse(
  book: PlaceBook,
  auditor: CellAuditor,
  tables: readonly StoredTable[],
): Promise<void> {
  for (const table of tables) {
    const place = book.place(nameOf(table))
    for (const format of ['RowBinary', 'TabSeparated'] as const) {
      for await (const block of auditor.everyRow(table, format)) await place.block(block)
    }
  }
}

/** Rows of all these tables. */
export async function rowsIn(auditor: CellAuditor, tables: readonly StoredTable[]): Promise<number> {
  let rows = 0
  for (const { database, name } of tables) {
    const [found] = await auditor.rows<{ n: number | string | null }>({
      text: 'SELECT total_rows AS n FROM system.tables WHERE database = {database:String} AND name = {name:String}',
      params: { database, name },
    })
    rows += Number(found?.n ?? 0)
  }
  return rows
}
