import type { ReportShare } from '@gatecount/shared/adapters/control/report-shares'
import type { StoredReport } from '@gatecount/shared/adapters/control/shared-reports'
import { unawaited } from '../../account/mail/unawaited.ts'
import { sayIn } from '../../words/speak.ts'
import type { SharingDeps } from '../sharing-deps.ts'
import { reportMailLink } from './report-mail-token.ts'

/** Asks an address whether it wants a report. Nothing else is ever sent there before it said yes. */
export function askToConfirm(
  { mail, key, log }: Pick<SharingDeps, 'mail' | 'key' | 'log'>,
  { share, report }: { readonly share: ReportShare; readonly report: StoredReport },
): void {
  if (mail === undefined || share.email === null) return
  const say = sayIn(share.language ?? 'en')
  const { host } = new URL(mail.origin)
  const { domain } = report.sites[0]
  const { title } = report.form
  unawaited(
    mail.send({
      to: share.email,
      subject: say('A report of {domain} for you: confirm your address', { domain }),
      text: [
        say('{domain} wants to send you the report “{title}” by mail, each time figures were released.', {
          domain,
          title,
        }),
        say('It comes only after you say yes here:'),
        reportMailLink(mail.origin, key, share.id),
        say('If you do not want it, you need not do anything.'),
        `-- \n${say('Gatecount at {host}', { host })}\n`,
      ].join('\n\n'),
    }),
    log,
  )
}
