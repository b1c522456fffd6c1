import type { Language } from '@gatecount/shared/language/languages'
import type { ReportContent } from '../report/read-report.ts'
import type { DrawnMail, MailLinks } from './drawn-mail.ts'
import { mailFrame, textFoot } from './mail-frame.ts'
import { mailWording } from './mail-wording.ts'
import { reportHtml } from './report-html.ts'
import { reportText } from './report-text.ts'

const SUBJECTS = { week: '{site}: week {days}', month: '{site}: {days}' } as const
const BEFORE = {
  week: 'Changes are against the week before.',
  month: 'Changes are against the month before.',
} as const

/** A report as a mail. */
export function drawReport(content: ReportContent, language: Language, links: MailLinks): DrawnMail {
  const wording = mailWording(language)
  const { say } = wording
  const { domain, period, figures } = content
  const days = wording.period(period, content.range)
  const subject = say(SUBJECTS[period], { site: domain, days })
  const title = period === 'week' ? say('Week {days}', { days }) : days
  const [main] = figures
  const preview =
    main === undefined
      ? title
      : [`${say(main.label)}: ${wording.figure(main, main.now)}`, wording.change(main.now, main.before)]
          .filter(words => words !== undefined)
          .join(', ')
  const notes = [
    BEFORE[period],
    'Only figures that passed the gate are in this mail: totals, and what enough visitors have in common. It loads nothing and does not tell anybody that you opened it.',
  ] as const
  const said = notes.map(note => say(note))
  const action = say('Open the dashboard')
  const body = reportHtml(wording, content)
  return {
    subject,
    html: mailFrame(wording, links, { subject, preview, domain, title, body, action, notes: said }),
    text: `${domain}\n${title}\n${'='.repeat(title.length)}\n\n${reportText(wording, content)}\n\n${action}: ${links.dashboard}\n\n${textFoot(wording, links, said)}`,
  }
}
