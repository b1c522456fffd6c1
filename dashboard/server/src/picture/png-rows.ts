export interface PngMeasures {
  readonly width: number
  readonly height: number
  readonly bitsPerPixel: number
  readonly interlaced: boolean
}

/** First column and row, and steps, of the passes of an interlaced picture (Adam7; PNG, third edition, section 8.2). */
const PASSES = [
  { column: 0, row: 0, across: 8, down: 8 },
  { column: 4, row: 0, across: 8, down: 8 },
  { column: 0, row: 4, across: 4, down: 8 },
  { column: 2, row: 0, across: 4, down: 4 },
  { column: 0, row: 2, across: 2, down: 4 },
  { column: 1, row: 0, across: 2, down: 2 },
  { column: 0, row: 1, across: 1, down: 2 },
] as const
const ONE_PASS = [{ column: 0, row: 0, across: 1, down: 1 }] as const
/** Filters of a row are numbered from 0. */
const LAST_FILTER = 4

/** Whether unpacked pixels are all rows of the picture, each behind a filter that there is. */
export function areRows(pixels: Buffer, { width, height, bitsPerPixel, interlaced }: PngMeasures): boolean {
  let at = 0
  for (const { column, row, across, down } of interlaced ? PASSES : ONE_PASS) {
    const columns = Math.ceil((width - column) / across)
    const rows = columns > 0 ? Math.ceil((height - row) / down) : 0
    for (let n = 0; n < rows; n += 1) {
      if ((pixels[at] ?? LAST_FILTER + 1) > LAST_FILTER) return false
      at += 1 + Math.ceil((columns * bitsPerPixel) / 8)
    }
  }
  return at <= pixels.length
}
