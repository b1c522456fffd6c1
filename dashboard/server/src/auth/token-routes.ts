import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import { z } from 'zod'
import { notFound } from '../http/problem.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { newSecret } from './new-secret.ts'

const newToken = z.strictObject({
  site: z.string(),
  scopes: z.array(z.enum(['stats:read', 'sites:write', 'import:write'])).min(1),
  label: z.string().trim().max(100).default(''),
})

/** Tokens are for one site, and shown once: only their digest is kept. */
export function tokenRoutes(control: ControlStore): Route[] {
  return [
    defineRoute({
      method: 'post',
      path: '/api/v1/tokens',
      may: 'operator',
      body: newToken,
      async handle({ body }) {
        const site = await control.findSite(body.site.toLowerCase())
        if (site === undefined) throw notFound('There is no such site; add it first')
        const secret = newSecret('gc_')
        await control.addToken(secret, site.id, body.scopes, body.label)
        return { status: 201, body: { token: unveil(secret) } }
      },
    }),
  ]
}
