import type { CellTable } from '../cells/cell-table.ts'
import { VarintReader, VarintWriter } from './varint.ts'

const writer = new VarintWriter()

const RELEASED = 1

/** A cell in some 10 bytes: key, what was given to the release, whether it was written, and for a waiting one its counts. */
export function encodeCell(cells: CellTable, index: number): Buffer {
  writer.put(cells.keyAt(index)).put(cells.given[index] ?? 0)
  if (cells.isReleased(index)) return writer.put(RELEASED).take()
  return writer
    .put(0)
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
  if (reader.next() === RELEASED) {
    cells.release(index)
    return
  }
  cells.visitors[index] = reader.next()
  cells.visits[index] = reader.next()
  cells.pageviews[index] = reader.next()
  cells.bounces[index] = reader.next()
  cells.events[index] = reader.next()
  cells.seconds[index] = reader.next()
  cells.amount[index] = reader.next()
}
