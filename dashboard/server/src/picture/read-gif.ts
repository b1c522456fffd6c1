import { NotAPicture, type Picture, part } from './picture.ts'

export const GIF_MARKS: readonly Buffer[] = [Buffer.from('GIF87a'), Buffer.from('GIF89a')]

/** Blocks of GIF89a. */
const [TRAILER, IMAGE, EXTENSION] = [0x3b, 0x2c, 0x21]
const [GRAPHIC_CONTROL, APPLICATION] = [0xf9, 0xff]
/** Applications whose block says how often an animation runs. */
const LOOPS: readonly string[] = ['NETSCAPE2.0', 'ANIMEXTS1.0']

/** Bytes of the table of colours that a packed field announces. */
const tableSize = (packed: number): number => (packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0)

/** Behind the sub-blocks that begin here. */
function behindBlocks(file: Buffer, from: number): number {
  let at = from
  for (let length = part(file, at, 1).readUInt8(0); length > 0; length = part(file, at, 1).readUInt8(0))
    at += 1 + length
  return at + 1
}

function isDrawn(file: Buffer, at: number): boolean {
  const label = part(file, at + 1, 1).readUInt8(0)
  if (label === GRAPHIC_CONTROL) return true
  return label === APPLICATION && LOOPS.includes(part(file, at + 3, 11).toString('latin1'))
}

/** Without comments, texts and what other applications left there. @throws NotAPicture */
export function readGif(file: Buffer): Picture {
  const screen = part(file, 0, 13)
  const [width, height] = [screen.readUInt16LE(6), screen.readUInt16LE(8)]
  let at = 13 + tableSize(screen.readUInt8(10))
  const kept: Buffer[] = [part(file, 0, at)]
  let frames = 0
  for (;;) {
    const block = part(file, at, 1).readUInt8(0)
    if (block === TRAILER) break
    if (block === EXTENSION) {
      const end = behindBlocks(file, at + 2)
      if (isDrawn(file, at)) kept.push(part(file, at, end - at))
      at = end
      continue
    }
    if (block !== IMAGE) throw new NotAPicture()
    const image = part(file, at, 10)
    const right = image.readUInt16LE(1) + image.readUInt16LE(5)
    const bottom = image.readUInt16LE(3) + image.readUInt16LE(7)
    if (right > width || bottom > height) throw new NotAPicture()
    // One byte says with how many bits the codes begin.
    const end = behindBlocks(file, at + 10 + tableSize(image.readUInt8(9)) + 1)
    kept.push(part(file, at, end - at))
    at = end
    frames += 1
  }
  if (frames === 0) throw new NotAPicture()
  return { kind: 'gif', width, height, frames, bytes: Buffer.concat([...kept, Buffer.from([TRAILER])]) }
}
