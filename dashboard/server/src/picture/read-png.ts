import { promisify } from 'node:util'
import { crc32, inflate } from 'node:zlib'
import { MOST_PICTURE_SIDE } from '@gatecount/shared/domain/affiliate/creative'
import { NotAPicture, type Picture, part } from './picture.ts'
import { areRows, type PngMeasures } from './png-rows.ts'

export const PNG_MARK = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * What draws the picture (PNG, third edition). Texts, times, Exif and colour profiles are left behind: they can hold who took
 * it and where, and anything else.
 */
const DRAWN = new Set('IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB sBIT bKGD pHYs acTL fcTL fdAT'.split(' '))
/** Channels and depths of each colour type. */
const COLOURS: Readonly<Record<number, { readonly channels: number; readonly depths: readonly number[] }>> = {
  0: { channels: 1, depths: [1, 2, 4, 8, 16] },
  2: { channels: 3, depths: [8, 16] },
  3: { channels: 1, depths: [1, 2, 4, 8] },
  4: { channels: 2, depths: [8, 16] },
  6: { channels: 4, depths: [8, 16] },
}
const inflated = promisify(inflate)

interface Chunk {
  readonly type: string
  readonly data: Buffer
  readonly whole: Buffer
}

/** @throws NotAPicture when one is cut short or its checksum is wrong */
function chunksOf(file: Buffer): Chunk[] {
  const chunks: Chunk[] = []
  for (let at = PNG_MARK.length; ; ) {
    const length = part(file, at, 8).readUInt32BE(0)
    const whole = part(file, at, 12 + length)
    const type = whole.toString('latin1', 4, 8)
    if (whole.readUInt32BE(8 + length) !== crc32(whole.subarray(4, 8 + length))) throw new NotAPicture()
    chunks.push({ type, data: whole.subarray(8, 8 + length), whole })
    if (type === 'IEND') return chunks
    at += whole.length
  }
}

/** Bytes that the pixels can have when they are unpacked; interlaced ones begin more rows. */
const mostPixels = (width: number, height: number, bitsPerPixel: number): number =>
  (Math.ceil((width * bitsPerPixel) / 8) + 1) * height * 2 + 64

/** @throws NotAPicture */
function measuresOf(head: Buffer): PngMeasures {
  const [depth = 0, colour = 0, packing, filtering, interlacing = 0] = head.subarray(8)
  const { channels, depths } = COLOURS[colour] ?? { channels: 0, depths: [] }
  if (!depths.includes(depth) || packing !== 0 || filtering !== 0 || interlacing > 1) throw new NotAPicture()
  return {
    width: head.readUInt32BE(0),
    height: head.readUInt32BE(4),
    bitsPerPixel: depth * channels,
    interlaced: interlacing === 1,
  }
}

async function unpack(pixels: Buffer, { width, height, bitsPerPixel }: PngMeasures): Promise<Buffer> {
  try {
    // A stream that unpacks to more than the pixels is made to fill the memory of whoever opens it.
    return await inflated(pixels, { maxOutputLength: mostPixels(width, height, bitsPerPixel) })
  } catch (error) {
    throw new NotAPicture('The pixels do not unpack', { cause: error })
  }
}

/** @throws NotAPicture */
export async function readPng(file: Buffer): Promise<Picture> {
  const chunks = chunksOf(file)
  const [head] = chunks
  if (head?.type !== 'IHDR' || head.data.length !== 13) throw new NotAPicture()
  const measures = measuresOf(head.data)
  const { width, height } = measures
  const kept = chunks.filter(({ type }) => DRAWN.has(type))
  const pixels = Buffer.concat(kept.filter(({ type }) => type === 'IDAT').map(({ data }) => data))
  // What is too large to be taken is not unpacked to see whether it is right.
  const isBounded = Math.max(width, height) <= MOST_PICTURE_SIDE
  // Whoever draws it believes the rows: a PDF is made of them, and a filter that is none ends the program.
  if (isBounded && !areRows(await unpack(pixels, measures), measures)) throw new NotAPicture()
  const frames = Math.max(1, kept.filter(({ type }) => type === 'fcTL').length)
  const bytes = Buffer.concat([PNG_MARK, ...kept.map(({ whole }) => whole)])
  return { kind: 'png', width, height, frames, bytes }
}
