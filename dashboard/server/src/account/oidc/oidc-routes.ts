import { z } from 'zod'
import { notFound } from '../../http/problem.ts'
import { defineRoute, type Route } from '../../http/route.ts'
import type { AccountContext } from '../account-context.ts'
import { engineHeaders } from '../engine/engine-answer.ts'
import { sourceNetwork } from '../limits/source-network.ts'
import { oidcLanding } from './oidc-landing.ts'
import type { OidcSignIn } from './oidc-sign-in.ts'

const text = z.string().max(4000).optional()
/** What providers send back (RFC 6749, 4.1.2; RFC 9207); anything else is not looked at. */
const callback = z.object({ code: text, state: text, iss: text, error: text, error_description: text })

/** Sign-in at another provider: to it, and back from it. */
export function oidcRoutes(context: AccountContext): Route[] {
  const provider = (name: string | undefined): OidcSignIn => {
    const { oidc } = context
    if (oidc === undefined || oidc.provider !== name) throw notFound('There is no such sign-in provider')
    return oidc
  }
  return [
    defineRoute({
      method: 'post',
      path: '/api/v1/session/oidc/:provider',
      summary: 'Where to send the browser to sign in at the provider',
      may: 'anyone',
      answer: z.object({ url: z.string() }),
      async handle({ params, call }) {
        const at = provider(params['provider'])
        await context.limits.takeProvider(sourceNetwork(call.request.ip))
        const { cookies, body } = await at.begin(engineHeaders(call.request))
        return { headers: { 'Set-Cookie': cookies }, body: { url: z.string().parse(body['url']) } }
      },
    }),
    defineRoute({
      method: 'get',
      path: '/api/v1/session/oidc/:provider/callback',
      summary: 'Where the provider sends the browser back to; goes on to a page',
      may: 'anyone',
      records: 'session.started',
      query: callback,
      async handle({ params, query, call }) {
        const given = Object.fromEntries(
          Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined),
        )
        const answer = await provider(params['provider']).finish(engineHeaders(call.request), given)
        return await oidcLanding(context, call, answer)
      },
    }),
  ]
}
