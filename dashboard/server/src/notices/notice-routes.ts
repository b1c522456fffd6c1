import type { ListenerScope } from '@gatecount/shared/adapters/control/events/listeners'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import {
  NOTICE_NAMES,
  NOTICE_RHYTHMS,
  type NoticeKind,
  noticesFor,
} from '@gatecount/shared/domain/events/notice-kinds'
import { z } from 'zod'
import { languageOf } from '../http/language-of.ts'
import { type Call, defineRoute, defineSiteRoute, type Route } from '../http/route.ts'
import { language } from '../mail-reports/mail-fields.ts'
import { mustBePerson } from '../mail-reports/must-be-person.ts'
import { hasConfirmedAddress } from '../mail-reports/recipient.ts'
import { ownAffiliate } from '../portal/own-programme.ts'

interface NoticeDeps {
  readonly control: ControlStore
  /** Whether mail can be sent at all. */
  readonly configured: boolean
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

const kind = z.enum(NOTICE_NAMES as [NoticeKind, ...NoticeKind[]])
const rhythm = z.enum(NOTICE_RHYTHMS)
const wantedBody = z.strictObject({ language, wanted: z.array(kind).max(NOTICE_NAMES.length), rhythm })
const noticesAnswer = z.object({
  configured: z.boolean(),
  address: z.string(),
  addressConfirmed: z.boolean(),
  language,
  kinds: z.array(kind).describe('all that there are for the reader'),
  wanted: z.array(kind),
  rhythm: rhythm.describe('how often commissions are gathered'),
})

/** Mails about affiliate programmes: everybody chooses their own. */
export function noticeRoutes({ control, configured, now }: NoticeDeps): Route[] {
  async function view(call: Call, scope: ListenerScope): Promise<z.infer<typeof noticesAnswer>> {
    const person = mustBePerson(call)
    const [known, addressConfirmed] = await Promise.all([
      control.notices.noticesOf(person.id, scope),
      hasConfirmedAddress(control, person.id),
    ])
    return {
      configured,
      address: person.email,
      addressConfirmed,
      language: known[0]?.language ?? languageOf(call.request),
      kinds: [...noticesFor('affiliate' in scope ? 'affiliate' : 'merchant')],
      wanted: known.filter(one => one.wanted).map(one => one.kind),
      rhythm: known.find(one => one.rhythm !== null)?.rhythm ?? 'week',
    }
  }

  async function change(call: Call, scope: ListenerScope, wanted: z.output<typeof wantedBody>) {
    await control.notices.setNotices(mustBePerson(call).id, scope, wanted, new Date(now()))
    return { body: await view(call, scope) }
  }

  const ofSite = (site: { readonly id: number }) => ({ siteId: site.id, programmeId: null })
  const own = async (call: Call) => ({ affiliate: await ownAffiliate({ control }, call) })
  const sitePath = '/api/v1/sites/:domain/notices'
  const ownPath = '/api/v1/affiliate/notices'
  return [
    defineSiteRoute({
      method: 'get',
      path: sitePath,
      summary: 'Which mails about affiliate programmes of the site you get',
      may: 'programmes:manage',
      answer: noticesAnswer,
      handle: async (site, { call }) => ({ body: await view(call, ofSite(site)) }),
    }),
    defineSiteRoute({
      method: 'put',
      path: sitePath,
      summary: 'Choose the mails about affiliate programmes of the site that you get',
      may: 'programmes:manage',
      records: 'mail.changed',
      body: wantedBody,
      answer: noticesAnswer,
      async handle(site, { call, body }) {
        return { ...(await change(call, ofSite(site), body)), noted: { detail: { notices: body.wanted } } }
      },
    }),
    defineRoute({
      method: 'get',
      path: ownPath,
      summary: 'Which mails you get as an affiliate',
      may: 'earnings:tell-own',
      answer: noticesAnswer,
      handle: async ({ call }) => ({ body: await view(call, await own(call)) }),
    }),
    defineRoute({
      method: 'put',
      path: ownPath,
      summary: 'Choose the mails that you get as an affiliate',
      may: 'earnings:tell-own',
      body: wantedBody,
      answer: noticesAnswer,
      handle: async ({ call, body }) => await change(call, await own(call), body),
    }),
  ]
}
