import type { SharedFigure } from '@gatecount/shared/domain/report-sharing/noise-interval'
import type {
  SharedDocument,
  SharedPart,
  SharedSeries,
} from '@gatecount/shared/domain/report-sharing/shared-document'
import { type Markup, markup } from '../../mail-reports/drawing/markup.ts'
import { courseOf } from './course-of.ts'
import { drawLine } from './draw-line.ts'
import type { ReportWording } from './report-wording.ts'

const NONE = markup``

interface Row {
  readonly name: string
  readonly figure: SharedFigure
  /** Not a value of its own. */
  readonly isRest?: boolean
}

/** How many releases of a site there are. */
const releasesOf = ({ sites }: SharedDocument, site: string): number =>
  sites.find(({ domain }) => domain === site)?.releases.length ?? 0

function titleOf({ say, interval }: ReportWording, figure: SharedFigure, releases: number): string {
  const words = [say('Between {interval} in 95 of 100 draws of the noise', { interval: interval(figure) })]
  if (figure.isNoisy) words.push(say('So small that noise alone may have made it'))
  if (figure.releases < releases)
    words.push(say('Listed in {n} of {releases} releases', { n: figure.releases, releases }))
  return words.join('. ')
}

function drawRow(
  wording: ReportWording,
  { name, figure, isRest = false }: Row,
  scale: { most: number; releases: number },
): Markup {
  const { count, spread, say } = wording
  const width = scale.most === 0 ? 0 : Math.min(100, (100 * figure.count) / scale.most)
  const partly =
    figure.releases < scale.releases && !isRest
      ? markup` <small class="muted">${say('in {n} of {releases} releases', { n: figure.releases, releases: scale.releases })}</small>`
      : NONE
  const noisy = figure.isNoisy ? markup`<span class="muted"> (${say('too noisy to tell')})</span>` : NONE
  const bar = isRest
    ? NONE
    : markup`<svg class="bar" aria-hidden="true"><rect width="${width.toFixed(1)}%" height="4" rx="2"/></svg>`
  return markup`<tr class="${figure.isNoisy ? 'noisy' : 'told'}" title="${titleOf(wording, figure, scale.releases)}"><th scope="row" class="name">${name}${partly}${noisy}${bar}</th><td class="number">${count(figure.count)} <small>${spread(figure)}</small></td></tr>`
}

function drawBars(
  wording: ReportWording,
  { family }: SharedPart,
  series: SharedSeries,
  scale: { most: number; releases: number },
): Markup {
  const { say } = wording
  const { values, rest, remainder } = series
  if (values.length === 0) return markup`<p class="muted">${say('No value stood out from the noise.')}</p>`
  const rows: Row[] = [
    ...values.map(value => ({ name: wording.value(family, value), figure: value.figure })),
    ...(rest === null
      ? []
      : [
          {
            name: say('{n, plural, one {# more value} other {# more values}}', { n: rest.values }),
            figure: rest.figure,
            isRest: true,
          },
        ]),
    ...(remainder === null ? [] : [{ name: say('Not listed'), figure: remainder, isRest: true }]),
  ]
  return markup`<table><thead><tr><th scope="col">${wording.family(family)}</th><th scope="col" class="number">${say('Count ±')}</th></tr></thead><tbody>${rows.map(row => drawRow(wording, row, scale))}</tbody></table>`
}

function drawFigure(wording: ReportWording, series: SharedSeries, releases: number): Markup {
  const figure = series.values[0]?.figure
  if (figure === undefined) return markup`<p class="muted">${wording.say('withheld')}</p>`
  return markup`<div class="${figure.isNoisy ? 'noisy' : 'told'}" title="${titleOf(wording, figure, releases)}"><p class="count">${wording.count(figure.count)} <small>${wording.spread(figure)}</small></p><p class="muted">${wording.say('Between {interval}', { interval: wording.interval(figure) })}</p></div>`
}

/** Which days those of a site are: not every site has releases of the same ones. */
function daysOf({ days }: ReportWording, { sites }: SharedDocument, site: string): Markup {
  const releases = sites.find(({ domain }) => domain === site)?.releases ?? []
  const [first, last] = [releases[0], releases.at(-1)]
  return first === undefined || last === undefined
    ? NONE
    : markup`<small class="muted">${days({ from: first.receipt.start, to: last.receipt.end })}</small>`
}

/** The largest of all sites, so that pictures side by side can be compared. */
const mostOf = ({ series }: SharedPart): number =>
  Math.max(0, ...series.flatMap(({ values }) => values.map(({ figure }) => figure.count)))

const mostOfCourses = (document: SharedDocument, part: SharedPart): number =>
  Math.max(
    1,
    ...part.series.flatMap(series => courseOf(document, part, series).map(({ figure }) => figure?.high ?? 0)),
  )

/** One part of a report; of several sites, theirs stand side by side under one scale. */
export function drawPart(wording: ReportWording, document: SharedDocument, part: SharedPart): Markup {
  const isOne = part.series.length === 1
  const sides = part.series.map(series => {
    const releases = releasesOf(document, series.site)
    const drawn =
      part.as === 'line'
        ? drawLine(wording, courseOf(document, part, series), mostOfCourses(document, part))
        : part.as === 'figure'
          ? drawFigure(wording, series, releases)
          : drawBars(wording, part, series, { most: mostOf(part), releases })
    return markup`<div>${isOne ? NONE : markup`<h3>${series.site} ${daysOf(wording, document, series.site)}</h3>`}${drawn}</div>`
  })
  const wide = part.as === 'line' || !isOne ? 'part wide' : 'part'
  const title =
    part.as === 'line'
      ? wording.say('{figure} by release', { figure: wording.family(part.family) })
      : wording.family(part.family)
  return markup`<section class="${wide}"><h2>${title}</h2><div class="sides">${sides}</div></section>`
}
