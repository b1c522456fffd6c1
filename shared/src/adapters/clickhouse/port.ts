import type { Period } from '../../domain/privacy/gates.ts'
import type { CellRow } from '../../domain/report/cell-row.ts'

/** One insert: one block into one table. The token binds the block to its content, so a repeat counts once. */
export interface Block {
  readonly token: string
  readonly rows: readonly CellRow[]
}

export interface SqlQuery {
  /** SQL text with named, typed parameters (`{site:UInt32}`); values never stand in the text. */
  readonly text: string
  readonly params: Readonly<Record<string, unknown>>
}

export type CellLabel = Pick<CellRow, 'cut' | 'first' | 'second'>

/** What the worker does with ClickHouse. */
export interface CellWriter extends AsyncDisposable {
  /** Applies outstanding numbered migrations. */
  migrate(): Promise<void>
  /**
   * @param confirm asked as late as possible before the insert: a writer that stalled for long must not write what
   *   somebody else has written meanwhile. What it throws is thrown on, and nothing is inserted.
   */
  append(block: Block, confirm?: () => Promise<void>): Promise<void>
  /** Last batch number stored with its output, per partition, for one queue epoch; 0 when there is none. */
  storedOffset(partition: number, epoch: string): Promise<number>
  /** Which of these import checkpoints (digests) are already counted. */
  knownCheckpoints(siteId: number, digests: readonly string[]): Promise<ReadonlySet<string>>
  /** Labels of the cells that have rows of this site and period. */
  writtenLabels(siteId: number, period: Period, start: string): Promise<CellLabel[]>
  /** Merges parts, so that rows with the same key become one. */
  compact(): Promise<void>
  ping(): Promise<void>
}

/** What reports do with ClickHouse: read, nothing else. */
export interface CellReader extends AsyncDisposable {
  rows<Row>(query: SqlQuery): Promise<Row[]>
  ping(): Promise<void>
}
