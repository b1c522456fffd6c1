import type { OpenVisit, Visitor, VisitRecord } from '../visit/visitor.ts'
import { VarintReader, VarintWriter } from './varint.ts'

const writer = new VarintWriter()

function putRecord({ attributes, counted, pageviews }: VisitRecord): void {
  writer.put(attributes.length)
  for (const fact of attributes) writer.put(fact)
  writer.put(counted.length)
  for (const key of counted) writer.put(key)
  writer.put(pageviews)
}

/**
 * A visitor in some 50 bytes. Times are exact, so that a visit that was read back is as long as it was.
 * `pathOf` gives the value of a page fact back when it is read, so that no path is written twice.
 */
export function encodeVisitor({ past, open }: Visitor): Buffer {
  writer.put(past.length)
  for (const visit of past) putRecord(visit)
  if (open === null) return writer.take()
  putRecord(open)
  writer
    .put(open.start)
    .put(open.last - open.start)
    .put(open.acted ? 1 : 0)
    .put(open.page)
  return writer.take()
}

function readRecord(reader: VarintReader): VisitRecord {
  const attributes = Array.from({ length: reader.next() }, () => reader.next())
  const counted = Array.from({ length: reader.next() }, () => reader.next())
  return { attributes, counted, pageviews: reader.next() }
}

export function decodeVisitor(bytes: Buffer, pathOf: (fact: number) => string): Visitor {
  const reader = new VarintReader(bytes)
  const past = Array.from({ length: reader.next() }, () => readRecord(reader))
  if (reader.done) return { past, open: null }
  const record = readRecord(reader)
  const start = reader.next()
  const last = start + reader.next()
  const acted = reader.next() === 1
  const page = reader.next()
  const open: OpenVisit = {
    ...record,
    start,
    last,
    acted,
    page,
    pagePath: pathOf(page),
    cells: new Int32Array(),
  }
  return { past, open }
}
