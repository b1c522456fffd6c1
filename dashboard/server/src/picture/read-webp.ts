import { NotAPicture, type Picture, part } from './picture.ts'

/** `RIFF`, a length, `WEBP`. */
export const isWebp = (file: Buffer): boolean =>
  file.toString('latin1', 0, 4) === 'RIFF' && file.toString('latin1', 8, 12) === 'WEBP'

/** Chunks that draw (RFC 9649); profiles, Exif and XMP are left behind, and the flags that announce them. */
const DRAWN: readonly string[] = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF']
const OF_DRAWN = 0b0001_0010

interface Chunk {
  readonly type: string
  readonly data: Buffer
}

interface Size {
  readonly width: number
  readonly height: number
}

function chunksOf(file: Buffer, from: number): Chunk[] {
  const chunks: Chunk[] = []
  for (let at = from; at < file.length; ) {
    const head = part(file, at, 8)
    const length = head.readUInt32LE(4)
    chunks.push({ type: head.toString('latin1', 0, 4), data: part(file, at + 8, length) })
    // Chunks begin at even places.
    at += 8 + length + (length % 2)
  }
  return chunks
}

function written({ type, data }: Chunk): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
}

/** The measures that the pixels themselves say (RFC 6386, 9.1; RFC 9649, 3.4). */
function bitstreamSize({ type, data }: Chunk): Size {
  if (type === 'VP8 ') {
    const frame = part(data, 0, 10)
    if (frame.readUIntLE(3, 3) !== 0x2a019d) throw new NotAPicture()
    return { width: frame.readUInt16LE(6) & 0x3fff, height: frame.readUInt16LE(8) & 0x3fff }
  }
  const head = part(data, 0, 5)
  if (head.readUInt8(0) !== 0x2f) throw new NotAPicture()
  const bits = head.readUInt32LE(1)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}

const isPixels = ({ type }: Chunk): boolean => type === 'VP8 ' || type === 'VP8L'

/** One picture of an animation, with nothing in it that does not draw. */
function bareFrame({ data }: Chunk, canvas: Size): Buffer {
  const head = part(data, 0, 16)
  const right = head.readUIntLE(0, 3) * 2 + head.readUIntLE(6, 3) + 1
  const bottom = head.readUIntLE(3, 3) * 2 + head.readUIntLE(9, 3) + 1
  const chunks = chunksOf(data, 16).filter(one => one.type === 'ALPH' || isPixels(one))
  const [pixels, another] = chunks.filter(isPixels)
  if (right > canvas.width || bottom > canvas.height) throw new NotAPicture()
  if (pixels === undefined || another !== undefined) throw new NotAPicture()
  const { width, height } = bitstreamSize(pixels)
  if (width !== head.readUIntLE(6, 3) + 1 || height !== head.readUIntLE(9, 3) + 1) throw new NotAPicture()
  return Buffer.concat([head, ...chunks.map(written)])
}

function canvasOf({ data }: Chunk): Size {
  const head = part(data, 0, 10)
  return { width: head.readUIntLE(4, 3) + 1, height: head.readUIntLE(7, 3) + 1 }
}

function bareHead({ data }: Chunk): Buffer {
  const head = Buffer.from(part(data, 0, 10))
  head.writeUInt8(head.readUInt8(0) & OF_DRAWN, 0)
  return head
}

/** @throws NotAPicture */
export function readWebp(file: Buffer): Picture {
  // What lies behind the length that it says is not part of it.
  const riff = part(file, 0, 8 + part(file, 4, 4).readUInt32LE(0))
  const chunks = chunksOf(riff, 12).filter(({ type }) => DRAWN.includes(type))
  const [first] = chunks
  if (first === undefined) throw new NotAPicture()
  const stills = chunks.filter(isPixels)
  const moving = chunks.filter(({ type }) => type === 'ANMF')
  const size = first.type === 'VP8X' ? canvasOf(first) : bitstreamSize(first)
  if (stills.length + Math.min(1, moving.length) !== 1) throw new NotAPicture()
  for (const still of stills) {
    const { width, height } = bitstreamSize(still)
    if (width !== size.width || height !== size.height) throw new NotAPicture()
  }
  const bare = chunks.map(({ type, data }) => {
    if (type === 'VP8X') return { type, data: bareHead({ type, data }) }
    return { type, data: type === 'ANMF' ? bareFrame({ type, data }, size) : data }
  })
  const body = Buffer.concat([Buffer.from('WEBP'), ...bare.map(written)])
  const head = Buffer.alloc(8)
  head.write('RIFF', 'latin1')
  head.writeUInt32LE(body.length, 4)
  return { kind: 'webp', ...size, frames: Math.max(1, moving.length), bytes: Buffer.concat([head, body]) }
}
