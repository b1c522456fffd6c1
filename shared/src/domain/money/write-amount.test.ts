import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAmount } from './parse-amount.ts'
import { writeAmount } from './write-amount.ts'

describe('writeAmount()', () => {
  it.each([
    [1990n, 2, '19.90'],
    [-5n, 2, '-0.05'],
    [0n, 2, '0.00'],
    [725n, 0, '725'],
    [1n, 3, '0.001'],
  ] as const)('writeAmount(%s, %d) is %s', (minor, digits, text) => {
    expect(writeAmount(minor, digits)).toBe(text)
  })

  it('writeAmount() is read back by parseAmount() as it was', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
        fc.constantFrom(0, 2, 3),
        (minor, digits) => {
          expect(parseAmount(writeAmount(minor, digits), digits)).toBe(minor)
        },
      ),
    )
  })
})
