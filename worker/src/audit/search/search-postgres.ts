import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import type { PlaceBook } from './place-book.ts'

export interface SearchedTables {
  readonly tables: number
  readonly rows: number
}

/** Every value of every table. */
export async function searchPostgres(
  book: PlaceBook,
  control: ControlStore,
  planted: readonly Buffer[] = [],
): Promise<SearchedTables> {
  const tables = new Set<string>()
  let rows = 0
  for await (const block of control.everyValue(planted)) {
    tables.add(block.table)
    rows += block.rows
    const place = book.place(`PostgreSQL ${block.table.replace(/^pg_temp_\d+\./, '')}`)
    for (const value of block.values) await place.value(value)
  }
  return { tables: tables.size, rows }
}
