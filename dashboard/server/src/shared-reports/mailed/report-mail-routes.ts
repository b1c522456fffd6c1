import { z } from 'zod'
import { token } from '../../account/routes/fields.ts'
import { languageOf } from '../../http/language-of.ts'
import { type Answer, type Call, defineRoute, type Route } from '../../http/route.ts'
import { markup } from '../../mail-reports/drawing/markup.ts'
import { sayIn } from '../../words/speak.ts'
import { messagePage } from '../drawing/message-page.ts'
import { openShare } from '../open/find-shared.ts'
import type { SharingDeps } from '../sharing-deps.ts'
import { readReportMailToken } from './report-mail-token.ts'

const held = z.strictObject({ token })

/**
 * Where a recipient of a report by mail says yes, and says no: pages without script for anyone who holds the link. To
 * look at it changes nothing, for programs that look through mails follow links.
 */
export function reportMailRoutes(deps: SharingDeps): Route[] {
  const { control, key } = deps
  const path = '/report-mail'

  const shareOf = async (text: string) => {
    const id = readReportMailToken(key, text)
    return await openShare(deps, id === undefined ? undefined : await control.sharedReports.findMail(id))
  }

  function page(
    call: Call,
    shared: Awaited<ReturnType<typeof shareOf>>,
    done?: 'confirmed' | 'ended',
  ): Answer {
    const language = languageOf(call.request)
    const say = sayIn(language)
    if (done === 'ended' || shared === undefined) {
      const words = say('Nothing more is sent to you by this link.')
      return messagePage(language, { title: say('No mail'), words })
    }
    const title = shared.report.form.title
    const { domain } = shared.report.sites[0]
    const isConfirmed = done === 'confirmed' || shared.share.confirmed
    const [words, deed, name] = isConfirmed
      ? [
          say('You get “{title}” of {domain} by mail, each time figures were released.', { title, domain }),
          'end',
          say('Unsubscribe'),
        ]
      : [
          say('{domain} wants to send you the report “{title}” by mail, each time figures were released.', {
            title,
            domain,
          }),
          'confirm',
          say('Yes, send it to me'),
        ]
    return messagePage(language, {
      title: say('Reports by mail'),
      words,
      more: markup`<form method="post"><button name="do" value="${deed}">${name}</button></form>`,
    })
  }

  return [
    defineRoute({
      method: 'get',
      path,
      summary: 'What a link from a report by mail is about, as a page',
      may: 'anyone',
      query: held,
      handle: async ({ query, call }) => page(call, await shareOf(query.token)),
    }),
    defineRoute({
      method: 'post',
      // Not under /api: mail providers post here from their own servers (RFC 8058), and are no page of ours.
      path,
      summary: 'Confirm or end the mail that a link is about; without a word it ends',
      may: 'anyone',
      records: 'report.revoked',
      bytes: 1024,
      bodyType: 'application/x-www-form-urlencoded',
      query: held,
      async handle({ query, call }) {
        const shared = await shareOf(query.token)
        if (shared === undefined) return { ...page(call, undefined, 'ended'), unfinished: true }
        const { share, report } = shared
        const sent: unknown = call.request.body
        const isConfirming =
          Buffer.isBuffer(sent) && new URLSearchParams(sent.toString('latin1')).get('do') === 'confirm'
        if (isConfirming) {
          await control.sharedReports.confirmMail(share.id)
          return { ...page(call, shared, 'confirmed'), unfinished: true }
        }
        await control.sharedReports.revokeShare(report.id, share.id)
        return {
          ...page(call, shared, 'ended'),
          noted: { siteId: report.sites[0].id, detail: { title: report.form.title, how: 'mail' } },
        }
      },
    }),
  ]
}
