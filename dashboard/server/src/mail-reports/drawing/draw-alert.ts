import type { LocalTime } from '@gatecount/shared/domain/time/local-time'
import type { Language } from '@gatecount/shared/language/languages'
import { hourOf } from '../alerts/hour-series.ts'
import type { AlertFinding } from '../alerts/judge-hours.ts'
import type { DrawnMail, MailLinks } from './drawn-mail.ts'
import { mailFrame, textFoot } from './mail-frame.ts'
import { colour, FONT } from './mail-style.ts'
import { mailWording } from './mail-wording.ts'
import { markup } from './markup.ts'

const WORDS = {
  spike: {
    subject: '{site}: many more visitors than usual',
    title: 'Many more visitors than usual',
    what: '{n, plural, one {# visitor} other {# visitors}} came from {from} to {to}. Usual at this time of the week are {usual}.',
    next: 'The sources in the dashboard say where they come from, as soon as enough of them have one in common.',
  },
  drop: {
    subject: '{site}: far fewer visitors than usual',
    title: 'Far fewer visitors than usual',
    what: '{n, plural, one {# visitor} other {# visitors}} came from {from} to {to}. Usual at this time of the week are {usual}.',
    next: 'If nothing explains it, look whether your pages can be reached and still carry the snippet.',
  },
  silence: {
    subject: '{site}: nothing is counted any more',
    title: 'Nothing is counted any more',
    what: 'For {hours, plural, one {# hour} other {# hours}}, since {from}, nothing was counted. Usual are {usual} hits in this time.',
    next: 'Look whether your pages can be reached and still carry the snippet, and whether collector and worker are running.',
  },
} as const

/** An alert as a mail: totals and nothing else. */
export function drawAlert(
  finding: AlertFinding,
  domain: string,
  language: Language,
  links: MailLinks,
): DrawnMail {
  const wording = mailWording(language)
  const { say } = wording
  const words = WORDS[finding.kind]
  const [from, to] = [hourOf(finding.from), hourOf(finding.to + 1)]
  const hour = (at: LocalTime): string => `${String(at.hour).padStart(2, '0')}:00`
  const at = (time: LocalTime): string => `${wording.day(time.day, 'long')}, ${hour(time)}`
  const subject = say(words.subject, { site: domain })
  const title = say(words.title)
  const what = say(words.what, {
    n: finding.counted,
    hours: finding.to - finding.from + 1,
    from: at(from),
    to: from.day === to.day ? hour(to) : at(to),
    usual: wording.count(Math.round(finding.usual)),
  })
  const paragraphs = [what, say(words.next)]
  const notes = [
    say(
      'Only totals are looked at for this, by the hour. The mail loads nothing and does not tell anybody that you opened it.',
    ),
  ]
  const action = say('Open the dashboard')
  const look = {
    html: `class="ink" style="${FONT}font-size:15px;line-height:23px;margin:0 0 12px;${colour('ink')}"`,
  }
  const body = markup`${paragraphs.map(text => markup`<p ${look}>${text}</p>`)}`
  return {
    subject,
    html: mailFrame(wording, links, { subject, preview: what, domain, title, body, action, notes }),
    text: `${domain}\n${title}\n${'='.repeat(title.length)}\n\n${paragraphs.join('\n\n')}\n\n${action}: ${links.dashboard}\n\n${textFoot(wording, links, notes)}`,
  }
}
