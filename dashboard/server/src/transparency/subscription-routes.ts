import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import type { Veiled } from '@gatecount/shared/domain/privacy/veiled'
import type { Language } from '@gatecount/shared/language/languages'
import type { Log } from '@gatecount/shared/process/log'
import { z } from 'zod'
import type { Letter } from '../account/mail/letters.ts'
import { unawaited } from '../account/mail/unawaited.ts'
import { languageOf } from '../http/language-of.ts'
import { badRequest, notFound } from '../http/problem.ts'
import { type Answer, defineRoute, type Route } from '../http/route.ts'
import { markup } from '../mail-reports/drawing/markup.ts'
import { sayIn } from '../words/speak.ts'
import { PUBLIC_HEADERS, paragraph, publicPage } from './public-page.ts'
import { findPublicSite } from './read-public.ts'
import { readSubscriptionToken, subscriptionToken } from './subscription-token.ts'
import { transparencyPath } from './transparency-path.ts'

export interface SubscriptionDeps {
  readonly control: Pick<ControlStore, 'findSite' | 'policies' | 'latestAudits'>
  /** Signs links. */
  readonly key: Veiled<Buffer>
  readonly send: (letter: Letter) => Promise<void>
  /** Where browsers reach the dashboard. */
  readonly origin: string
  readonly log: Log
}

const FORM = { bytes: 2048, bodyType: 'application/x-www-form-urlencoded' } as const
const address = z.email().max(254)
const held = z.strictObject({ token: z.string().max(200) })

const HEADERS = { ...PUBLIC_HEADERS, 'Cache-Control': 'no-store' }

/** A page that says one thing, with a form or without. */
const short = (language: Language, title: string, text: string, form = markup``): Answer => ({
  headers: HEADERS,
  text: {
    type: 'html',
    body: publicPage({
      language,
      title,
      body: markup`<h1>${title}</h1>${paragraph(text)}${form}`,
    }),
  },
})

/** The one address in a form. @throws Problem 400 */
function addressIn(body: unknown): string {
  const form = new URLSearchParams(body instanceof Buffer ? body.toString('utf8') : '')
  const parsed = address.safeParse(form.get('email')?.trim().toLowerCase())
  if (!parsed.success) throw badRequest('Type an e-mail address')
  return parsed.data
}

/** Changes of a policy by mail, for whoever says twice that they want them, and ends with one press. */
export function subscriptionRoutes({ control, key, send, origin, log }: SubscriptionDeps): Route[] {
  const { policies } = control
  /** @throws Problem 404 */
  const idIn = (token: string): number => {
    const id = readSubscriptionToken(key, token)
    if (id === undefined) throw notFound('This link is not whole; open it from the mail again')
    return id
  }
  const press = (action: string, words: string) =>
    markup`<form method="post" action="${action}"><button>${words}</button></form>`

  return [
    defineRoute({
      method: 'post',
      path: '/transparency/:domain/subscribe',
      summary:
        'Ask for changes of a policy by mail; nothing comes until the link in the first one is pressed',
      may: 'anyone',
      ...FORM,
      async handle({ call, params }) {
        const site = await findPublicSite({ control }, params['domain'] ?? '')
        const language = languageOf(call.request)
        const say = sayIn(language)
        const email = addressIn(call.request.body)
        const id = await policies.askForChanges(site.id, email, language)
        if (id !== undefined) {
          const link = `${origin}/policy-mail/confirm?token=${subscriptionToken(key, id)}`
          const text = [
            say(
              'Somebody asked to be told when {site} changes what it counts. If that was you, this link confirms it:',
              {
                site: site.domain,
              },
            ),
            link,
            say('If it was not you, you need not do anything: no other mail comes.'),
          ].join('\n\n')
          unawaited(
            send({
              to: email,
              subject: say('Changes of the policy of {site}', { site: site.domain }),
              text: `${text}\n`,
            }),
            log,
          )
        }
        // The same whether or not the address is known already.
        return short(
          language,
          say('Look into your mailbox'),
          say('If this address is not in the list yet, a mail with a link to confirm is on its way.'),
        )
      },
    }),
    defineRoute({
      method: 'get',
      path: '/policy-mail/confirm',
      summary: 'Ask whether changes of a policy are wanted by mail',
      may: 'anyone',
      query: held,
      async handle({ query, call }) {
        idIn(query.token)
        const language = languageOf(call.request)
        const say = sayIn(language)
        return short(
          language,
          say('Changes of the policy by e-mail'),
          say('Press to get a mail whenever a change is posted.'),
          press(`/policy-mail/confirm?token=${query.token}`, say('Yes, send them')),
        )
      },
    }),
    defineRoute({
      method: 'post',
      path: '/policy-mail/confirm',
      summary: 'Confirm that changes of a policy are wanted by mail',
      may: 'anyone',
      query: held,
      ...FORM,
      async handle({ query, call }) {
        const language = languageOf(call.request)
        const say = sayIn(language)
        if (!(await policies.confirmChanges(idIn(query.token)))) throw notFound('This subscription has ended')
        return short(
          language,
          say('Confirmed'),
          say('You get a mail whenever a change is posted. Each has a link that ends them.'),
        )
      },
    }),
    defineRoute({
      method: 'get',
      path: '/policy-mail/end',
      summary: 'Ask whether mails about a policy are to end',
      may: 'anyone',
      query: held,
      async handle({ query, call }) {
        idIn(query.token)
        const language = languageOf(call.request)
        const say = sayIn(language)
        return short(
          language,
          say('Changes of the policy by e-mail'),
          say('Press to get no more of them. Your address is deleted.'),
          press(`/policy-mail/end?token=${query.token}`, say('No more mails')),
        )
      },
    }),
    defineRoute({
      method: 'post',
      // Mail clients post here by themselves (RFC 8058).
      path: '/policy-mail/end',
      summary: 'End mails about a policy; the address is deleted',
      may: 'anyone',
      query: held,
      ...FORM,
      async handle({ query, call }) {
        const language = languageOf(call.request)
        const say = sayIn(language)
        await policies.endChanges(idIn(query.token))
        return short(language, say('Ended'), say('No more mails come, and your address is deleted.'))
      },
    }),
  ]
}

/** What a mail says of changes of one site. */
export const changesPage = (origin: string, domain: string): string => `${origin}${transparencyPath(domain)}`
