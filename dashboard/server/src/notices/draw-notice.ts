import type { DrawnMail, MailLinks } from '../mail-reports/drawing/drawn-mail.ts'
import { mailFrame, textFoot } from '../mail-reports/drawing/mail-frame.ts'
import { colour, FONT } from '../mail-reports/drawing/mail-style.ts'
import type { MailWording } from '../mail-reports/drawing/mail-wording.ts'
import { markup } from '../mail-reports/drawing/markup.ts'
import type { NoticeContent } from './notice-content.ts'

const look = {
  html: `class="ink" style="${FONT}font-size:15px;line-height:23px;margin:0 0 12px;${colour('ink')}"`,
}

/** A notice as a mail: the words of its content, and where they lead. */
export function drawNotice(content: NoticeContent, wording: MailWording, links: MailLinks): DrawnMail {
  const { subject, title, above, paragraphs, lines = [], action } = content
  const notes = [wording.say('The mail loads nothing and does not tell anybody that you opened it.')]
  const body = markup`${paragraphs.map(text => markup`<p ${look}>${text}</p>`)}${lines.map(line => markup`<p ${look}>• ${line}</p>`)}`
  const [preview = title] = paragraphs
  const said = [...paragraphs, ...(lines.length === 0 ? [] : [lines.map(line => `* ${line}`).join('\n')])]
  return {
    subject,
    html: mailFrame(wording, links, { subject, preview, domain: above, title, body, action, notes }),
    text: `${above}\n${title}\n${'='.repeat(title.length)}\n\n${said.join('\n\n')}\n\n${action}: ${links.dashboard}\n\n${textFoot(wording, links, notes)}`,
  }
}
