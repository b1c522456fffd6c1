import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { currencyDigits } from './currency-digits.ts'
import { parseAmount } from './parse-amount.ts'

const digits = fc.constantFrom(0, 2, 3, 4)
const asText = (minor: bigint, places: number): string => {
  const text = (minor < 0n ? -minor : minor).toString().padStart(places + 1, '0')
  const whole = text.slice(0, text.length - places)
  return `${minor < 0n ? '-' : ''}${whole}${places === 0 ? '' : `.${text.slice(-places)}`}`
}

describe('parseAmount()', () => {
  it.each([
    ['19.90', 2, 1990n],
    ['19.9', 2, 1990n],
    ['5', 2, 500n],
    ['0.005', 2, 1n],
    ['0.0049999', 2, 0n],
    ['-0.005', 2, -1n],
    ['1.005', 2, 101n],
    ['0.5', 0, 1n],
    ['1234.4', 0, 1234n],
    ['1.2345', 3, 1235n],
    ['9007199254740993', 2, 900719925474099300n],
  ] as const)('parseAmount(%j, %d) is %d', (text, places, minor) => {
    expect(parseAmount(text, places)).toBe(minor)
  })

  it.each(['', '.5', '5.', '1e3', '+5', '1,5', ' 5', '--5', 'NaN', '٣'])('parseAmount(%j) is null', text => {
    expect(parseAmount(text, 2)).toBeNull()
  })

  it('parseAmount() reads every amount back as it was written', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), digits, (minor, places) => {
        expect(parseAmount(asText(minor, places), places)).toBe(minor)
      }),
    )
  })

  it('parseAmount() is at most half a unit away from what was written, and never rounds a half towards zero', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), digits, (fine, places) => {
        const scale = 10n ** 3n
        const off = (parseAmount(asText(fine, places + 3), places) ?? 0n) * scale - fine
        const outward = fine < 0n ? -off : off
        expect(outward > -scale / 2n && outward <= scale / 2n).toBe(true)
      }),
    )
  })
})

describe('currencyDigits()', () => {
  it.each([
    ['EUR', 2],
    ['JPY', 0],
    ['KWD', 3],
    ['CLF', 4],
  ] as const)('currencyDigits(%j) is %d', (code, places) => {
    expect(currencyDigits(code)).toBe(places)
  })
})
