import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { VarintReader, VarintWriter } from './varint.ts'

describe('VarintWriter', () => {
  it('VarintWriter and VarintReader give back every number up to 2^53 − 1', () => {
    const numbers = fc.array(fc.oneof(fc.maxSafeNat(), fc.nat(300), fc.constant(Number.MAX_SAFE_INTEGER)), {
      maxLength: 200,
    })
    fc.assert(
      fc.property(numbers, values => {
        const writer = new VarintWriter()
        for (const value of values) writer.put(value)
        const reader = new VarintReader(writer.take())
        expect(values.map(() => reader.next())).toEqual(values)
        expect(reader.done).toBe(true)
      }),
    )
  })

  it('VarintReader.next() refuses bytes that end inside a number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 128, max: Number.MAX_SAFE_INTEGER }), value => {
        const bytes = new VarintWriter().put(value).take()
        expect(() => new VarintReader(bytes.subarray(0, -1)).next()).toThrow(RangeError)
      }),
    )
  })
})
