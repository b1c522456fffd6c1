import type { FileFormat } from '../../domain/site-life/site-export.ts'
import type { SqlQuery } from './port.ts'

export type Settings = Readonly<Record<string, string | number>>

export interface FileTable {
  readonly name: string
  /** `name type, …`, as in the table. */
  readonly structure: string
}

/**
 * What the adapters differ in: how a statement reaches the engine. Everything above it is written once.
 * Every method rejects with ClickHouseFailure.
 */
export interface ClickHouseSession {
  query<Row>(query: SqlQuery): Promise<Row[]>
  command(text: string): Promise<void>
  /** The result of a query as bytes, block by block; `format` is how rows are written. One at a time. */
  stream(text: string, format: 'RowBinary' | 'TabSeparated'): AsyncIterable<Uint8Array>
  /** The result of a query as one file of this format. */
  file(text: string, format: FileFormat): AsyncIterable<Uint8Array>
  /** Reads a file of this format into a table, by the names of its columns. */
  readFile(table: FileTable, format: FileFormat, bytes: AsyncIterable<Uint8Array>): Promise<void>
  /** One insert of rows in TabSeparated format, columns in the order of the table. */
  insert(table: string, rows: Buffer, settings: Settings): Promise<void>
  close(): Promise<void>
}
