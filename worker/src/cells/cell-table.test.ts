import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CellTable, firstOf, pairKey, secondOf } from './cell-table.ts'
import { MAX_FACTS } from './fact-dictionary.ts'

describe('CellTable', () => {
  it('find() behaves as a map from key to the order of arrival, however many keys collide', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5000), { maxLength: 6000, size: 'max' }), numbers => {
        const table = new CellTable()
        const expected = new Map<number, number>()
        for (const n of numbers) {
          const key = n % 3 === 0 ? n : pairKey(n, n * 7)
          if (!expected.has(key)) expected.set(key, expected.size)
          expect(table.find(key)).toBe(expected.get(key))
        }
        expect(table.size).toBe(expected.size)
      }),
      { numRuns: 15 },
    )
  })

  it('takeChanged() gives each touched cell once, and only those touched since', () => {
    const table = new CellTable()
    const [a, b] = [table.find(1), table.find(2)]
    table.touch(a)
    table.touch(b)
    table.touch(a)
    expect(table.takeChanged()).toEqual([a, b])
    expect(table.takeChanged()).toEqual([])
    table.touch(b)
    expect(table.takeChanged()).toEqual([b])
  })
})

describe('pairKey()', () => {
  it('pairKey() can be taken apart again for all facts there can be', () => {
    const fact = fc.integer({ min: 1, max: MAX_FACTS - 1 })
    fc.assert(
      fc.property(fact, fact, (first, second) => {
        const key = pairKey(first, second)
        expect([firstOf(key), secondOf(key)]).toEqual([first, second])
      }),
    )
  })
})
