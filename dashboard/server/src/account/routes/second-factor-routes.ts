import { z } from 'zod'
import { badRequest, Problem } from '../../http/problem.ts'
import { defineRoute, type Route } from '../../http/route.ts'
import { fault } from '../../words/fault.ts'
import type { AccountContext } from '../account-context.ts'
import { cookieName } from '../engine/account-cookies.ts'
import {
  type EngineAnswer,
  engineAnswer,
  engineHeaders,
  engineHeadersWithout,
} from '../engine/engine-answer.ts'
import { mustBeFresh } from '../engine/here.ts'
import { forgetProofs } from '../engine/sessions.ts'
import { attemptOf, signedIn } from './begin.ts'
import { checkPassword } from './check-password.ts'
import { password } from './fields.ts'

const code = z
  .string()
  .trim()
  .regex(/^\d{6}$/, fault('is the six digits that the app shows'))
const recoveryCode = z.string().trim().min(8).max(40)
const user = z.object({ id: z.string(), name: z.string(), email: z.string() })

/** What the engine refuses, in our words. */
function refused({ status, body }: EngineAnswer): Problem {
  if (status === 429) {
    return new Problem(429, 'Too many attempts', 'Wait a quarter of an hour, or sign in with a passkey', {
      headers: { 'Retry-After': '900' },
    })
  }
  if (status >= 500) throw new Error('The second factor could not be checked')
  if (body['code'] === 'INVALID_TWO_FACTOR_COOKIE' || body['code'] === 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE') {
    return new Problem(401, 'Begin again', 'Too long ago, or tried too often: begin to sign in again')
  }
  return new Problem(401, 'Not right', 'The code is not right')
}

/** An app shows a code for half a minute, and clocks may differ by one such step. */
const CODE_LIVES_MS = 120_000
/** What is stored of a code that was used; the code itself only as a digest. */
export const USED = 'used code'

/** Each code works once, so that nobody who saw it types it after its owner (RFC 6238, section 5.2). */
async function firstUse({ engine }: AccountContext, personId: string, given: string): Promise<boolean> {
  const { internalAdapter } = await engine.$context
  return await internalAdapter.reserveVerificationValue({
    identifier: `used-code:${personId}:${given}`,
    value: USED,
    expiresAt: new Date(Date.now() + CODE_LIVES_MS),
  })
}

/** Ends the session that an answer of the engine has begun. */
async function endBegun({ engine, https }: AccountContext, cookies: readonly string[]): Promise<void> {
  const begun = cookies.find(cookie => cookie.startsWith(`${cookieName(https)}=`))?.split(';')[0] ?? ''
  await engine.api.signOut({ headers: new Headers({ cookie: begun }) })
}

const withPassword = z.strictObject({ password })
const codes = z.array(z.string())

/** Codes of an authenticator app (TOTP, RFC 6238) as a second factor, and recovery codes for when it is lost. */
export function secondFactorRoutes(context: AccountContext): Route[] {
  const { engine, recovery, control, limits } = context
  return [
    defineRoute({
      method: 'post',
      path: '/api/v1/session/second-factor',
      summary: 'The second step of signing in: a code of the app, or a recovery code',
      may: 'anyone',
      records: 'session.started',
      body: z.union([
        z.strictObject({ code, trustDevice: z.boolean().default(false) }),
        z.strictObject({ recoveryCode, trustDevice: z.boolean().default(false) }),
      ]),
      async handle({ body, call }) {
        const attempt = await limits.take(attemptOf(context, call))
        // With a session the engine would check the code of its holder, and count no failure.
        const headers = engineHeadersWithout(call.request, cookieName(context.https))
        const asked = { headers, asResponse: true } as const
        const { trustDevice } = body
        const answer = await engineAnswer(
          'code' in body
            ? engine.api.verifyTOTP({ ...asked, body: { code: body.code, trustDevice } })
            : engine.api.verifyBackupCode({
                ...asked,
                body: { code: recovery.hash(body.recoveryCode), trustDevice },
              }),
        )
        if (!answer.ok) throw refused(answer)
        const person = user.parse(answer.body['user'])
        if ('code' in body && !(await firstUse(context, person.id, body.code))) {
          await endBegun(context, answer.cookies)
          throw new Problem(401, 'Not right', 'This code was used already; wait for the next one')
        }
        await attempt.succeeded()
        return await signedIn(context, call, person, answer.cookies)
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/v1/me/second-factor',
      summary: 'Begin to use an authenticator app: its address, and recovery codes that are shown this once',
      may: 'person',
      body: withPassword,
      answer: z.object({ uri: z.string(), recoveryCodes: codes }),
      async handle({ body, call }) {
        const { person } = await mustBeFresh(context, call)
        await checkPassword(context, call, person, body.password)
        const headers = engineHeaders(call.request)
        const answer = await engineAnswer(
          engine.api.enableTwoFactor({ body: { password: body.password }, headers, asResponse: true }),
        )
        if (answer.body['code'] === 'TOTP_ALREADY_ENABLED') {
          throw new Problem(409, 'In use', 'A second factor is in use; switch it off first')
        }
        if (!answer.ok) throw badRequest('A second factor needs an account with a password')
        const uri = z.string().parse(answer.body['totpURI'])
        return { body: { uri, recoveryCodes: codes.parse(answer.body['backupCodes']) } }
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/v1/me/second-factor/confirm',
      summary: 'Show that the app works; from now on it is asked for',
      may: 'person',
      records: 'second_factor.changed',
      body: z.strictObject({ code }),
      async handle({ body, call }) {
        const { person } = await mustBeFresh(context, call)
        const attempt = await limits.take(attemptOf(context, call, person.email))
        const headers = engineHeaders(call.request)
        const answer = await engineAnswer(engine.api.verifyTOTP({ body, headers, asResponse: true }))
        if (!answer.ok) throw new Problem(403, 'Not right', 'The code is not right')
        await attempt.succeeded()
        return { status: 204, headers: { 'Set-Cookie': answer.cookies }, noted: { detail: { on: true } } }
      },
    }),
    defineRoute({
      method: 'delete',
      path: '/api/v1/me/second-factor',
      summary: 'Use no second factor any more',
      may: 'person',
      records: 'second_factor.changed',
      body: withPassword,
      async handle({ body, call }) {
        const { person } = await mustBeFresh(context, call)
        await checkPassword(context, call, person, body.password)
        const headers = engineHeaders(call.request)
        const answer = await engineAnswer(engine.api.disableTwoFactor({ body, headers, asResponse: true }))
        if (!answer.ok) throw badRequest('There is no second factor to switch off')
        await forgetProofs(control.accounts, person.id)
        return { status: 204, headers: { 'Set-Cookie': answer.cookies }, noted: { detail: { on: false } } }
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/v1/me/recovery-codes',
      summary: 'New recovery codes in place of the old; they are shown this once',
      may: 'person',
      records: 'second_factor.changed',
      body: withPassword,
      answer: z.object({ recoveryCodes: codes }),
      async handle({ body, call }) {
        const { person } = await mustBeFresh(context, call)
        await checkPassword(context, call, person, body.password)
        const headers = engineHeaders(call.request)
        const answer = await engineAnswer(engine.api.generateBackupCodes({ body, headers, asResponse: true }))
        if (!answer.ok) throw new Problem(409, 'Not in use', 'There is no second factor to recover')
        return { body: { recoveryCodes: codes.parse(answer.body['backupCodes']) } }
      },
    }),
  ]
}
