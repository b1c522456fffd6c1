import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contrastOf, DARK_GROUND, isReadable, onDark } from './colour-contrast.ts'

const colour = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map(parts => `#${parts.map(part => part.toString(16).padStart(2, '0')).join('')}`)

test('contrastOf() is that of WCAG, whichever colour comes first', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrastOf('#ffffff', '#767676')).toBeCloseTo(4.54, 2)
  fc.assert(fc.property(colour, colour, (a, b) => contrastOf(a, b) === contrastOf(b, a)))
})

test('onDark() of any colour can be seen on the dark ground, and a light one stays what it is', () => {
  fc.assert(fc.property(colour, one => contrastOf(onDark(one), DARK_GROUND) >= 3))
  expect(onDark('#5fc9b3')).toBe('#5fc9b3')
  expect(isReadable('#5fc9b3')).toBe(false)
  expect(isReadable('#0b6157')).toBe(true)
})
