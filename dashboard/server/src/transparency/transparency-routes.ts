import { GPC_SUPPORT } from '@gatecount/shared/domain/privacy/gpc-support'
import type { Veiled } from '@gatecount/shared/domain/privacy/veiled'
import { LANGUAGES } from '@gatecount/shared/language/languages'
import type { Log } from '@gatecount/shared/process/log'
import { z } from 'zod'
import type { Letter } from '../account/mail/letters.ts'
import type { DashboardConfig } from '../config.ts'
import { languageOf } from '../http/language-of.ts'
import { numberOf } from '../http/number-of.ts'
import { notFound } from '../http/problem.ts'
import { type Call, defineRoute, type Route } from '../http/route.ts'
import { sayIn } from '../words/speak.ts'
import { changeFeed, FEEDS, type FeedKind } from './change-feed.ts'
import { drawTransparency } from './draw-transparency.ts'
import { PUBLIC_HEADERS } from './public-page.ts'
import { findPublicSite, type PublicDeps, readPublic } from './read-public.ts'
import { statementOf, statementText } from './statement.ts'
import { subscriptionRoutes } from './subscription-routes.ts'

interface TransparencyDeps extends PublicDeps {
  readonly config: Pick<DashboardConfig, 'publicUrl'>
  readonly key: Veiled<Buffer>
  /** Undefined where no mail is sent. */
  readonly send: ((letter: Letter) => Promise<void>) | undefined
  readonly log: Log
}

const KINDS = Object.keys(FEEDS) as FeedKind[]
const asked = z.strictObject({ lang: z.enum(Object.keys(LANGUAGES) as ['en', 'de']).optional() })

/** What is counted on a site, for everybody: pages without script, feeds, and the versions as they are signed. */
export function transparencyRoutes(deps: TransparencyDeps): Route[] {
  const { config, control, now, key, send, log } = deps
  const { publicUrl } = config
  const originOf = ({ request }: Call): string =>
    publicUrl === undefined
      ? `${request.protocol}://${request.headers.host ?? ''}`
      : new URL(publicUrl).origin
  const feedRoute = (kind: FeedKind) =>
    defineRoute({
      method: 'get',
      path: `/transparency/:domain/changes.${kind}`,
      summary: `Changes of the policy of a site, as ${kind === 'json' ? 'JSON Feed' : kind === 'atom' ? 'Atom' : 'RSS'}`,
      may: 'anyone',
      query: asked,
      async handle({ params, query, call }) {
        const language = query.lang ?? languageOf(call.request)
        const facts = await readPublic(deps, params['domain'] ?? '')
        const body = changeFeed(facts, { kind, language, origin: originOf(call) })
        return { headers: PUBLIC_HEADERS, text: { type: FEEDS[kind], body } }
      },
    })

  return [
    defineRoute({
      method: 'get',
      path: '/transparency/:domain',
      summary: 'What is counted on a site, for everybody; a page without script',
      may: 'anyone',
      query: asked,
      async handle({ params, query, call }) {
        const language = query.lang ?? languageOf(call.request)
        const facts = await readPublic(deps, params['domain'] ?? '')
        const hasMail = send !== undefined && publicUrl !== undefined
        return {
          headers: PUBLIC_HEADERS,
          text: { type: 'html', body: drawTransparency(facts, { language, hasMail }) },
        }
      },
    }),
    ...KINDS.map(feedRoute),
    defineRoute({
      method: 'get',
      path: '/transparency/:domain/statement.txt',
      summary: 'A privacy statement to paste, made of the policy in force',
      may: 'anyone',
      query: asked,
      async handle({ params, query, call }) {
        const say = sayIn(query.lang ?? languageOf(call.request))
        const site = await findPublicSite(deps, params['domain'] ?? '')
        const { policy } = await control.policies.inForce(site.id, now())
        return {
          headers: PUBLIC_HEADERS,
          text: { type: 'text/plain; charset=utf-8', body: statementText(statementOf(say, policy.terms)) },
        }
      },
    }),
    defineRoute({
      method: 'get',
      path: '/transparency/:domain/versions/:version.json',
      summary: 'One version of the policy of a site, with its hash and signature',
      may: 'anyone',
      answer: z.object({
        policy: z.looseObject({ kind: z.literal('policy'), version: z.int() }),
        hash: z.string(),
        signature: z.string().nullable(),
        publicKey: z.string().nullable(),
      }),
      async handle({ params }) {
        const site = await findPublicSite(deps, params['domain'] ?? '')
        const number = numberOf(params['version'])
        const versions = await control.policies.versions(site.id)
        const version = versions.find(({ policy }) => policy.version === number)
        if (version === undefined) throw notFound('The policy has no version of this number')
        return { headers: { 'Cache-Control': 'public, max-age=300' }, body: version }
      },
    }),
    defineRoute({
      method: 'get',
      path: '/.well-known/gpc.json',
      summary: 'That Global Privacy Control is honoured',
      may: 'anyone',
      answer: z.object({ gpc: z.boolean(), lastUpdate: z.string() }),
      handle: async () => ({ headers: { 'Cache-Control': 'public, max-age=86400' }, body: GPC_SUPPORT }),
    }),
    ...(send !== undefined && publicUrl !== undefined
      ? subscriptionRoutes({ control, key, send, origin: new URL(publicUrl).origin, log })
      : []),
  ]
}
