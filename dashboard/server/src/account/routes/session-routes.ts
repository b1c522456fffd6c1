import { z } from 'zod'
import { notFound } from '../../http/problem.ts'
import { defineRoute, type Route } from '../../http/route.ts'
import type { AccountContext } from '../account-context.ts'
import { mustBeHere } from '../engine/here.ts'
import { endOthers } from '../engine/sessions.ts'

const shown = z.object({
  id: z.string(),
  device: z.string(),
  current: z.boolean(),
  createdAt: z.date(),
  lastSeenAt: z.date(),
})

/** The devices that somebody is signed in on: seen, and ended. */
export function sessionRoutes(context: AccountContext): Route[] {
  const rows = context.control.accounts
  return [
    defineRoute({
      method: 'get',
      path: '/api/v1/me/sessions',
      summary: 'Where you are signed in; last seen is right to the hour',
      may: 'person',
      answer: z.object({ sessions: z.array(shown) }),
      async handle({ call }) {
        const { person, sessionId } = await mustBeHere(context, call)
        const found = await rows.select(
          'sign_in_sessions',
          [
            { column: 'person_id', value: person.id },
            { column: 'expires_at', is: 'gt', value: new Date() },
          ],
          { sortBy: { column: 'updated_at', direction: 'desc' } },
        )
        return {
          body: {
            sessions: found.map(({ id, device, created_at, updated_at }) => ({
              id,
              device,
              current: id === sessionId,
              createdAt: created_at,
              lastSeenAt: updated_at,
            })),
          },
        }
      },
    }),
    defineRoute({
      method: 'delete',
      path: '/api/v1/me/sessions/:id',
      summary: 'Sign out on another device',
      may: 'person',
      records: 'session.ended',
      async handle({ call, params }) {
        const { person } = await mustBeHere(context, call)
        const ended = await rows.remove('sign_in_sessions', [
          { column: 'person_id', value: person.id },
          { column: 'id', value: params['id'] ?? '' },
        ])
        if (ended.length === 0) throw notFound('There is no such session; it may have ended')
        return { status: 204 }
      },
    }),
    defineRoute({
      method: 'delete',
      path: '/api/v1/me/sessions',
      summary: 'Sign out on all other devices',
      may: 'person',
      records: 'session.ended',
      async handle({ call }) {
        const { person, sessionId } = await mustBeHere(context, call)
        await endOthers(rows, person.id, sessionId)
        return { status: 204 }
      },
    }),
  ]
}
