import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { TOKEN_SCOPES } from '@gatecount/shared/domain/identity/permissions'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import { z } from 'zod'
import { numberOf } from '../http/number-of.ts'
import { notFound } from '../http/problem.ts'
import { defineSiteRoute, type Route } from '../http/route.ts'
import { newSecret } from './new-secret.ts'
import { endOf, newToken, shownToken, viewToken } from './token-fields.ts'

const newSiteToken = newToken.extend({ scopes: z.array(z.enum(TOKEN_SCOPES)).min(1) })

/** Tokens are for one site, and shown once: only their digest is kept. */
export function tokenRoutes(control: ControlStore, now: () => number): Route[] {
  return [
    defineSiteRoute({
      method: 'get',
      path: '/api/v1/sites/:domain/tokens',
      summary: 'The tokens of a site, without their secrets',
      may: 'tokens:manage',
      answer: z.object({ tokens: z.array(shownToken) }),
      handle: async site => ({ body: { tokens: (await control.listTokens(site.id)).map(viewToken) } }),
    }),
    defineSiteRoute({
      method: 'post',
      path: '/api/v1/sites/:domain/tokens',
      summary: 'Make a token for a site; it is shown this once',
      may: 'tokens:manage',
      records: 'token.made',
      body: newSiteToken,
      answer: shownToken.extend({ token: z.string() }),
      async handle(site, { body: { scopes, label, days }, call }) {
        const secret = newSecret('gc_')
        const token = await control.addToken(secret, {
          siteId: site.id,
          scopes,
          label,
          createdBy: call.principal?.kind === 'person' ? call.principal.id : null,
          expiresAt: endOf(days, now()),
        })
        return {
          status: 201,
          body: { ...viewToken(token), token: unveil(secret) },
          noted: { detail: { label, scopes } },
        }
      },
    }),
    defineSiteRoute({
      method: 'delete',
      path: '/api/v1/sites/:domain/tokens/:id',
      summary: 'Remove a token',
      may: 'tokens:manage',
      records: 'token.removed',
      async handle(site, { params }) {
        const id = numberOf(params['id'])
        const token = (await control.listTokens(site.id)).find(known => known.id === id)
        if (token === undefined || !(await control.removeToken(site.id, token.id))) {
          throw notFound('The site has no such token')
        }
        return { status: 204, noted: { detail: { label: token.label } } }
      },
    }),
  ]
}
