import type { MailLinks } from './drawn-mail.ts'
import { colour, FONT, hex, STYLE_SHEET } from './mail-style.ts'
import type { MailWording } from './mail-wording.ts'
import { type Markup, markup } from './markup.ts'

interface Framed {
  readonly subject: string
  /** What a list of mails shows behind the subject. */
  readonly preview: string
  readonly domain: string
  readonly title: string
  readonly body: Markup
  readonly action: string
  readonly notes: readonly string[]
}

const table = 'role="presentation" cellpadding="0" cellspacing="0" border="0"'
const trusted = (html: string): Markup => ({ html })
const TABLE = trusted(table)
const style = (text: string): Markup => trusted(`style="${text}"`)

/** A table for the layout: mail clients know little else. */
export const layoutTable = (attributes: string, rows: Markup | readonly Markup[]): Markup =>
  markup`<table ${TABLE} ${trusted(attributes)}>${rows}</table>`

const footLink = (href: string, words: string): Markup =>
  markup`<a href="${href}" class="muted" ${style(`${colour('muted')}text-decoration:underline;`)}>${words}</a>`

function footOf({ say }: MailWording, links: MailLinks): Markup {
  const settings = footLink(links.settings, say('Choose what you get'))
  return links.unsubscribe === undefined
    ? settings
    : markup`${settings} &nbsp;·&nbsp; ${footLink(links.unsubscribe, say('Unsubscribe'))}`
}

/** A whole mail in HTML: one sheet, 600 pixels wide or as narrow as the screen, without pictures. */
export function mailFrame(wording: MailWording, links: MailLinks, framed: Framed): string {
  const { subject, preview, domain, title, body, action, notes } = framed
  const small = `${FONT}font-size:13px;line-height:20px;${colour('muted')}`
  const sheet = markup`<tr><td class="surface sheet" bgcolor="${hex('surface')}" ${style(`${colour('surface')}padding:32px;border-radius:10px;`)}>
<p class="muted" ${style(`${small}margin:0;`)}>${domain}</p>
<h1 class="ink" ${style(`${FONT}font-size:22px;line-height:30px;font-weight:600;margin:2px 0 20px;${colour('ink')}`)}>${title}</h1>
${body}
${layoutTable('style="margin:28px 0 0;"', markup`<tr><td class="action" bgcolor="${hex('action')}" ${style(`${colour('action')}border-radius:6px;`)}><a href="${links.dashboard}" class="on-action" ${style(`${FONT}display:inline-block;padding:11px 20px;font-size:15px;line-height:20px;font-weight:600;text-decoration:none;${colour('on-action')}`)}>${action}</a></td></tr>`)}
</td></tr>
<tr><td ${style('padding:20px 32px 8px;')}>
${notes.map(note => markup`<p class="muted" ${style(`${small}margin:0 0 8px;`)}>${note}</p>`)}
<p class="muted" ${style(`${small}margin:0;`)}>${footOf(wording, links)}</p>
</td></tr>`
  return markup`<!doctype html>
<html lang="${wording.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${subject}</title>
<style>${trusted(STYLE_SHEET)}</style>
</head>
<body class="ground" ${style(`margin:0;padding:0;${colour('ground')}`)}>
<div ${style('display:none;max-height:0;overflow:hidden;')}>${preview}</div>
${layoutTable(
  `width="100%" class="ground" bgcolor="${hex('ground')}" style="${colour('ground')}"`,
  markup`<tr><td align="center" ${style('padding:24px 12px;')}>${layoutTable('width="600" style="width:100%;max-width:600px;text-align:left;"', sheet)}</td></tr>`,
)}
</body>
</html>
`.html
}

/** The end of a mail as plain text. */
export function textFoot(wording: MailWording, links: MailLinks, notes: readonly string[]): string {
  const { say } = wording
  return [
    '-- ',
    ...notes,
    '',
    `${say('Choose what you get')}: ${links.settings}`,
    ...(links.unsubscribe === undefined ? [] : [`${say('Unsubscribe')}: ${links.unsubscribe}`]),
    '',
  ].join('\n')
}
