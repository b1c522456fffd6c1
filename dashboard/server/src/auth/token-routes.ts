import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import type { KnownToken } from '@gatecount/shared/adapters/control/tokens'
import { TOKEN_SCOPES } from '@gatecount/shared/domain/identity/permissions'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import { z } from 'zod'
import { numberOf } from '../http/number-of.ts'
import { notFound } from '../http/problem.ts'
import { defineSiteRoute, type Route } from '../http/route.ts'
import { newSecret } from './new-secret.ts'

const DAY_MS = 86_400_000

const newToken = z.strictObject({
  scopes: z.array(z.enum(TOKEN_SCOPES)).min(1),
  label: z.string().trim().max(100).default(''),
  /** Days it is valid; without, until it is removed. */
  days: z.int().min(1).max(3650).optional(),
})

const shownToken = z.object({
  id: z.int(),
  label: z.string(),
  scopes: z.array(z.enum(TOKEN_SCOPES)),
  createdAt: z.date(),
  lastUsedOn: z.string().nullable(),
  expiresAt: z.date().nullable(),
})

const view = ({ id, label, scopes, createdAt, lastUsedOn, expiresAt }: KnownToken) => ({
  id,
  label,
  scopes,
  createdAt,
  lastUsedOn,
  expiresAt,
})

/** Tokens are for one site, and shown once: only their digest is kept. */
export function tokenRoutes(control: ControlStore, now: () => number): Route[] {
  return [
    defineSiteRoute({
      method: 'get',
      path: '/api/v1/sites/:domain/tokens',
      summary: 'The tokens of a site, without their secrets',
      may: 'tokens:manage',
      answer: z.object({ tokens: z.array(shownToken) }),
      handle: async site => ({ body: { tokens: (await control.listTokens(site.id)).map(view) } }),
    }),
    defineSiteRoute({
      method: 'post',
      path: '/api/v1/sites/:domain/tokens',
      summary: 'Make a token for a site; it is shown this once',
      may: 'tokens:manage',
      records: 'token.made',
      body: newToken,
      answer: shownToken.extend({ token: z.string() }),
      async handle(site, { body: { scopes, label, days }, call }) {
        const secret = newSecret('gc_')
        const token = await control.addToken(secret, {
          siteId: site.id,
          scopes,
          label,
          createdBy: call.principal?.kind === 'person' ? call.principal.id : null,
          expiresAt: days === undefined ? null : new Date(now() + days * DAY_MS),
        })
        return {
          status: 201,
          body: { ...view(token), token: unveil(secret) },
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
