import { NotAPicture, type Picture, part } from './picture.ts'

export const JPEG_MARK = Buffer.from([0xff, 0xd8, 0xff])

/** Markers of ISO/IEC 10918-1. */
const [SOI, EOI, SOS, DQT, DHT, DRI] = [0xd8, 0xd9, 0xda, 0xdb, 0xc4, 0xdd]
const [APP0, APP14] = [0xe0, 0xee]
/** Frames that browsers draw: baseline, extended and progressive, with Huffman codes. */
const FRAMES: readonly number[] = [0xc0, 0xc1, 0xc2]
/** A progressive picture has some ten scans; thousands are made to keep a processor busy. */
const MOST_SCANS = 64

/**
 * Two segments of an application draw something: JFIF says what the samples mean, Adobe's how colours were turned. Exif, colour
 * profiles and comments are left behind.
 */
const isDrawn = (marker: number, body: Buffer): boolean =>
  [DQT, DHT, DRI, SOS, ...FRAMES].includes(marker) ||
  (marker === APP0 && body.toString('latin1', 0, 5) === 'JFIF\0') ||
  (marker === APP14 && body.toString('latin1', 0, 5) === 'Adobe')

/** JFIF may carry a small picture of its own, which nobody looks at: its measures are set to nothing. */
function withoutThumbnail(marker: number, body: Buffer): Buffer {
  if (marker !== APP0) return body
  const bare = Buffer.from(part(body, 0, 14))
  bare.writeUInt16BE(0, 12)
  return bare
}

/** Where the coded samples behind a scan end: at a marker that is no restart and no stuffed byte. */
function endOfScan(file: Buffer, from: number): number {
  for (let at = from; at + 1 < file.length; at += 1) {
    if (file[at] !== 0xff) continue
    const next = file[at + 1] ?? 0
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7) && next !== 0xff) return at
  }
  throw new NotAPicture()
}

/** @throws NotAPicture */
export function readJpeg(file: Buffer): Picture {
  const kept: Buffer[] = [Buffer.from([0xff, SOI])]
  let size: { readonly width: number; readonly height: number } | undefined
  let scans = 0
  for (let at = 2; ; ) {
    const lead = part(file, at, 2)
    const marker = lead.readUInt8(1)
    if (lead.readUInt8(0) !== 0xff) throw new NotAPicture()
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === EOI) break
    const length = part(file, at + 2, 2).readUInt16BE(0)
    const body = part(file, at + 4, length - 2)
    at += 2 + length
    if (FRAMES.includes(marker)) {
      if (size !== undefined || body.length < 6) throw new NotAPicture()
      size = { width: body.readUInt16BE(3), height: body.readUInt16BE(1) }
    }
    if (isDrawn(marker, body)) {
      const bare = withoutThumbnail(marker, body)
      const head = Buffer.from([0xff, marker, 0, 0])
      head.writeUInt16BE(bare.length + 2, 2)
      kept.push(head, bare)
    }
    if (marker !== SOS) continue
    scans += 1
    if (size === undefined || scans > MOST_SCANS) throw new NotAPicture()
    const end = endOfScan(file, at)
    kept.push(file.subarray(at, end))
    at = end
  }
  if (size === undefined || scans === 0) throw new NotAPicture()
  const bytes = Buffer.concat([...kept, Buffer.from([0xff, EOI])])
  return { kind: 'jpeg', ...size, frames: 1, bytes }
}
