import type { Notice } from '@gatecount/shared/adapters/control/events/notices'
import type { NoticeKind } from '@gatecount/shared/domain/events/notice-kinds'
import { mayDo } from '@gatecount/shared/domain/identity/principal'
import { mailWording } from '../mail-reports/drawing/mail-wording.ts'
import type { MailContext } from '../mail-reports/mail-context.ts'
import { unsubscribeLink } from '../mail-reports/mail-links.ts'
import { hasConfirmedAddress } from '../mail-reports/recipient.ts'
import { eachByItself } from '../mail-reports/send-subscribed.ts'
import { drawNotice } from './draw-notice.ts'
import { gatherCommissions, gatherStatement } from './gather-earnings.ts'
import { gatherApplications, gatherDeadline, gatherWebhooks } from './gather-for-merchant.ts'
import { gatherMembership } from './gather-membership.ts'
import { gatherRules } from './gather-rules.ts'
import type { Gather } from './notice-content.ts'

const GATHER = {
  membership: gatherMembership,
  rules: gatherRules,
  commissions: gatherCommissions,
  statement: gatherStatement,
  applications: gatherApplications,
  deadline: gatherDeadline,
  webhooks: gatherWebhooks,
} as const satisfies Record<NoticeKind, Gather>

/** Undefined for whoever may not read it any more, or has not shown that they read their mail. */
async function recipientOf(
  { control }: MailContext,
  { personId, siteId }: Notice,
): Promise<string | undefined> {
  const person = await control.findPerson(personId)
  if (person === undefined) return undefined
  const may =
    siteId === null ? mayDo(person, 'earnings:tell-own', 'any') : mayDo(person, 'programmes:manage', siteId)
  return may && (await hasConfirmedAddress(control, personId)) ? person.email : undefined
}

async function sendOne(context: MailContext, notice: Notice): Promise<void> {
  const { control, now, origin, send } = context
  const { notices } = control
  const wording = mailWording(notice.language)
  const gathered = await GATHER[notice.kind](context, notice, wording)
  if (gathered === undefined) return
  const { content, told } = gathered
  const at = new Date(now())
  if (content === undefined) {
    const isNew = (told.events ?? []).length > 0 || told.sentFor !== undefined
    if (isNew) await notices.noticeTold(notice.id, { ...told, at })
    return
  }
  const to = await recipientOf(context, notice)
  if (to === undefined || !(await notices.takeNotice(notice.id, at))) return
  const unsubscribe = unsubscribeLink(context, { kind: 'notice', id: notice.id })
  const settings =
    notice.siteId === null
      ? `${origin}/affiliate/notices`
      : `${origin}${content.path.replace(/part=\w+/, 'part=webhooks')}`
  const mail = drawNotice(content, wording, { dashboard: origin + content.path, settings, unsubscribe })
  await send({
    to,
    ...mail,
    messageId: `<notice-${notice.id}-${content.about}@${new URL(origin).host}>`,
    headers: {
      'List-Unsubscribe': `<${unsubscribe}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  })
  await notices.noticeTold(notice.id, { ...told, at })
}

/** Sends the mails about programmes that there is something to say in. What is not sent stays in the logs. */
export async function sendNotices(context: MailContext): Promise<void> {
  await eachByItself(context, await context.control.notices.wantedNotices(), notice =>
    sendOne(context, notice),
  )
}
