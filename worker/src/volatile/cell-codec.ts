import { LOOK_AFTER } from '@gatecount/shared/domain/privacy/gates'
import type { CellTable } from '../cells/cell-table.ts'
import { VarintReader, VarintWriter } from './varint.ts'

const writer = new VarintWriter()

const WAITING = 0
const RELEASED = 1
/** Released, with counts that are held back until the next step. */
const HELD = 2

/** A cell in some 10 bytes: key, what was given to the release, whether it was written, and the counts that are not. */
export function encodeCell(cells: CellTable, index: number): Buffer {
  const released = cells.isReleased(index)
  writer.put(cells.keyAt(index)).put(cells.given[index] ?? 0)
  if (released && cells.isEmpty(index)) return writer.put(RELEASED).take()
  return writer
    .put(released ? HELD : WAITING)
    .put(cells.visitors[index] ?? 0)
    .put(cells.visits[index] ?? 0)
    .put(cells.pageviews[index] ?? 0)
    .put(cells.bounces[index] ?? 0)
    .put(cells.events[index] ?? 0)
    .put(cells.seconds[index] ?? 0)
    .put(cells.amount[index] ?? 0)
    .take()
}

/** Puts a saved cell back; cells must come in the order of their indexes, so that they keep them. */
export function restoreCell(cells: CellTable, bytes: Buffer): void {
  const reader = new VarintReader(bytes)
  const index = cells.find(reader.next())
  cells.given[index] = reader.next()
  const state = reader.next()
  if (state !== WAITING) cells.release(index)
  if (state === RELEASED) return
  cells.hold(index, state === HELD)
  cells.visitors[index] = reader.next()
  cells.visits[index] = reader.next()
  cells.pageviews[index] = reader.next()
  cells.bounces[index] = reader.next()
  cells.events[index] = reader.next()
  cells.seconds[index] = reader.next()
  cells.amount[index] = reader.next()
  // It may have found its crowd before it was saved, and not been looked at yet.
  if ((cells.visitors[index] ?? 0) >= LOOK_AFTER) cells.lookAgain(index)
}
