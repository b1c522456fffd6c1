import { z } from 'zod'
import { languageOf } from '../../http/language-of.ts'
import { Problem } from '../../http/problem.ts'
import { defineRoute, type Route } from '../../http/route.ts'
import type { AccountContext } from '../account-context.ts'
import { engineAnswer, engineHeaders } from '../engine/engine-answer.ts'
import { mustBeFresh } from '../engine/here.ts'
import { endOthers, forgetProofs } from '../engine/sessions.ts'
import { unawaited } from '../mail/unawaited.ts'
import { needsSetup } from '../ways-in.ts'
import { attemptOf, secondStep, secondStepAnswer, signedIn } from './begin.ts'
import { checkPassword } from './check-password.ts'
import { email, password, personName } from './fields.ts'
import { orTaken } from './or-taken.ts'

/** Never says which of the two was not right. */
export const notRight = (): Problem => new Problem(401, 'Not signed in', 'E-mail or password not right')

/** A line in the activity log of who owns the account, once a day: many failed to sign in to it. */
async function noteAttack({ control }: AccountContext, address: string): Promise<void> {
  const person = await control.findPersonByEmail(address)
  if (person === undefined) return
  await control.recordActivity({
    personId: person.id,
    actor: person.name,
    action: 'session.refused',
    siteId: null,
    detail: { times: 20 },
  })
}

const user = z.object({ id: z.string(), name: z.string(), email: z.string() })

/** Sign-in by e-mail and password, and how a password is set and changed. */
export function passwordRoutes(context: AccountContext): Route[] {
  const { control, engine, limits, passwords, letters, log } = context
  return [
    defineRoute({
      method: 'post',
      path: '/api/v1/session/password',
      answer: secondStepAnswer,
      summary: 'Sign in with e-mail and password; says so when a second factor is needed',
      may: 'anyone',
      records: 'session.started',
      body: z.strictObject({ email, password }),
      async handle({ body, call }) {
        const attempt = await limits.take(attemptOf(context, call, body.email))
        const headers = engineHeaders(call.request)
        const answer = await engineAnswer(engine.api.signInEmail({ body, headers, asResponse: true }))
        if (answer.status >= 500) throw new Error('The password could not be checked')
        if (!answer.ok) {
          if (attempt.isTurningPoint) await noteAttack(context, body.email)
          throw notRight()
        }
        await attempt.succeeded()
        if (answer.body['twoFactorRedirect'] === true) return secondStep(answer.cookies)
        return await signedIn(context, call, user.parse(answer.body['user']), answer.cookies)
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/v1/me/setup',
      summary: 'Give an account that came from a one-time link its name, e-mail and password',
      may: 'person',
      records: 'account.changed',
      body: z.strictObject({ name: personName, email, password }),
      async handle({ body, call }) {
        const { person, sessionId } = await mustBeFresh(context, call)
        if (!(await needsSetup(context, person))) {
          throw new Problem(409, 'Set up already', 'This account has a way to sign in; change it instead')
        }
        const hashed = await passwords.prepare(body.email, body.password)
        await orTaken(control.changePerson(person.id, { name: body.name, email: body.email }))
        await passwords.store(person.id, hashed)
        await endOthers(control.accounts, person.id, sessionId)
        return { status: 204, headers: { 'Set-Cookie': context.device.remember(body.email) } }
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/v1/me/password',
      summary: 'Change the password, or set a first one; ends all other sessions',
      may: 'person',
      records: 'password.changed',
      body: z.strictObject({ current: password.optional(), password }),
      async handle({ body, call }) {
        const { person, sessionId } = await mustBeFresh(context, call)
        await checkPassword(context, call, person, body.current)
        await passwords.store(person.id, await passwords.prepare(person.email, body.password))
        await endOthers(control.accounts, person.id, sessionId)
        await forgetProofs(control.accounts, person.id)
        if (letters !== undefined)
          unawaited(letters(languageOf(call.request)).passwordChanged(person.email), log)
        return { status: 204 }
      },
    }),
  ]
}
