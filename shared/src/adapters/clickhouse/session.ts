import type { SqlQuery } from './port.ts'

export type Settings = Readonly<Record<string, string | number>>

/**
 * What the adapters differ in: how a statement reaches the engine. Everything above it is written once.
 * Every method rejects with ClickHouseFailure.
 */
export interface ClickHouseSession {
  query<Row>(query: SqlQuery): Promise<Row[]>
  command(text: string): Promise<void>
  /** The result of a query as bytes, block by block; `format` is how rows are written. One at a time. */
  stream(text: string, format: 'RowBinary' | 'TabSeparated'): AsyncIterable<Uint8Array>
  /** One insert of rows in TabSeparated format, columns in the order of the table. */
  insert(table: string, rows: Buffer, settings: Settings): Promise<void>
  close(): Promise<void>
}
