import { unveil, veil } from '@gatecount/shared/domain/privacy/veiled'
import { z } from 'zod'
import { newSecret } from '../../auth/new-secret.ts'
import { Problem } from '../../http/problem.ts'
import { defineRoute, type Route } from '../../http/route.ts'
import type { AccountContext } from '../account-context.ts'
import { engineAnswer, engineHeaders } from '../engine/engine-answer.ts'
import { whoIsHere } from '../engine/here.ts'
import { theOwner } from '../the-owner.ts'
import { attemptOf, begin } from './begin.ts'
import { token } from './fields.ts'

const LINK_SECONDS = 15 * 60

/**
 * Sign-in by the one-time link of the command line, and signing out. The link opens a page; only its button posts the
 * secret, so that previews that fetch it do not use it up. Whoever can make such a link runs the machine, so it is the way
 * back in for an owner who lost all others, and asks for no second factor.
 */
export function linkRoutes(context: AccountContext): Route[] {
  const { control, engine, limits } = context
  return [
    defineRoute({
      method: 'post',
      path: '/api/v1/session',
      summary: 'Sign in with a one-time link of the command line',
      may: 'anyone',
      records: 'session.started',
      body: z.strictObject({ token }),
      async handle({ body, call }) {
        const attempt = await limits.take(attemptOf(context, call))
        if (!(await control.redeemSignInLink(veil(body.token)))) {
          throw new Problem(401, 'Link not valid', 'This sign-in link was used already, or has expired')
        }
        await attempt.succeeded()
        const { id } = await theOwner(control)
        return await begin(context, call, { id, askSecondFactor: false })
      },
    }),
    defineRoute({
      method: 'delete',
      path: '/api/v1/session',
      summary: 'Sign out',
      may: 'anyone',
      records: 'session.ended',
      async handle({ call }) {
        const here = await whoIsHere(context, call.request)
        const headers = engineHeaders(call.request)
        const { cookies } = await engineAnswer(engine.api.signOut({ headers, asResponse: true }))
        return {
          status: 204,
          headers: { 'Set-Cookie': cookies },
          ...(here === undefined ? { unfinished: true } : { noted: { person: here.person } }),
        }
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/v1/sign-in-links',
      summary: 'Make a one-time link that signs an owner in',
      may: 'installation:manage',
      records: 'link.made',
      answer: z.object({ path: z.string(), expires_in: z.int() }),
      async handle() {
        const secret = newSecret()
        await control.addSignInLink(secret, LINK_SECONDS)
        return { status: 201, body: { path: `/signin?token=${unveil(secret)}`, expires_in: LINK_SECONDS } }
      },
    }),
  ]
}
