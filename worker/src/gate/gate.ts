import { gateFor } from '@gatecount/shared/domain/privacy/gates'
import type { CellRow } from '@gatecount/shared/domain/report/cell-row'
import type { CellTable } from '../cells/cell-table.ts'
import { type CellLabel, labelOf } from '../cells/cut-of-key.ts'
import type { SiteDay } from '../cells/site-day.ts'

/** A cell that the gate keeps waiting, by its index in the table. */
export interface GateResult {
  readonly rows: CellRow[]
  /** Changed cells that have not found their crowd; they are saved as bare counts. */
  readonly waiting: number[]
  /**
   * Cells of which something else is saved than their counts: they passed just now, and from here on only what is added
   * to them is written; or they have given more to the release.
   */
  readonly marked: number[]
}

/** True when the cell may be written: totals always, others with their k-th different visitor of the day. */
export function passes(dimensions: CellLabel['dimensions'], visitors: number): boolean {
  return dimensions === 0 || visitors >= gateFor(dimensions, 1, 'day')
}

function rowOf(day: SiteDay, index: number, label: CellLabel): CellRow {
  const { cells } = day
  return {
    site: day.site.id,
    cut: label.cut,
    period: 'day',
    start: day.day,
    first: label.first,
    second: label.second,
    ...cells.countsAt(index),
    batch: 0,
  }
}

/**
 * Lets every changed cell of the day through that has its crowd, and empties it: what is written is never held back,
 * and what is held back is never written. This is the only place that makes rows of a day.
 */
export function gate(day: SiteDay): GateResult {
  const { cells, facts } = day
  const result: GateResult = { rows: [], waiting: [], marked: [] }
  for (const index of cells.takeChanged()) {
    const label = labelOf(cells.keyAt(index), facts)
    const hasGiven = cells.takeGiven(index)
    if (!cells.isReleased(index)) {
      if (!passes(label.dimensions, cells.visitors[index] ?? 0)) {
        result.waiting.push(index)
        continue
      }
      cells.release(index)
      result.marked.push(index)
    } else if (hasGiven) result.marked.push(index)
    result.rows.push(rowOf(day, index, label))
    cells.clear(index)
  }
  return result
}

/** Cells of the day that never found their crowd, for the next closing to try again. */
export function* stillWaiting(
  day: SiteDay,
): Generator<{ label: CellLabel; index: number; cells: CellTable }> {
  const { cells, facts } = day
  for (let index = 0; index < cells.size; index++) {
    if (cells.isReleased(index)) continue
    yield { label: labelOf(cells.keyAt(index), facts), index, cells }
  }
}
