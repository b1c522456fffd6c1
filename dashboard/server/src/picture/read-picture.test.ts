import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gif, jpeg, jpegSegment, png, pngChunk, webp } from '../testing/test-pictures.ts'
import type { Picture } from './picture.ts'
import { type PictureFault, readPicture } from './read-picture.ts'

const SECRET = 'taken at 52.5200 N 13.4050 E <script>alert(1)</script>'
const secret = Buffer.from(SECRET)
const WHOLE = { png: png(300, 250), jpeg: jpeg(300, 250), gif: gif(300, 250), webp: webp(300, 250) }

function pictureOf(read: Picture | PictureFault): Picture {
  if (typeof read === 'string') throw new Error(`not taken: ${read}`)
  return read
}

describe('readPicture()', () => {
  it('readPicture() knows each kind by its bytes, and reads its measures', async () => {
    for (const [kind, file] of Object.entries(WHOLE)) {
      expect(await readPicture(file)).toMatchObject({ kind, width: 300, height: 250, frames: 1 })
      // What is clean already stays as it is.
      expect(pictureOf(await readPicture(file)).bytes.equals(file)).toBe(true)
    }
  })

  it('readPicture() leaves behind everything that does not draw: Exif, profiles, comments and texts', async () => {
    const exif = Buffer.concat([Buffer.from('Exif\0\0'), secret])
    const files = [
      png(8, 8, [pngChunk('tEXt', secret), pngChunk('eXIf', secret), pngChunk('iCCP', secret)]),
      jpeg(8, 8, [jpegSegment(0xe1, exif), jpegSegment(0xfe, secret), jpegSegment(0xe2, secret)]),
      gif(8, 8, 1, [Buffer.concat([Buffer.from([0x21, 0xfe, secret.length]), secret, Buffer.from([0])])]),
      webp(8, 8, [
        ['EXIF', secret],
        ['XMP ', secret],
        ['ICCP', secret],
      ]),
    ]
    for (const file of files) {
      expect(file.includes(secret)).toBe(true)
      const { bytes } = pictureOf(await readPicture(file))
      expect(bytes.includes(secret)).toBe(false)
      // And it is still a picture.
      expect(await readPicture(bytes)).toMatchObject({ width: 8, height: 8 })
    }
  })

  it('readPicture() drops what is hung on behind the end, so that no file is two things', async () => {
    const archive = Buffer.concat([Buffer.from('PK\x03\x04'), secret])
    for (const file of Object.values(WHOLE)) {
      const { bytes } = pictureOf(await readPicture(Buffer.concat([file, archive])))
      expect(bytes.equals(file)).toBe(true)
    }
  })

  it('readPicture() takes a PNG only when all of its rows are there, with filters that there are', async () => {
    const of = (depth: number, colour: number, interlacing: number, rows: Buffer): Buffer =>
      Buffer.concat([
        WHOLE.png.subarray(0, 8),
        pngChunk('IHDR', Buffer.from([0, 0, 0, 5, 0, 0, 0, 3, depth, colour, 0, 0, interlacing])),
        pngChunk('IDAT', deflateSync(rows)),
        pngChunk('IEND', Buffer.alloc(0)),
      ])
    const rgba = Buffer.alloc(3 * (1 + 5 * 4))
    // Adam7 of five columns and three rows: passes of 1×1, 1×1, none, 1×1, 3×1, 2×2 and 5×1.
    const passes = Buffer.alloc([1, 1, 1, 3, 2, 2, 5].reduce((sum, columns) => sum + 1 + columns * 4, 0))
    expect(await readPicture(of(8, 6, 0, rgba))).toMatchObject({ kind: 'png', width: 5, height: 3 })
    expect(await readPicture(of(8, 6, 1, passes))).toMatchObject({ kind: 'png', width: 5, height: 3 })
    const filtered = (rows: Buffer, at: number, filter: number): Buffer => {
      const changed = Buffer.from(rows)
      changed[at] = filter
      return changed
    }
    const broken = [
      of(8, 6, 0, filtered(rgba, 0, 5)),
      of(8, 6, 0, filtered(rgba, 2 * 21, 9)),
      of(8, 6, 1, filtered(passes, 5, 5)),
      of(8, 6, 0, rgba.subarray(1)),
      of(8, 6, 1, passes.subarray(1)),
      of(3, 6, 0, rgba),
      of(1, 6, 0, rgba),
      of(8, 6, 2, passes),
    ]
    for (const file of broken) expect(await readPicture(file)).toBe('broken')
  })

  it('readPicture() takes nothing else, whatever it is called', async () => {
    const others = [
      '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
      '<!doctype html><script>alert(1)</script>',
      '%PDF-1.7',
      'BM',
      '',
      'GIF8',
    ]
    for (const other of others) expect(await readPicture(Buffer.from(other))).toBe('unknown')
    // A script that begins like a picture.
    expect(await readPicture(Buffer.from('GIF89a/*'))).toBe('broken')
    expect(await readPicture(Buffer.from('GIF89a=1;/*\0\0\0*/alert(document.domain)//'))).toBe('broken')
  })

  it('readPicture() refuses measures that fill the memory of whoever draws them', async () => {
    expect(await readPicture(png(60_000, 60_000, [], 1))).toBe('too_large')
    expect(await readPicture(jpeg(65_500, 65_500))).toBe('too_large')
    expect(await readPicture(gif(2049, 10))).toBe('too_large')
    expect(await readPicture(webp(16_384, 16_384))).toBe('too_large')
    expect(await readPicture(gif(2000, 2000, 50))).toBe('too_large')
    expect(await readPicture(png(0, 10))).toBe('broken')
  })

  it('readPicture() refuses a small file that unpacks to a large one, and thousands of scans', async () => {
    const zeros = deflateSync(Buffer.alloc(60_000_000))
    const small = png(10, 10)
    const bomb = Buffer.concat([
      small.subarray(0, 33),
      pngChunk('IDAT', zeros),
      pngChunk('IEND', Buffer.alloc(0)),
    ])
    expect(await readPicture(bomb)).toBe('broken')
    expect(await readPicture(jpeg(10, 10, [], 65))).toBe('broken')
  })

  it('readPicture() refuses measures that contradict one another', async () => {
    const changed = Buffer.from(webp(300, 250, [['EXIF', secret]]))
    // The canvas says something else than the pixels.
    changed.writeUIntLE(9, 24, 3)
    expect(await readPicture(changed)).toBe('broken')
    const moved = Buffer.from(gif(1, 1))
    moved.writeUInt16LE(7, moved.indexOf(0x2c) + 1)
    expect(await readPicture(moved)).toBe('broken')
  })

  it('readPicture() answers whatever is sent, cut short or changed, and takes no file twice apart', async () => {
    const files = Object.values(WHOLE)
    const cases = fc.record({
      file: fc.constantFrom(...files),
      length: fc.nat(1200),
      at: fc.nat(1200),
      byte: fc.nat(255),
    })
    await fc.assert(
      fc.asyncProperty(cases, async ({ file, length, at, byte }) => {
        const cut = Buffer.from(file.subarray(0, length))
        if (at < cut.length) cut.writeUInt8(byte, at)
        const read = await readPicture(cut)
        if (typeof read === 'string') return
        const again = await readPicture(read.bytes)
        expect(pictureOf(again).bytes.equals(read.bytes)).toBe(true)
      }),
      { numRuns: 400 },
    )
  })
})
