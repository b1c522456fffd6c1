import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { unveil, veil } from '@gatecount/shared/domain/privacy/veiled'
import { z } from 'zod'
import { Problem } from '../http/problem.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { newSecret } from './new-secret.ts'
import { SESSION_SECONDS, type SessionCookie } from './session-cookie.ts'
import { theOwner } from './the-owner.ts'

const LINK_SECONDS = 15 * 60

/**
 * Sign-in by one-time link. The link opens a page; only its button posts the secret, so that mail scanners and link
 * previews that fetch it do not use it up.
 */
export function sessionRoutes(control: ControlStore, cookie: SessionCookie): Route[] {
  return [
    defineRoute({
      method: 'post',
      path: '/api/v1/session',
      summary: 'Sign in with a one-time link of the command line',
      may: 'anyone',
      records: 'session.started',
      body: z.strictObject({ token: z.string().min(1).max(200) }),
      async handle({ body }) {
        if (!(await control.redeemSignInLink(veil(body.token)))) {
          throw new Problem(401, 'Link not valid', 'This sign-in link was used already, or has expired')
        }
        const secret = newSecret()
        await control.addSession(secret, SESSION_SECONDS)
        const { id, name } = await theOwner(control)
        return {
          status: 204,
          headers: { 'Set-Cookie': cookie.start(secret) },
          noted: { person: { id, name } },
        }
      },
    }),
    defineRoute({
      method: 'delete',
      path: '/api/v1/session',
      summary: 'Sign out',
      may: 'anyone',
      async handle({ call }) {
        const session = cookie.read(call.request.headers.cookie)
        if (session !== undefined) await control.removeSession(session)
        return { status: 204, headers: { 'Set-Cookie': cookie.end() } }
      },
    }),
    defineRoute({
      method: 'get',
      path: '/api/v1/me',
      summary: 'Who is signed in',
      may: 'person',
      handle: async ({ call: { principal } }) => ({
        body: principal?.kind === 'person' ? principal : undefined,
      }),
    }),
    defineRoute({
      method: 'post',
      path: '/api/v1/sign-in-links',
      summary: 'Make a one-time link that signs an owner in',
      may: 'installation:manage',
      records: 'link.made',
      async handle() {
        const secret = newSecret()
        await control.addSignInLink(secret, LINK_SECONDS)
        return { status: 201, body: { path: `/signin?token=${unveil(secret)}`, expires_in: LINK_SECONDS } }
      },
    }),
  ]
}
