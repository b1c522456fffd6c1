import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Visitor } from '../visit/visitor.ts'
import { decodeVisitor, encodeVisitor } from './visitor-codec.ts'

const record = fc.record({
  attributes: fc.array(fc.nat(2 ** 24 - 1), { maxLength: 18 }),
  counted: fc.array(fc.nat(2 ** 48), { maxLength: 60 }),
  pageviews: fc.nat(5000),
})
const open = fc
  .record({
    record,
    start: fc.nat(2 ** 42),
    length: fc.nat(86_400_000),
    acted: fc.boolean(),
    page: fc.nat(2 ** 24 - 1),
  })
  .map(({ record: own, start, length, acted, page }) => ({
    ...own,
    start,
    last: start + length,
    acted,
    page,
    pagePath: `/${page}`,
    cells: new Int32Array(),
  }))
const visitors: fc.Arbitrary<Visitor> = fc.record({
  past: fc.array(record, { maxLength: 4 }),
  open: fc.option(open),
})

describe('encodeVisitor()', () => {
  it('encodeVisitor() and decodeVisitor() give a visitor back as it was, to the millisecond', () => {
    fc.assert(
      fc.property(visitors, visitor => {
        expect(decodeVisitor(encodeVisitor(visitor), fact => `/${fact}`)).toEqual(visitor)
      }),
    )
  })
})
