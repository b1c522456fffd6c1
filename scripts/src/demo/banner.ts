import { crc32, deflateSync } from 'node:zlib'

type Colour = readonly [number, number, number]

const PAPER: Colour = [247, 244, 236]
/** The four toners of a colour printer. */
const TONERS: readonly Colour[] = [
  [0, 143, 190],
  [200, 40, 110],
  [240, 190, 30],
  [35, 38, 42],
]

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(data.length, 0)
  body.copy(whole, 4)
  whole.writeUInt32BE(crc32(body), body.length + 4)
  return whole
}

/** Four discs of toner that overlap on paper, as a PNG. */
export function demoBanner(width: number, height: number): Buffer {
  const radius = Math.min(width / 6, height / 2.4)
  const rows = Buffer.alloc((1 + width * 3) * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const over = TONERS.filter((_, at) => Math.hypot(x - width * (0.2 + at * 0.2), y - height / 2) < radius)
      const colour = PAPER.map((paper, channel) =>
        Math.round(over.reduce((light, toner) => (light * (toner[channel] ?? 255)) / 255, paper)),
      )
      rows.set(colour, y * (1 + width * 3) + 1 + x * 3)
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  // Eight bits a channel, red, green and blue.
  head.set([8, 2], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
