import type { Period } from '../privacy/gates.ts'
import type { CutName } from './cuts.ts'

/** What is counted in every cell: plain integers that only grow. `seconds` are visit or attention seconds, `amount` minor units. */
export const COUNTS = ['visitors', 'visits', 'pageviews', 'bounces', 'seconds', 'events', 'amount'] as const
export type Count = (typeof COUNTS)[number]
export type Counts = Record<Count, number>

export const NO_COUNTS: Readonly<Counts> = {
  visitors: 0,
  visits: 0,
  pageviews: 0,
  bounces: 0,
  seconds: 0,
  events: 0,
  amount: 0,
}

/**
 * Rows beside the cells that carry no visitor attribute: `dropped` counts events not counted, by reason (`first`);
 * `offset` and `import` are bookkeeping: the last batch that the same insert covers, by partition and queue epoch, and
 * the checkpoints of log imports.
 */
export const BOOKKEEPING_CUTS = ['dropped', 'offset', 'import'] as const
export type BookkeepingCut = (typeof BOOKKEEPING_CUTS)[number]

/** One row of the table `cells`. Rows with the same key add up. Bookkeeping uses `batch` alone (the largest wins). */
export interface CellRow extends Counts {
  readonly site: number
  readonly cut: CutName | BookkeepingCut
  readonly period: Period
  /** First local day of the period, `YYYY-MM-DD`. */
  readonly start: string
  readonly first: string
  readonly second: string
  readonly batch: number
}
