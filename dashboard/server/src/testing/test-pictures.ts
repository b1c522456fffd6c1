import { crc32, deflateSync } from 'node:zlib'

const u16le = (n: number): Buffer => Buffer.from([n & 255, n >> 8])
const u32be = (n: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(n)
  return bytes
}
const u32le = (n: number): Buffer => Buffer.from(u32be(n)).reverse()

export function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  return Buffer.concat([u32be(data.length), body, u32be(crc32(body))])
}

/** A picture of one colour; `more` stands before its pixels, and the pixels can be others than its head says. */
export function png(width: number, height: number, more: readonly Buffer[] = [], rows = height): Buffer {
  const head = Buffer.concat([u32be(width), u32be(height), Buffer.from([8, 2, 0, 0, 0])])
  const row = Buffer.alloc(1 + width * 3, 0x7f).fill(0, 0, 1)
  const pixels = deflateSync(Buffer.concat(Array.from({ length: rows }, () => row)))
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', head),
    ...more,
    pngChunk('IDAT', pixels),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

/** One pixel by one; as large as `width` and `height` say. */
export function gif(width: number, height: number, frames = 1, more: readonly Buffer[] = []): Buffer {
  const frame = Buffer.concat([
    Buffer.from([0x2c, 0, 0, 0, 0]),
    u16le(1),
    u16le(1),
    Buffer.from([0, 2, 2, 0x44, 1, 0]),
  ])
  return Buffer.concat([
    Buffer.from('GIF89a'),
    u16le(width),
    u16le(height),
    Buffer.from([0x80, 0, 0, 0, 0, 0, 255, 255, 255]),
    ...more,
    ...Array.from({ length: frames }, () => frame),
    Buffer.from([0x3b]),
  ])
}

const segment = (marker: number, body: Buffer): Buffer => {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(body.length + 2)
  return Buffer.concat([Buffer.from([0xff, marker]), length, body])
}

/** The structure of a JPEG; its samples are none that mean anything. */
export function jpeg(width: number, height: number, more: readonly Buffer[] = [], scans = 1): Buffer {
  const frame = Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0])
  const scan = Buffer.concat([
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([1, 0xff, 0, 2, 0xff, 0xd0, 3]),
  ])
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    ...more,
    segment(0xc0, frame),
    ...Array.from({ length: scans }, () => scan),
    Buffer.from([0xff, 0xd9]),
  ])
}
export const jpegSegment = segment

const riffChunk = (type: string, data: Buffer): Buffer =>
  Buffer.concat([Buffer.from(type, 'latin1'), u32le(data.length), data, Buffer.alloc(data.length % 2)])

/** Without loss; its pixels are none that mean anything. With `more`, an extended file. */
export function webp(width: number, height: number, more: readonly [string, Buffer][] = []): Buffer {
  const bits = (width - 1) | ((height - 1) << 14)
  const pixels = riffChunk(
    'VP8L',
    Buffer.concat([Buffer.from([0x2f]), u32le(bits >>> 0), Buffer.from([1, 2, 3])]),
  )
  const canvas = Buffer.alloc(10)
  // Profile, Exif and XMP are announced.
  canvas.writeUInt8(0b0010_1100, 0)
  canvas.writeUIntLE(width - 1, 4, 3)
  canvas.writeUIntLE(height - 1, 7, 3)
  const extended = more.length === 0 ? [] : [riffChunk('VP8X', canvas)]
  const body = Buffer.concat([
    Buffer.from('WEBP'),
    ...extended,
    pixels,
    ...more.map(([type, data]) => riffChunk(type, data)),
  ])
  return Buffer.concat([Buffer.from('RIFF'), u32le(body.length), body])
}
