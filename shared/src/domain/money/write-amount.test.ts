import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAmount } from './parse-amount.ts'
import { writeAmount } from './write-amount.ts'

describe('writeAmount()', () => {
  it.each([
    [1990n, 2, '19.90'],
    [5n, 2, '0.05'],
    [-5n, 2, '-0.05'],
    [1234n, 0, '1234'],
    [0n, 3, '0.000'],
  ] as const)('writeAmount(%d, %d) is %j', (minor, digits, text) => {
    expect(writeAmount(minor, digits)).toBe(text)
  })

  it('writeAmount() writes what parseAmount() reads back', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
        fc.constantFrom(0, 2, 3, 4),
        (minor, digits) => {
          expect(parseAmount(writeAmount(minor, digits), digits)).toBe(minor)
        },
      ),
    )
  })
})
