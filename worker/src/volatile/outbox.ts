import type { Block, ReleaseBlock } from '@gatecount/shared/adapters/clickhouse/port'

/** The output that was committed with the state: an insert that may or may not have been made. */
export interface Outbox {
  readonly epoch: string
  /** Number of the last batch it covers. */
  readonly through: number
  /** Number of the insert in this epoch; the store knows the last one that was made. */
  readonly write: number
  readonly block: Block
  /** Releases that were drawn from the state before; stored after the block. */
  readonly releases: readonly ReleaseBlock[]
}

export const encodeOutbox = (outbox: Outbox): string => JSON.stringify(outbox)
export const decodeOutbox = (text: string): Outbox => JSON.parse(text) as Outbox
