import type {
  AlertSubscription,
  ReportSubscription,
} from '@gatecount/shared/adapters/control/mail-subscriptions'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { NOTICE_NAMES, type NoticeKind } from '@gatecount/shared/domain/events/notice-kinds'
import {
  ALERT_NAMES,
  type AlertKind,
  REPORT_PERIODS,
  type ReportPeriod,
} from '@gatecount/shared/domain/mail/alert-kinds'
import type { Veiled } from '@gatecount/shared/domain/privacy/veiled'
import { z } from 'zod'
import { token } from '../account/routes/fields.ts'
import { notFound } from '../http/problem.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { readUnsubscribeToken } from './unsubscribe-token.ts'

interface UnsubscribeDeps {
  readonly control: Pick<
    ControlStore,
    'findMailSubscription' | 'unsubscribe' | 'findPerson' | 'listSites' | 'notices'
  >
  readonly key: Veiled<Buffer>
}

const held = z.strictObject({ token })
/** A mail that is still sent. */
interface Ending {
  readonly personId: string
  readonly siteId: number | null
  readonly mail: ReportPeriod | AlertKind | NoticeKind
  end(): Promise<unknown>
}

const kindOf = (of: ReportSubscription | AlertSubscription) => (of.kind === 'report' ? of.period : of.alert)

/** Ends one mail, for whoever holds the link that was in it: without signing in, and by one click in a mail client (RFC 8058). */
export function unsubscribeRoutes({ control, key }: UnsubscribeDeps): Route[] {
  /** @throws Problem 404 */
  const read = (text: string) => {
    const of = readUnsubscribeToken(key, text)
    if (of === undefined) throw notFound('This link is not whole; open it from the mail again')
    return of
  }
  async function find(text: string): Promise<Ending | undefined> {
    const { kind, id } = read(text)
    if (kind === 'notice') {
      const notice = await control.notices.findNotice(id)
      return notice?.wanted
        ? { ...notice, mail: notice.kind, end: () => control.notices.endNotice(id) }
        : undefined
    }
    const of = await control.findMailSubscription({ kind, id })
    return of && { ...of, mail: kindOf(of), end: () => control.unsubscribe(of) }
  }
  return [
    defineRoute({
      method: 'get',
      path: '/api/v1/mail/subscription',
      summary: 'What a link to unsubscribe is about; null when it is ended already',
      may: 'anyone',
      query: held,
      answer: z.object({
        subscription: z
          .object({
            site: z.string().describe('empty of a mail to an affiliate'),
            mail: z.enum([...REPORT_PERIODS, ...ALERT_NAMES, ...NOTICE_NAMES]),
          })
          .nullable(),
      }),
      async handle({ query }) {
        const of = await find(query.token)
        const site = of && (await control.listSites()).find(({ id }) => id === of.siteId)
        const isThere = of !== undefined && (of.siteId === null || site !== undefined)
        return { body: { subscription: isThere ? { site: site?.domain ?? '', mail: of.mail } : null } }
      },
    }),
    defineRoute({
      method: 'post',
      // Not under /api: mail providers post here from their own servers, and are no page of ours.
      path: '/mail/unsubscribe',
      summary: 'End the mail that a link to unsubscribe is about',
      may: 'anyone',
      records: 'mail.changed',
      query: held,
      async handle({ query }) {
        const of = await find(query.token)
        const person = of && (await control.findPerson(of.personId))
        if (of === undefined || person === undefined) return { status: 204, unfinished: true }
        await of.end()
        const noted = { person, detail: { ended: of.mail }, ...(of.siteId !== null && { siteId: of.siteId }) }
        return { status: 204, noted, unfinished: of.siteId === null }
      },
    }),
  ]
}
