import type { Period } from '../../domain/privacy/gates.ts'
import type { PrivacyReceipt, ReleasePeriod } from '../../domain/privacy/receipt.ts'
import type { CellRow } from '../../domain/report/cell-row.ts'
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

/** What the worker does with ClickHouse. */
export interface CellWriter extends AsyncDisposable {
  /** Applies outstanding numbered migrations. */
  migrate(): Promise<void>
  append(block: Block): Promise<void>
  /** Last batch number stored with its output, per partition, for one queue epoch; 0 when there is none. */
  storedOffset(partition: number, epoch: string): Promise<number>
  /** Which of these import checkpoints (digests) are already counted. */
  knownCheckpoints(siteId: number, digests: readonly string[]): Promise<ReadonlySet<string>>
  /** Labels of the cells that have rows of this site and period. */
  writtenLabels(siteId: number, period: Period, start: string): Promise<CellLabel[]>
  /** Stores a release; one of the same site and period that is there already stays. */
  appendRelease(block: ReleaseBlock): Promise<void>
  /** Whether the period or a part of it is released: a week of a month counts for the month, and a month for its weeks. */
  hasRelease(siteId: number, period: ReleasePeriod, start: string): Promise<boolean>
  /** Of the site's last release, by its number in the chain. */
  lastReceipt(siteId: number): Promise<PrivacyReceipt | undefined>
  /** Merges parts, so that rows with the same key become one. */
  compact(): Promise<void>
  ping(): Promise<void>
}

/** What reports do with ClickHouse: read, nothing else. */
export interface CellReader extends AsyncDisposable {
  rows<Row>(query: SqlQuery): Promise<Row[]>
  ping(): Promise<void>
}
