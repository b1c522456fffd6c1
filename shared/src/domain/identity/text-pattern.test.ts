import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compilePattern } from './text-pattern.ts'

/** The same in the terms of regular expressions. */
const asExpression = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .split('*')
      .map(part => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'))
      .join('[^]*')}$`,
  )

describe('compilePattern()', () => {
  it.each([
    ['/order/*', '/order/4711', true],
    ['/order/*', '/order/', true],
    ['/order/*', '/order', false],
    ['/order/*', '/order/4711/items', true],
    ['/*/reviews', '/toner/reviews', true],
    ['/*/reviews', '/reviews', false],
    ['*', '', true],
    ['', '', true],
    ['', '/', false],
    ['/a.b', '/axb', false],
    ['ab*ba', 'aba', false],
    ['ab*ba', 'abba', true],
  ])('compilePattern() of %j fits %j: %s', (pattern, text, fits) => {
    expect(compilePattern(pattern)(text)).toBe(fits)
  })

  it('compilePattern() fits what a regular expression with .* for each star fits', () => {
    const piece = (letters: string) => fc.string({ unit: fc.constantFrom(...letters), maxLength: 12 })
    fc.assert(
      fc.property(piece('ab*.'), piece('ab.'), (pattern, text) => {
        expect(compilePattern(pattern)(text)).toBe(asExpression(pattern).test(text))
      }),
      { numRuns: 3000 },
    )
  })

  it('compilePattern() fits every text that is made of its pattern by filling the stars', () => {
    const parts = fc.array(
      fc.string({ maxLength: 5 }).filter(part => !part.includes('*')),
      { minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(
        parts,
        fc.array(fc.string({ maxLength: 5 }), { minLength: 6, maxLength: 6 }),
        (fixed, filling) => {
          const text = fixed.map((part, at) => part + (at < fixed.length - 1 ? filling[at] : '')).join('')
          expect(compilePattern(fixed.join('*'))(text)).toBe(true)
        },
      ),
    )
  })
})
