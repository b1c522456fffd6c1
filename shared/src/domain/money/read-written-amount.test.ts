import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readWrittenAmount } from './read-written-amount.ts'
import { writeAmount } from './write-amount.ts'

describe('readWrittenAmount()', () => {
  it.each([
    ['1234.5', 2, 123_450n],
    ['1234,5', 2, 123_450n],
    ['1,234.50', 2, 123_450n],
    ['1.234,50', 2, 123_450n],
    ["1'234.50", 2, 123_450n],
    ["1'234", 2, 123_400n],
    ['1 234,50', 2, 123_450n],
    ['1\u202f234\u00a0567,5', 2, 123_456_750n],
    ['1.234.567', 2, 123_456_700n],
    ['12,500', 3, 12_500n],
    ['7', 0, 7n],
    ['12.00', 0, 12n],
    ['19.9000', 2, 1990n],
    ['0.500', 2, 50n],
  ] as const)('readWrittenAmount(%j, %d) is %d', (text, digits, minor) => {
    expect(readWrittenAmount(text, digits)).toBe(minor)
  })

  it.each([
    ['1,234', 2, 'ambiguous'],
    ['1.234', 2, 'ambiguous'],
    ['1,234', 0, 'ambiguous'],
    ['1.239', 2, 'ambiguous'],
    ['12.3456', 2, 'too_fine'],
    ['0,5', 0, 'too_fine'],
    ['', 2, 'no_amount'],
    ['-5', 2, 'no_amount'],
    ['€5', 2, 'no_amount'],
    ['5.', 2, 'no_amount'],
    ['.5', 2, 'no_amount'],
    ['1,23,456', 2, 'no_amount'],
    ['1,2345.5', 2, 'no_amount'],
    ['1.2.3,4', 2, 'no_amount'],
    ['1e3', 2, 'no_amount'],
  ] as const)('readWrittenAmount(%j, %d) is %s', (text, digits, fault) => {
    expect(readWrittenAmount(text, digits)).toBe(fault)
  })

  it('readWrittenAmount() reads every amount as it was written, with a point or a comma', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.constantFrom(0, 2), (minor, digits) => {
        const text = writeAmount(minor, digits)
        expect(readWrittenAmount(text, digits)).toBe(minor)
        expect(readWrittenAmount(text.replace('.', ','), digits)).toBe(minor)
      }),
    )
  })
})
