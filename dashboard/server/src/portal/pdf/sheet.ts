import type PDFDocument from 'pdfkit'

type Document = InstanceType<typeof PDFDocument>

export interface SheetColumn {
  readonly name: string
  /** Share of the width. */
  readonly width: number
  readonly right?: boolean
}

/** Pages with few ways to write on them, so that they look like one. */
export interface Sheet {
  title(words: string): void
  heading(words: string): void
  line(words: string): void
  quiet(words: string): void
  code(words: string): void
  /** A name, and under it something long. */
  named(name: string, value: string): void
  table(columns: readonly SheetColumn[], rows: readonly (readonly string[])[]): void
}

const INK = '#1d241f'
const QUIET = '#5a655d'
const RULE = '#c9d1ca'
const BRASS = '#8a6a1f'
const GAP = 8

/** The standard fonts of a PDF know Latin letters; what they cannot write is a question mark and never something else. */
export const written = (text: string): string =>
  text.replaceAll(/[\u00a0\u202f\u2009]/g, ' ').replaceAll(/[^\u0020-\u007e\u00a1-\u00ff€–—‘’“”„…•]/gu, '?')

export function openSheet(document: Document, pageWords: (page: number) => string): Sheet {
  const { left, right, bottom } = document.page.margins
  const width = document.page.width - left - right
  const end = (): number => document.page.height - bottom
  let page = 0
  const number = (): void => {
    page += 1
    const { x, y } = document
    // What is written below the margin would begin another page.
    document.page.margins.bottom = 0
    document.font('Helvetica').fontSize(8).fillColor(QUIET)
    document.text(written(pageWords(page)), left, document.page.height - 40, { width, align: 'right' })
    document.page.margins.bottom = bottom
    document.x = x
    document.y = y
  }
  number()
  document.on('pageAdded', number)

  const write = (words: string, font: string, size: number, colour: string): void => {
    document.font(font).fontSize(size).fillColor(colour).text(written(words), left, document.y, { width })
  }
  const room = (height: number): void => {
    if (document.y + height > end()) document.addPage()
  }
  const widthsOf = (columns: readonly SheetColumn[]): readonly number[] =>
    columns.map(column => column.width * width - GAP)
  const heightOf = (columns: readonly SheetColumn[], cells: readonly string[], font: string): number => {
    document.font(font).fontSize(9)
    const widths = widthsOf(columns)
    const heights = cells.map((cell, at) =>
      document.heightOfString(written(cell), { width: widths[at] ?? width }),
    )
    return Math.max(...heights)
  }
  const row = (columns: readonly SheetColumn[], cells: readonly string[], isHead: boolean): void => {
    const font = isHead ? 'Helvetica-Bold' : 'Helvetica'
    const widths = widthsOf(columns)
    const height = heightOf(columns, cells, font)
    const top = document.y
    let x = left
    for (const [at, column] of columns.entries()) {
      document
        .font(font)
        .fontSize(9)
        .fillColor(isHead ? QUIET : INK)
        .text(written(cells[at] ?? ''), x, top, {
          width: widths[at] ?? width,
          align: column.right ? 'right' : 'left',
        })
      x += column.width * width
    }
    const under = top + height + 4
    document
      .moveTo(left, under)
      .lineTo(left + width, under)
      .lineWidth(0.5)
      .strokeColor(RULE)
      .stroke()
    document.y = under + 4
  }

  return {
    title(words) {
      write(words, 'Helvetica-Bold', 22, INK)
      document.moveDown(0.3)
    },
    heading(words) {
      room(72)
      document.moveDown(1.4)
      write(words, 'Helvetica-Bold', 12, BRASS)
      document.moveDown(0.4)
    },
    line: words => write(words, 'Helvetica', 10, INK),
    quiet: words => write(words, 'Helvetica', 9, QUIET),
    code(words) {
      document.moveDown(0.4)
      write(words, 'Courier', 8, INK)
      document.moveDown(0.4)
    },
    named(name, value) {
      room(30)
      document.moveDown(0.4)
      write(name, 'Helvetica', 8, QUIET)
      write(value, 'Courier', 9, INK)
    },
    table(columns, rows) {
      const names = columns.map(column => column.name)
      row(columns, names, true)
      for (const cells of rows) {
        if (document.y + heightOf(columns, cells, 'Helvetica') + 8 > end()) {
          document.addPage()
          row(columns, names, true)
        }
        row(columns, cells, false)
      }
      document.x = left
    },
  }
}
