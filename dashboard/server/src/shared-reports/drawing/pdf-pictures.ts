import type PDFDocument from 'pdfkit'
import { written } from '../../portal/pdf/sheet.ts'
import type { CoursePoint } from './draw-line.ts'

type Document = InstanceType<typeof PDFDocument>

const AXIS = '#c9d1ca'
const HEIGHT = 90
const BAR = 3
const BAR_GAP = 3
/** Room for a count and its noise. */
const NUMBERS = 120
const INK = '#1d241f'

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
}

/** Room on the page for a picture; on the next one where this has none left. */
function boxOf(pdf: Document, height: number): Box {
  const { left, right, bottom } = pdf.page.margins
  if (pdf.y + height > pdf.page.height - bottom) pdf.addPage()
  return { left, top: pdf.y, width: pdf.page.width - left - right }
}

function leave(pdf: Document, { left, top }: Box, height: number): void {
  pdf.x = left
  pdf.y = top + height + 4
}

/** A value of a list as it is written in a PDF. */
export interface PdfRow {
  readonly name: string
  readonly count: number
  /** The count with its noise, in words. */
  readonly words: string
  /** Not a value of its own: it has no bar. */
  readonly isRest?: boolean
}

/** A list: names and counts, and under each a bar. */
export function pdfBars(
  pdf: Document,
  rows: readonly PdfRow[],
  { most, colour }: { readonly most: number; readonly colour: string },
): void {
  for (const { name, count, words, isRest = false } of rows) {
    pdf.font('Helvetica').fontSize(9)
    const { left, right } = pdf.page.margins
    const width = pdf.page.width - left - right - NUMBERS
    const height = pdf.heightOfString(written(name), { width }) + BAR + BAR_GAP
    const box = boxOf(pdf, height)
    pdf.fillColor(INK).text(written(name), box.left, box.top, { width })
    pdf.text(written(words), box.left + width, box.top, { width: NUMBERS, align: 'right' })
    if (!isRest)
      pdf
        .rect(
          box.left,
          box.top + height - BAR - 1,
          Math.max(0.5, (box.width * count) / Math.max(1, most)),
          BAR,
        )
        .fill(colour)
    leave(pdf, box, height)
  }
}

/** The course of a total, with the noise of each point. */
export function pdfCourse(pdf: Document, points: readonly CoursePoint[], colour: string): void {
  const box = boxOf(pdf, HEIGHT)
  const most = Math.max(1, ...points.map(({ figure }) => figure?.high ?? 0))
  const bottom = box.top + HEIGHT
  const x = (at: number): number =>
    points.length === 1 ? box.left + box.width / 2 : box.left + (at * box.width) / (points.length - 1)
  const y = (count: number): number => bottom - (count * HEIGHT) / most
  pdf
    .moveTo(box.left, bottom)
    .lineTo(box.left + box.width, bottom)
    .lineWidth(0.5)
    .strokeColor(AXIS)
    .stroke()
  const drawn = points.flatMap(({ figure }, at) => (figure === null ? [] : [{ figure, x: x(at) }]))
  for (const [at, point] of drawn.entries()) {
    const before = drawn[at - 1]
    if (before)
      pdf
        .moveTo(before.x, y(before.figure.count))
        .lineTo(point.x, y(point.figure.count))
        .lineWidth(1.2)
        .strokeColor(colour)
        .stroke()
    pdf
      .moveTo(point.x, y(point.figure.low))
      .lineTo(point.x, y(point.figure.high))
      .lineWidth(0.8)
      .strokeColor(colour)
      .stroke()
    pdf.circle(point.x, y(point.figure.count), 2).fill(colour)
  }
  leave(pdf, box, HEIGHT + 6)
}
