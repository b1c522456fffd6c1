import type { ReportContent } from '../report/read-report.ts'
import { listNotes } from './list-notes.ts'
import { layoutTable } from './mail-frame.ts'
import { colour, FONT, hex } from './mail-style.ts'
import type { MailWording } from './mail-wording.ts'
import { type Markup, markup } from './markup.ts'

const BAR_HEIGHT = 64
const COLUMNS = 3

const style = (text: string): Markup => ({ html: `style="${text}"` })
const text = (size: number, name: 'ink' | 'muted' | 'rise' | 'fall', more = ''): Markup => ({
  html: `class="${name}" style="${FONT}font-size:${size}px;line-height:${size + 7}px;${colour(name)}${more}"`,
})
const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.max(1, Math.round((100 * part) / whole))

type Figure = ReportContent['figures'][number]

function changeOf(wording: MailWording, { now, before, good }: Figure): Markup {
  const words = wording.change(now, before)
  if (words === undefined || now === null || before === null) {
    return markup`<div ${text(13, 'muted')}>${wording.say('no comparison')}</div>`
  }
  if (now === before) return markup`<div ${text(13, 'muted')}>${wording.say('as before')}</div>`
  const rises = now > before
  const look = rises === (good === 'more') ? 'rise' : 'fall'
  return markup`<div ${text(13, look)}>${rises ? '▲' : '▼'} ${words}</div>`
}

function figureCell(wording: MailWording, figure: Figure): Markup {
  const value = wording.figure(figure, figure.now)
  return markup`<td width="33%" valign="top" ${style('padding:0 8px 18px 0;')}>
<div ${text(13, 'muted')}>${wording.say(figure.label)}</div>
<div class="ink figure" ${style(`${FONT}font-size:24px;line-height:31px;font-weight:600;${colour('ink')}`)}>${value}</div>
${changeOf(wording, figure)}</td>`
}

function figureRows(wording: MailWording, figures: readonly Figure[]): Markup[] {
  const rows: Markup[] = []
  for (let at = 0; at < figures.length; at += COLUMNS) {
    const row = figures.slice(at, at + COLUMNS)
    rows.push(markup`<tr>${row.map(figure => figureCell(wording, figure))}</tr>`)
  }
  return rows
}

/** A bar a day: tables of a colour, for there is no picture. Who is read to hears days and numbers. */
function dayBars(wording: MailWording, { days, figures }: ReportContent): Markup {
  const most = Math.max(0, ...days.map(({ value }) => value))
  const isWeek = days.length <= 7
  const bar = (value: number): Markup => {
    const height = Math.max(1, Math.round((BAR_HEIGHT * value) / Math.max(1, most)))
    return layoutTable(
      'width="100%"',
      markup`<tr><td class="bar" height="${height}" bgcolor="${hex('bar')}" ${style(`${colour('bar')}height:${height}px;line-height:1px;font-size:1px;`)}>&nbsp;</td></tr>`,
    )
  }
  const cell = ({ value }: ReportContent['days'][number]): Markup =>
    markup`<td align="center" valign="bottom" ${style(`padding:0 ${isWeek ? 4 : 1}px;`)}>${
      isWeek ? markup`<div ${text(12, 'muted')}>${wording.count(value)}</div>` : ''
    }${bar(value)}</td>`
  const label = ({ day }: ReportContent['days'][number], index: number): Markup =>
    markup`<td align="center" ${text(11, 'muted', 'padding-top:3px;')}>${
      isWeek ? wording.day(day, 'weekday') : index % 5 === 0 ? wording.day(day, 'number') : ''
    }</td>`
  const spoken = days
    .map(({ day, value }) => `${wording.day(day, 'long')}: ${wording.count(value)}`)
    .join('; ')
  const title = wording.say('{figure} by day', { figure: wording.say(figures[0]?.label ?? 'Visitors') })
  return markup`<h2 ${text(15, 'ink', 'font-weight:600;margin:10px 0 8px;')}>${title}</h2>
<div role="img" aria-label="${spoken}">${layoutTable('width="100%" style="table-layout:fixed;"', [
    markup`<tr>${days.map(cell)}</tr>`,
    markup`<tr>${days.map(label)}</tr>`,
  ])}</div>`
}

type List = ReportContent['lists'][number]

function listTable(wording: MailWording, list: List): Markup {
  const most = list.rows[0]?.count ?? 0
  const row = ({ value, count }: List['rows'][number]): Markup => {
    const share = percent(count, most)
    const bar = layoutTable(
      `width="${share}%" style="margin-top:4px;"`,
      markup`<tr><td class="bar" height="3" bgcolor="${hex('bar')}" ${style(`${colour('bar')}height:3px;line-height:1px;font-size:1px;`)}>&nbsp;</td></tr>`,
    )
    return markup`<tr><td valign="top" ${text(14, 'ink', 'padding:5px 12px 5px 0;word-break:break-word;')}>${wording.value(list.dimension, value)}${bar}</td>
<td valign="top" align="right" ${text(14, 'ink', 'padding:5px 0;white-space:nowrap;')}>${wording.count(count)}</td></tr>`
  }
  const notes = listNotes(wording, list)
  const head = markup`<tr><td ${text(15, 'ink', 'font-weight:600;padding:24px 0 4px;')}>${wording.say(list.title)}</td>
<td align="right" ${text(12, 'muted', 'padding:24px 0 4px;white-space:nowrap;')}>${wording.say(list.unit)}</td></tr>`
  const foot = notes.map(
    note => markup`<tr><td colspan="2" ${text(13, 'muted', 'padding:3px 0;')}>${note}</td></tr>`,
  )
  const none = markup`<tr><td colspan="2" ${text(14, 'muted', 'padding:5px 0;')}>${wording.say('Nothing that could be shown')}</td></tr>`
  return layoutTable('width="100%"', [
    head,
    ...(list.rows.length === 0 ? [none] : list.rows.map(row)),
    ...foot,
  ])
}

/** What stands between the title of a report and its button. */
export function reportHtml(wording: MailWording, content: ReportContent): Markup {
  const isEmpty = content.figures.every(({ now }) => now === null || now === 0)
  const empty = isEmpty
    ? markup`<p ${text(15, 'ink', 'margin:0 0 16px;')}>${wording.say('Nothing was counted in this time. If that surprises you, look whether your pages still carry the snippet.')}</p>`
    : markup``
  const lists = isEmpty ? [] : content.lists.map(list => listTable(wording, list))
  return markup`${empty}${layoutTable('width="100%" class="figures" style="table-layout:fixed;"', figureRows(wording, content.figures))}${dayBars(wording, content)}${lists}`
}
