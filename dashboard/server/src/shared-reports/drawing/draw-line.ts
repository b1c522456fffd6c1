import type { SharedFigure } from '@gatecount/shared/domain/report-sharing/noise-interval'
import { type Markup, markup } from '../../mail-reports/drawing/markup.ts'
import type { ReportWording } from './report-wording.ts'

/** A count of one release with its days. */
export interface CoursePoint {
  readonly from: string
  readonly to: string
  /** Null where the release does not have it. */
  readonly figure: SharedFigure | null
}

const WIDTH = 420
const HEIGHT = 160
const TOP = 20
const BOTTOM = 136
const SIDE = 8

const at = (value: number): string => value.toFixed(1)

/** The course of a total over releases: its points, and on each how far noise may have moved it. */
export function drawLine(wording: ReportWording, points: readonly CoursePoint[], most: number): Markup {
  const { count, days, say } = wording
  const x = (index: number): number =>
    points.length === 1 ? WIDTH / 2 : SIDE + (index * (WIDTH - 2 * SIDE)) / (points.length - 1)
  const y = (value: number): number => BOTTOM - (value * (BOTTOM - TOP)) / Math.max(1, most)
  const drawn = points.flatMap(({ figure }, index) => (figure === null ? [] : [{ figure, x: x(index) }]))
  const spoken = points
    .map(
      ({ figure, ...range }) =>
        `${days(range)}: ${figure ? `${count(figure.count)} ± ${count(figure.spread)}` : say('withheld')}`,
    )
    .join('; ')
  const course = drawn.map(({ figure, x: across }) => `${at(across)},${at(y(figure.count))}`).join(' ')
  const marks = drawn.map(
    ({ figure, x: across }) =>
      markup`<line class="noise" x1="${at(across)}" x2="${at(across)}" y1="${at(y(figure.high))}" y2="${at(y(figure.low))}"/><circle class="point" cx="${at(across)}" cy="${at(y(figure.count))}" r="3.5"/>`,
  )
  const [first, last] = [points[0], points.at(-1)]
  const ends =
    first && last
      ? markup`<text x="0" y="${HEIGHT - 6}">${days({ from: first.from, to: first.to })}</text>${
          points.length > 1
            ? markup`<text x="${WIDTH}" y="${HEIGHT - 6}" text-anchor="end">${days({ from: last.from, to: last.to })}</text>`
            : markup``
        }`
      : markup``
  return markup`<svg class="line" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${spoken}">
<line class="axis" x1="0" x2="${WIDTH}" y1="${BOTTOM}" y2="${BOTTOM}"/><line class="axis" x1="0" x2="${WIDTH}" y1="${TOP}" y2="${TOP}"/>
<text x="0" y="${TOP - 6}">${count(most)}</text>
<polyline class="course" points="${course}"/>${marks}${ends}</svg>`
}
