import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { z } from 'zod'
import { notFound } from '../http/problem.ts'
import { defineRoute, type Route } from '../http/route.ts'

const asked = z.strictObject({ positiveControl: z.boolean().default(false) })
const MOST = 2_147_483_647

/** Audits of the whole installation. The worker does them, for it reaches every store; here they are asked for and shown. */
export function auditRoutes(control: ControlStore): Route[] {
  return [
    defineRoute({
      method: 'post',
      path: '/api/v1/audits',
      may: 'operator',
      body: asked,
      handle: async ({ body }) => ({ status: 202, body: await control.requestAudit(body.positiveControl) }),
    }),
    defineRoute({
      method: 'get',
      path: '/api/v1/audits/latest',
      may: 'operator',
      async handle() {
        const { current = null, last = null } = await control.latestAudits()
        return { body: { current, last } }
      },
    }),
    defineRoute({
      method: 'get',
      path: '/api/v1/audits/:id',
      may: 'operator',
      async handle({ params }) {
        const id = Number(params['id'])
        const known = Number.isInteger(id) && id > 0 && id <= MOST ? await control.findAudit(id) : undefined
        if (known === undefined) throw notFound('There is no such audit')
        return { body: known }
      },
    }),
  ]
}
