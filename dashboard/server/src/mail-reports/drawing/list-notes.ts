import type { ReportContent } from '../report/read-report.ts'
import type { MailWording } from './mail-wording.ts'

/** What is not in the rows of a list: further values, and those of too few. */
export function listNotes(
  { say, count }: MailWording,
  { more, remainder }: Pick<ReportContent['lists'][number], 'more' | 'remainder'>,
): string[] {
  return [
    ...(more > 0 ? [say('{n, plural, one {# more} other {# more}} in the dashboard', { n: more })] : []),
    ...(remainder > 0 ? [say('{count} in groups too small to be named', { count: count(remainder) })] : []),
  ]
}
