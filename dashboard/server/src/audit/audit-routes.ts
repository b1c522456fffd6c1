import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { z } from 'zod'
import { numberOf } from '../http/number-of.ts'
import { notFound } from '../http/problem.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { auditAnswer, latestAuditsAnswer } from './audit-answers.ts'

const asked = z.strictObject({ positiveControl: z.boolean().default(false) })

/** Audits of the whole installation. The worker does them, for it reaches every store; here they are asked for and shown. */
export function auditRoutes(control: ControlStore): Route[] {
  return [
    defineRoute({
      method: 'post',
      path: '/api/v1/audits',
      summary: 'Ask for an audit of the installation',
      answer: auditAnswer,
      records: 'audit.asked',
      may: 'installation:manage',
      body: asked,
      handle: async ({ body }) => ({ status: 202, body: await control.requestAudit(body.positiveControl) }),
    }),
    defineRoute({
      method: 'get',
      path: '/api/v1/audits/latest',
      summary: 'The audit that runs, and the last one that is done',
      answer: latestAuditsAnswer,
      may: 'installation:manage',
      async handle() {
        const { current = null, last = null } = await control.latestAudits()
        return { body: { current, last } }
      },
    }),
    defineRoute({
      method: 'get',
      path: '/api/v1/audits/:id',
      summary: 'One audit',
      answer: auditAnswer,
      may: 'installation:manage',
      async handle({ params }) {
        const id = numberOf(params['id'])
        const known = id === undefined ? undefined : await control.findAudit(id)
        if (known === undefined) throw notFound('There is no such audit')
        return { body: known }
      },
    }),
  ]
}
