import type { SignedShared } from '@gatecount/shared/domain/report-sharing/shared-document'
import type { Language } from '@gatecount/shared/language/languages'
import type { DrawnMail } from '../../mail-reports/drawing/drawn-mail.ts'
import { reportWording } from '../drawing/report-wording.ts'

/** A report in a mail: its totals in words, and the rest in the files that come with it. */
export function drawReportMail(
  { document }: SignedShared,
  language: Language,
  unsubscribe: string,
): Pick<DrawnMail, 'subject' | 'text'> {
  const { say, days, family, count, spread } = reportWording(language)
  const { title, words, from, to, parts, sites } = document
  const totals = parts
    .filter(({ as }) => as !== 'bars')
    .flatMap(part =>
      part.series.flatMap(({ site, values: [total] }) => {
        if (total === undefined) return []
        const named = sites.length === 1 ? family(part.family) : `${family(part.family)}, ${site}`
        return [`${named}: ${count(total.figure.count)} ${spread(total.figure)}`]
      }),
    )
  return {
    subject: `${title}: ${days({ from, to })}`,
    text: [
      `${title}\n${'='.repeat(title.length)}`,
      `${sites.map(({ domain }) => domain).join(', ')}, ${days({ from, to })}`,
      ...(words === '' ? [] : [words]),
      [...new Set(totals)].join('\n'),
      say('The report is attached, to read (PDF), as a table (CSV) and signed (JSON).'),
      say('± says how large the noise of a number is: in 95 of 100 draws it is no larger.'),
      `-- \n${say('Unsubscribe')}: ${unsubscribe}\n`,
    ].join('\n\n'),
  }
}
