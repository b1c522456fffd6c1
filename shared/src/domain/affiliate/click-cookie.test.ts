import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Mac, readClickCookie, writeClickCookie } from './click-cookie.ts'

/** Tells texts apart; what a key does to it is tried where there is one. */
const mac: Mac = text => {
  let hash = 7
  for (const char of text) hash = (Math.imul(hash, 31) + (char.codePointAt(0) ?? 0)) | 0
  return `m${hash}`
}
const code = fc
  .string({ minLength: 1, maxLength: 20, unit: 'grapheme-ascii' })
  .filter(one => one.trim() !== '')
const CLICK = { code: 'anna', subCode: 'blog', day: '2026-03-31' }

describe('readClickCookie()', () => {
  it('readClickCookie() reads back what was written, the code as it is compared', () => {
    fc.assert(
      fc.property(code, fc.option(code, { nil: undefined }), (name, subCode) => {
        const click = { code: name, day: '2026-03-31', ...(subCode !== undefined && { subCode }) }
        expect(readClickCookie(7, writeClickCookie(7, click, mac), mac)).toEqual({
          ...click,
          code: name.trim().toLowerCase(),
        })
      }),
    )
  })

  it('readClickCookie() takes no cookie of another site, and none in which a part was changed', () => {
    const cookie = writeClickCookie(7, CLICK, mac)
    expect(readClickCookie(8, cookie, mac)).toBeUndefined()
    for (const [part, other] of [
      ['anna', 'bert'],
      ['blog', 'mail'],
      ['2026-03-31', '2026-03-30'],
      ['v1', 'v2'],
    ] as const)
      expect(readClickCookie(7, cookie.replace(part, other), mac)).toBeUndefined()
  })

  it.each([
    '',
    'v1',
    'v1....',
    '....',
    `v1.${'a'.repeat(400)}..2026-03-31.m1`,
    'v1.%E0%A4%A.x.2026-03-31.m1',
  ])('readClickCookie(%j) is nothing', value => {
    expect(readClickCookie(7, value, mac)).toBeUndefined()
  })
})
