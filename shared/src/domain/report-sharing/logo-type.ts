/** A logo is a small picture; it travels with every page. */
export const MOST_LOGO_BYTES = 100 * 1024
const MOST_PIXELS = 1024

interface Size {
  readonly width: number
  readonly height: number
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const text = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to))

function sizeOfPng(bytes: Uint8Array): Size | undefined {
  if (text(bytes, 0, 8) !== '\u0089PNG\r\n\u001a\n' || text(bytes, 12, 16) !== 'IHDR') return undefined
  return { width: view(bytes).getUint32(16), height: view(bytes).getUint32(20) }
}

/** Frames that say the size (ITU T.81, table B.1): C0 to CF but for tables and arithmetic coding. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function sizeOfJpeg(bytes: Uint8Array): Size | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined
  for (let at = 2; at + 9 < bytes.length; at += 2 + view(bytes).getUint16(at + 2)) {
    const [mark, marker = 0] = bytes.subarray(at, at + 2)
    if (mark !== 0xff) return undefined
    if (isFrame(marker))
      return { height: view(bytes).getUint16(at + 5), width: view(bytes).getUint16(at + 7) }
  }
  return undefined
}

function sizeOfWebp(bytes: Uint8Array): Size | undefined {
  if (bytes.length < 30 || text(bytes, 0, 4) !== 'RIFF' || text(bytes, 8, 12) !== 'WEBP') return undefined
  const kind = text(bytes, 12, 16)
  const data = view(bytes)
  if (kind === 'VP8 ')
    return { width: data.getUint16(26, true) & 0x3fff, height: data.getUint16(28, true) & 0x3fff }
  if (kind === 'VP8L') {
    const bits = data.getUint32(21, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  if (kind !== 'VP8X') return undefined
  const size = (at: number): number => data.getUint16(at, true) + ((bytes[at + 2] ?? 0) << 16) + 1
  return { width: size(24), height: size(27) }
}

const READERS = { 'image/png': sizeOfPng, 'image/jpeg': sizeOfJpeg, 'image/webp': sizeOfWebp } as const
export type LogoType = keyof typeof READERS

/** What a picture is by its own bytes, whatever it was called; undefined for anything but a small picture. */
export function logoType(bytes: Uint8Array): LogoType | undefined {
  if (bytes.length < 32 || bytes.length > MOST_LOGO_BYTES) return undefined
  for (const type of Object.keys(READERS) as LogoType[]) {
    const size = READERS[type](bytes)
    if (size === undefined) continue
    const fits = [size.width, size.height].every(side => side >= 1 && side <= MOST_PIXELS)
    return fits ? type : undefined
  }
  return undefined
}
