import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

describe('canonicalJson()', () => {
  it('writes the example of RFC 8785 as the RFC does', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27],
      string: '\u20ac$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
    }
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })

  it('sorts members by UTF-16 code units (RFC 8785, section 3.2.3)', () => {
    const names = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6']
    const sorted = Object.keys(
      JSON.parse(canonicalJson(Object.fromEntries(names.map(name => [name, 1])))) as object,
    )
    expect(sorted).toEqual(['1', '\r', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33'])
  })

  it('is read back as the value, and is the same for it however its members were ordered', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), value => {
        const text = canonicalJson(value)
        expect(canonicalJson(JSON.parse(text))).toBe(text)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
    expect(canonicalJson({ b: 1, a: { d: -0, c: [] } })).toBe(canonicalJson({ a: { c: [], d: 0 }, b: 1 }))
  })

  it('refuses what JSON cannot say', () => {
    const unsayable = [
      undefined,
      { a: undefined },
      [undefined],
      1n,
      Number.NaN,
      Infinity,
      '\ud83d',
      { '\ude00': 1 },
    ]
    for (const value of [...unsayable, new Date(0), new Map(), () => 1, Symbol('s'), new Array(1)])
      expect(() => canonicalJson(value)).toThrow(TypeError)
  })
})
