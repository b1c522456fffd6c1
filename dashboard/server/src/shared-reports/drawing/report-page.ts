import type { SignedShared } from '@gatecount/shared/domain/report-sharing/shared-document'
import type { Language } from '@gatecount/shared/language/languages'
import { type Markup, markup } from '../../mail-reports/drawing/markup.ts'
import { drawPart } from './draw-part.ts'
import { type DrawnPage, reportFrame } from './report-frame.ts'
import { type ReportWording, reportWording } from './report-wording.ts'

/** What is drawn, and around it. */
export interface DrawnReport {
  readonly signed: SignedShared
  readonly colour: string | null
  /** As a `data:` address. */
  readonly logo: string | undefined
  readonly language: Language
  /** Address of a file of the report by its ending; there are none in a preview. */
  readonly file?: (ending: 'pdf' | 'csv' | 'json') => string
  readonly framedBy?: readonly string[]
}

const FILES = { pdf: 'PDF', csv: 'CSV', json: 'JSON' } as const

function drawHead({ signed: { document }, logo }: DrawnReport, { say, days }: ReportWording): Markup {
  const { title, words, from, to, sites } = document
  const about =
    from === ''
      ? say('Nothing has been released yet')
      : [
          days({ from, to }),
          sites.map(({ domain }) => domain).join(', '),
          say('{n, plural, one {# release} other {# releases}}', {
            n: sites.reduce((sum, { releases }) => sum + releases.length, 0),
          }),
        ].join(' · ')
  const picture = logo === undefined ? markup`` : markup`<img class="logo" src="${logo}" alt="">`
  const more = words === '' ? markup`` : markup`<p class="words">${words}</p>`
  return markup`<header class="head">${picture}<h1>${title}</h1><p class="days">${about}</p>${more}</header>`
}

function drawReceipt({ signed: { document, publicKey } }: DrawnReport, wording: ReportWording): Markup {
  const { say, days } = wording
  const notes = [
    say(
      'Every number is a count of visitors with noise in it, drawn once and the same for everybody: whoever was there cannot be told from it.',
    ),
    say(
      '± says how large that noise is: in 95 of 100 draws it is no larger. A sum of several releases has the noise of all of them.',
    ),
    say('Grey numbers are so small that noise alone may have made them.'),
    say('A visitor counts once for each day. Page views count up to ten a visitor and day.'),
  ]
  const several = document.sites.length > 1
  const releases = document.sites.flatMap(({ domain, releases: of }) =>
    of.map(release => {
      const { start, end, sequence } = release.receipt
      const named = say('No. {sequence}: {days}, ε {epsilon} for a visitor and day', {
        sequence,
        days: days({ from: start, to: end }),
        epsilon: wording.epsilon(release),
      })
      return markup`<li>${several ? `${domain}, ` : ''}${named}</li>`
    }),
  )
  return markup`<section class="part receipt"><h2>${say('How to read this')}</h2><ul>${notes.map(note => markup`<li>${note}</li>`)}</ul>
<h3>${say('The releases it is made from')}</h3><ul>${releases}</ul>
<p class="note">${say('Signed with the key {key}.', { key: publicKey })}</p></section>`
}

function drawFoot({ file }: DrawnReport, { say }: ReportWording): Markup {
  if (file === undefined) return markup`<footer></footer>`
  const links = (Object.keys(FILES) as (keyof typeof FILES)[]).map(
    ending => markup`<a href="${file(ending)}" download>${FILES[ending]}</a> `,
  )
  return markup`<footer><p class="files">${say('Take it away:')} ${links}</p>
<p>${say('The JSON file is signed: it proves what was said here, also without this page.')} <a href="/verify" target="_blank" rel="noreferrer">${say('Check it')}</a></p></footer>`
}

/** A shared report as a page for anyone. */
export function reportPage(drawn: DrawnReport): DrawnPage {
  const wording = reportWording(drawn.language)
  const { document } = drawn.signed
  const parts =
    document.from === ''
      ? markup`<section class="part"><p>${wording.say('The report fills with the first release.')}</p></section>`
      : markup`<div class="parts">${document.parts.map(part => drawPart(wording, document, part))}</div>${drawReceipt(drawn, wording)}`
  return reportFrame({
    language: drawn.language,
    title: document.title,
    colour: drawn.colour,
    ...(drawn.framedBy && { framedBy: drawn.framedBy }),
    body: markup`<main>${drawHead(drawn, wording)}${parts}</main>${drawFoot(drawn, wording)}`,
  })
}
