import fc from 'fast-check'
import { expect, test } from 'vitest'
import { logoType } from './logo-type.ts'

const bytes = (text: string, more = ''): Uint8Array =>
  Uint8Array.from([...Buffer.from(text, 'latin1'), ...Buffer.from(more, 'hex'), ...Buffer.alloc(40)])
const png = (size: string): Uint8Array => bytes('\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR', size)

test('logoType() tells a PNG, a JPEG and a WebP by what they hold', () => {
  expect(logoType(png('0000010000000100'))).toBe('image/png')
  expect(logoType(bytes('', 'ffd8ffe000044a46ffc000110800400080'))).toBe('image/jpeg')
  expect(logoType(bytes('RIFF\u0000\u0000\u0000\u0000WEBPVP8 ', '000000000000009d012a80004000'))).toBe(
    'image/webp',
  )
  expect(logoType(bytes('RIFF\u0000\u0000\u0000\u0000WEBPVP8X', '0a00000000000000ff00007f0000'))).toBe(
    'image/webp',
  )
})

test('logoType() takes nothing that is large, of no size, or something else, whatever its bytes are', () => {
  for (const size of ['0000040100000001', '0000000000000001', 'ffffffff00000001'])
    expect(logoType(png(size))).toBeUndefined()
  expect(logoType(bytes('<svg onload="x">'))).toBeUndefined()
  expect(logoType(bytes('GIF89a'))).toBeUndefined()
  expect(logoType(new Uint8Array(101 * 1024))).toBeUndefined()
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), random => {
      const jpeg = Uint8Array.from([0xff, 0xd8, ...random])
      return [random, jpeg].every(one => ['image/jpeg', undefined].includes(logoType(one)))
    }),
  )
})
