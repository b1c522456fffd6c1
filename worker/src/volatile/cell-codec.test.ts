import { COUNTS } from '@gatecount/shared/domain/report/cell-row'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CellTable } from '../cells/cell-table.ts'
import { encodeCell, restoreCell } from './cell-codec.ts'

const u32 = fc.nat(0xffff_ffff)
const cell = fc.record({
  key: fc.nat(2 ** 48 - 1),
  released: fc.boolean(),
  given: u32,
  visitors: u32,
  visits: u32,
  pageviews: u32,
  bounces: u32,
  events: u32,
  seconds: fc.maxSafeNat(),
  amount: fc.maxSafeNat(),
})

describe('encodeCell()', () => {
  it('encodeCell() and restoreCell() bring back keys, places, what was given, counts that are not written, and the mark of released cells', () => {
    fc.assert(
      fc.property(fc.uniqueArray(cell, { selector: ({ key }) => key, maxLength: 50 }), all => {
        const cells = new CellTable()
        for (const { key, released, given, ...counts } of all) {
          const index = cells.find(key)
          cells.given[index] = given
          for (const count of COUNTS) cells[count][index] = counts[count]
          if (released) cells.release(index)
        }
        const back = new CellTable()
        for (let index = 0; index < cells.size; index++) restoreCell(back, encodeCell(cells, index))
        expect(back.size).toBe(cells.size)
        all.forEach(({ key, released, given, ...counts }, index) => {
          expect(back.find(key)).toBe(index)
          expect(back.isReleased(index)).toBe(released)
          expect(back.given[index]).toBe(given)
          expect(back.isHeld(index)).toBe(released && !cells.isEmpty(index))
          for (const count of COUNTS) expect(back[count][index]).toBe(counts[count])
        })
      }),
    )
  })
})
