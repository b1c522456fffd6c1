import type { StoredLogo } from '@gatecount/shared/adapters/control/shared-reports'
import type { SharedFigure } from '@gatecount/shared/domain/report-sharing/noise-interval'
import type {
  SharedDocument,
  SharedPart,
  SharedSeries,
  SignedShared,
} from '@gatecount/shared/domain/report-sharing/shared-document'
import { addDays } from '@gatecount/shared/domain/time/local-time'
import type { Language } from '@gatecount/shared/language/languages'
import PDFDocument from 'pdfkit'
import { openSheet, type Sheet, type SheetColumn } from '../../portal/pdf/sheet.ts'
import { courseOf } from './course-of.ts'
import { pdfBars, pdfCourse } from './pdf-pictures.ts'
import { type ReportWording, reportWording } from './report-wording.ts'

type Document = InstanceType<typeof PDFDocument>

interface Drawn {
  readonly signed: SignedShared
  readonly language: Language
  readonly colour: string
  readonly logo: StoredLogo | undefined
}

interface Part {
  readonly pdf: Document
  readonly sheet: Sheet
  readonly document: SharedDocument
  readonly wording: ReportWording
  readonly colour: string
}

/** A number with its noise; an asterisk for those that are lost in it. */
const written = ({ count, spread }: ReportWording, figure: SharedFigure): readonly string[] => [
  `${count(figure.count)}${figure.isNoisy ? ' *' : ''}`,
  spread(figure),
]

function drawHead({ sheet, pdf, document, wording }: Part, logo: StoredLogo | undefined): void {
  const { title, words, from, to, sites } = document
  // WebP cannot stand in a PDF.
  if (logo !== undefined && logo.type !== 'image/webp') {
    pdf.image(logo.bytes, { fit: [160, 40] })
    pdf.moveDown(0.8)
  }
  sheet.title(title)
  sheet.line(sites.map(({ domain }) => domain).join(', '))
  if (from !== '') sheet.line(wording.days({ from, to }))
  if (words !== '') {
    pdf.moveDown(0.6)
    for (const line of words.split('\n')) sheet.line(line)
  }
}

function columnsOf({ say }: ReportWording, name: string): readonly SheetColumn[] {
  return [
    { name, width: 0.6 },
    { name: say('Count'), width: 0.2, right: true },
    { name: say('Noise'), width: 0.2, right: true },
  ]
}

function drawList(part: Part, shared: SharedPart, { site, values, rest, remainder }: SharedSeries): void {
  const { sheet, wording, pdf, colour, document } = part
  const { say } = wording
  if (values.length === 0) {
    sheet.line(say('No value stood out from the noise.'))
    return
  }
  const releases = document.sites.find(({ domain }) => domain === site)?.releases.length ?? 0
  const row = (name: string, figure: SharedFigure, isRest: boolean) => ({
    name:
      isRest || figure.releases === releases
        ? name
        : `${name} (${say('in {n} of {releases} releases', { n: figure.releases, releases })})`,
    count: figure.count,
    words: written(wording, figure).join(' '),
    isRest,
  })
  const rows = [
    ...values.map(value => row(wording.value(shared.family, value), value.figure, false)),
    ...(rest === null
      ? []
      : [
          row(
            say('{n, plural, one {# more value} other {# more values}}', { n: rest.values }),
            rest.figure,
            true,
          ),
        ]),
    ...(remainder === null ? [] : [row(say('Not listed'), remainder, true)]),
  ]
  // One scale for all sites, so that they can be compared.
  const most = Math.max(...shared.series.flatMap(series => series.values.map(({ figure }) => figure.count)))
  pdfBars(pdf, rows, { most, colour })
}

function drawTotal(part: Part, shared: SharedPart, series: SharedSeries): void {
  const { sheet, wording, document, pdf, colour } = part
  const { say, days } = wording
  const course = courseOf(document, shared, series)
  const figure = series.values[0]?.figure
  if (figure === undefined) {
    sheet.line(say('withheld'))
    return
  }
  if (shared.as === 'line') {
    pdfCourse(pdf, course, colour)
    sheet.table(
      columnsOf(wording, say('Days')),
      course.map(point => [
        days(point),
        ...(point.figure === null ? [say('withheld'), ''] : written(wording, point.figure)),
      ]),
    )
    return
  }
  sheet.table(columnsOf(wording, wording.family(shared.family)), [
    [wording.days(document), ...written(wording, figure)],
  ])
}

function drawParts(part: Part): void {
  const { sheet, document, wording } = part
  for (const shared of document.parts) {
    for (const series of shared.series) {
      const name = wording.family(shared.family)
      const family = shared.as === 'line' ? wording.say('{figure} by release', { figure: name }) : name
      sheet.heading(shared.series.length === 1 ? family : `${family}: ${series.site}`)
      if (shared.as === 'bars') drawList(part, shared, series)
      else drawTotal(part, shared, series)
    }
  }
}

function drawNotes({ sheet, document, wording }: Part, publicKey: string): void {
  const { say, days, epsilon } = wording
  sheet.heading(say('How to read this'))
  sheet.quiet(
    say(
      'Every number is a count of visitors with noise in it, drawn once and the same for everybody: whoever was there cannot be told from it.',
    ),
  )
  sheet.quiet(
    say(
      '± says how large that noise is: in 95 of 100 draws it is no larger. A sum of several releases has the noise of all of them.',
    ),
  )
  sheet.quiet(say('Numbers with an asterisk are so small that noise alone may have made them.'))
  sheet.quiet(say('A visitor counts once for each day. Page views count up to ten a visitor and day.'))
  sheet.heading(say('The releases it is made from'))
  for (const { domain, releases } of document.sites) {
    for (const release of releases) {
      const { start, end, sequence } = release.receipt
      sheet.quiet(
        `${domain}, ${say('No. {sequence}: {days}, ε {epsilon} for a visitor and day', { sequence, days: days({ from: start, to: end }), epsilon: epsilon(release) })}`.replaceAll(
          'ε',
          'epsilon',
        ),
      )
    }
  }
  sheet.heading(say('How to check this'))
  sheet.line(
    say(
      'This page is for reading. The file of the same report (JSON) is what proves it: check it without asking anybody with',
    ),
  )
  sheet.code(`npm run --silent gatecount -- verify report.json --key ${publicKey}`)
}

/** A shared report to read and to print. The same report gives the same bytes, whoever asks. */
export function reportPdf({ signed, language, colour, logo }: Drawn): Document {
  const { document, publicKey } = signed
  const wording = reportWording(language)
  const pdf = new PDFDocument({
    size: 'A4',
    margins: { top: 56, bottom: 64, left: 56, right: 56 },
    lang: language,
    info: {
      Title: document.title,
      Creator: 'Gatecount',
      // Not when somebody asked for it.
      CreationDate: new Date(document.to === '' ? 0 : `${addDays(document.to, 1)}T00:00:00Z`),
    },
  })
  const sheet = openSheet(pdf, n => wording.say('Page {n}', { n }))
  const part = { pdf, sheet, document, wording, colour }
  drawHead(part, logo)
  if (document.from === '') sheet.line(wording.say('Nothing has been released yet'))
  else {
    drawParts(part)
    drawNotes(part, publicKey)
  }
  pdf.end()
  return pdf
}
