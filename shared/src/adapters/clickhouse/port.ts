import type { Period } from '../../domain/privacy/gates.ts'
import type { PrivacyReceipt, ReleasePeriod } from '../../domain/privacy/receipt.ts'
import type { RetainedKind } from '../../domain/privacy/retention.ts'
import type { CellRow } from '../../domain/report/cell-row.ts'
import type { ExportedTable, FileFormat } from '../../domain/site-life/site-export.ts'
import type { SignedRelease } from '../../proof/release-proof.ts'

/** One insert: one block into one table. The token binds the block to its content, so a repeat counts once. */
export interface Block {
  readonly token: string
  readonly rows: readonly CellRow[]
}

/** A release: drawn once, kept as it is. Receipt and rows as they were signed. */
export interface ReleaseBlock {
  readonly site: number
  readonly release: SignedRelease
}

export interface SqlQuery {
  /** SQL text with named, typed parameters (`{site:UInt32}`); values never stand in the text. */
  readonly text: string
  readonly params: Readonly<Record<string, unknown>>
}

export type CellLabel = Pick<CellRow, 'cut' | 'first' | 'second'>

/** What is wrong with rows that came in a file: how many there are of each. */
export interface StagedFaults {
  /** Of a cut, period or family that is not known. */
  readonly unknown: number
  /** Of a crowd below its gate. */
  readonly small: number
}

/** Rows that come in a file: looked at aside, under the number of the import, before they are anybody's figures. */
export interface StagedRows {
  /** @throws ClickHouseFailure when the file cannot be read */
  stage(
    task: number,
    table: ExportedTable,
    format: FileFormat,
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<void>
  stagedFaults(task: number): Promise<StagedFaults>
  /** Gives them to a site that has none. */
  adoptStaged(task: number, siteId: number): Promise<void>
  dropStaged(task: number): Promise<void>
  /** The releases of a site, whole, in the order of the chain. */
  releasesOf(siteId: number): AsyncIterable<SignedRelease>
}

/** What the worker does with ClickHouse. */
export interface CellWriter extends StagedRows, AsyncDisposable {
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
  /** Stores a release; one of the same site and period that is there already stays. @param confirm as in {@link append} */
  appendRelease(block: ReleaseBlock, confirm?: () => Promise<void>): Promise<void>
  /** Whether the period or a part of it is released: a week of a month counts for the month, and a month for its weeks. */
  hasRelease(siteId: number, period: ReleasePeriod, start: string): Promise<boolean>
  /** Of the site's last release, by its number in the chain. */
  lastReceipt(siteId: number): Promise<PrivacyReceipt | undefined>
  /** Deletes what is counted of a site, and what was released; the old files go when {@link replacedParts} are gone. */
  forgetSite(siteId: number): Promise<void>
  /** Deletes rows of one kind from before a day, sums by month too. @returns how many rows there were */
  forgetBefore(siteId: number, kind: RetainedKind, day: string): Promise<number>
  /** Names of files that nothing reads any more and that still lie on the disk, for a minute or two. */
  replacedParts(): Promise<ReadonlySet<string>>
  /** Merges parts, so that rows with the same key become one. */
  compact(): Promise<void>
  ping(): Promise<void>
}

/** What reports do with ClickHouse: read, nothing else. */
export interface CellReader extends AsyncDisposable {
  rows<Row>(query: SqlQuery): Promise<Row[]>
  /** All rows that a table has of a site, as one file; rows with the same key are one. In little memory, however many. */
  siteRows(siteId: number, table: ExportedTable, format: FileFormat): AsyncIterable<Uint8Array>
  ping(): Promise<void>
}

export interface StoredTable {
  readonly database: string
  readonly name: string
}

/** What an audit does with ClickHouse: it reads all there is, and plants leaks in tables of its own. */
export interface CellAuditor extends CellReader {
  /** Every table with rows, those of server logs too. */
  tables(): Promise<StoredTable[]>
  /**
   * All rows of a table: strings, states and digests as they are stored (`RowBinary`), or addresses and numbers as text
   * (`TabSeparated`). One table at a time.
   */
  everyRow(table: StoredTable, format: 'RowBinary' | 'TabSeparated'): AsyncIterable<Uint8Array>
  /** A table in memory that holds these values, until it is disposed. */
  plantValues(values: readonly Buffer[]): Promise<StoredTable & AsyncDisposable>
  /** A table in memory like `cells` that holds these rows, until it is disposed. */
  plantCells(rows: readonly CellRow[]): Promise<StoredTable & AsyncDisposable>
  /** Removes planted tables that a crash has left. */
  removePlanted(): Promise<void>
}
