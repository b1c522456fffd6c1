import { buffer } from 'node:stream/consumers'
import type { ReportShare } from '@gatecount/shared/adapters/control/report-shares'
import { MOST_WAITING } from '../../mail-reports/figures-lag.ts'
import { eachByItself } from '../../mail-reports/send-subscribed.ts'
import { reportCsv } from '../drawing/report-csv.ts'
import { openShare } from '../open/find-shared.ts'
import { readDocument } from '../open/read-document.ts'
import { pdfOf, reportFileName } from '../open/report-answer.ts'
import type { SharingDeps } from '../sharing-deps.ts'
import { countReleases } from './count-releases.ts'
import { drawReportMail } from './draw-report-mail.ts'
import { reportMailLink } from './report-mail-token.ts'

type Mailing = SharingDeps & { readonly mail: NonNullable<SharingDeps['mail']> }

async function sendOne(deps: Mailing, share: ReportShare): Promise<void> {
  const { control, mail, now, key } = deps
  const shared = await openShare(deps, share)
  if (shared === undefined || share.email === null) return
  const { report } = shared
  const releases = await countReleases(deps, report)
  if (releases <= share.sentFor) return
  // While an old log comes in, release follows release; the last of them is the one to send.
  for (const { id } of report.sites) if ((await mail.waiting(id)) > MOST_WAITING) return
  if (!(await control.sharedReports.takeReportMail(share.id, releases, new Date(now())))) return
  const language = share.language ?? 'en'
  const signed = await readDocument(deps, report)
  const name = reportFileName(signed)
  const unsubscribe = reportMailLink(mail.origin, key, share.id)
  await mail.send({
    to: share.email,
    ...drawReportMail(signed, language, unsubscribe),
    messageId: `<shared-report-${share.id}-${releases}@${new URL(mail.origin).host}>`,
    headers: {
      'List-Unsubscribe': `<${unsubscribe}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
    attachments: [
      {
        filename: `${name}.pdf`,
        contentType: 'application/pdf',
        content: await buffer(await pdfOf(deps, report, { signed, language })),
      },
      {
        filename: `${name}.csv`,
        contentType: 'text/csv; charset=utf-8',
        content: Buffer.from(reportCsv(signed.document)),
      },
      {
        filename: `${name}.json`,
        contentType: 'application/json',
        content: Buffer.from(`${JSON.stringify(signed, undefined, 2)}\n`),
      },
    ],
  })
  await control.sharedReports.reportMailSent(share.id, releases)
}

/** Sends reports of which a further release was drawn, to those who confirmed their address. */
export async function sendShared(deps: Mailing): Promise<void> {
  const shares = await deps.control.sharedReports.confirmedMails()
  await eachByItself(deps, shares, share => sendOne(deps, share))
}
