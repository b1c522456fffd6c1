import { type Veiled, veil } from '@gatecount/shared/domain/privacy/veiled'
import { z } from 'zod'
import { languageOf } from '../../http/language-of.ts'
import { Problem } from '../../http/problem.ts'
import { type Call, defineRoute, type Route } from '../../http/route.ts'
import type { AccountContext } from '../account-context.ts'
import type { LinkKind } from '../engine/one-time-links.ts'
import { endOthers, forgetProofs } from '../engine/sessions.ts'
import { sourceNetwork } from '../limits/source-network.ts'
import type { Letters } from '../mail/letters.ts'
import { unawaited } from '../mail/unawaited.ts'
import { attemptOf, begin, secondStepAnswer } from './begin.ts'
import { email, password, token } from './fields.ts'

const linkNotValid = (): Problem =>
  new Problem(401, 'Link not valid', 'This link was used already, or has expired')

/** @throws Problem 409 that says what to configure */
export function mustHaveMail({ letters }: Pick<AccountContext, 'letters'>, { request }: Call): Letters {
  if (letters !== undefined) return letters(languageOf(request))
  throw new Problem(
    409,
    'No mail',
    'This installation sends no mail: SMTP_URL, MAIL_FROM and DASHBOARD_PUBLIC_URL are to be configured',
  )
}

/** Links by mail: to sign in, and to choose a new password. No answer says whether an address is known. */
export function mailRoutes(context: AccountContext): Route[] {
  const { control, limits, links, passwords, log } = context

  /** What is slow and tells something, finding the account and sending, comes after the answer. */
  async function offer(kind: LinkKind, address: string, send: (secret: Veiled<string>) => Promise<void>) {
    const person = await control.findPersonByEmail(address)
    if (person !== undefined) await send(await links.make(kind, person.id))
  }
  const answerAlike = async (
    kind: LinkKind,
    address: string,
    call: Call,
    send: (secret: Veiled<string>) => Promise<void>,
  ) => {
    if (await limits.takeMail(kind, address, sourceNetwork(call.request.ip))) {
      unawaited(offer(kind, address, send), log)
    }
    return { status: 202 }
  }
  /** @throws Problem 401 */
  const redeem = async (kind: LinkKind, secret: string, call: Call): Promise<string> => {
    const attempt = await limits.take(attemptOf(context, call))
    const id = await links.redeem(kind, veil(secret))
    if (id === undefined) throw linkNotValid()
    await attempt.succeeded()
    await control.markEmailVerified(id)
    return id
  }

  return [
    defineRoute({
      method: 'post',
      path: '/api/v1/session/email-link',
      summary: 'Ask for a link by mail that signs you in; answers alike whether the address is known or not',
      may: 'anyone',
      body: z.strictObject({ email }),
      async handle({ body, call }) {
        const mail = mustHaveMail(context, call)
        return await answerAlike('sign_in', body.email, call, secret => mail.signInLink(body.email, secret))
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/v1/session/email-link/redeem',
      answer: secondStepAnswer,
      summary: 'Sign in with the secret of a link; says so when a second factor is needed',
      may: 'anyone',
      records: 'session.started',
      body: z.strictObject({ token }),
      handle: async ({ body, call }) =>
        await begin(context, call, { id: await redeem('sign_in', body.token, call), askSecondFactor: true }),
    }),
    defineRoute({
      method: 'post',
      path: '/api/v1/password-resets',
      summary:
        'Ask for a link by mail to choose a new password; answers alike whether the address is known or not',
      may: 'anyone',
      body: z.strictObject({ email }),
      async handle({ body, call }) {
        const mail = mustHaveMail(context, call)
        return await answerAlike('reset', body.email, call, secret => mail.resetLink(body.email, secret))
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/v1/password-resets/redeem',
      summary: 'Choose a new password with the secret of a link; ends all sessions',
      may: 'anyone',
      records: 'password.changed',
      body: z.strictObject({ token, password }),
      async handle({ body, call }) {
        const mail = mustHaveMail(context, call)
        const attempt = await limits.take(attemptOf(context, call))
        const id = await links.holderOf('reset', veil(body.token))
        const person = id === undefined ? undefined : await control.findPerson(id)
        if (person === undefined) throw linkNotValid()
        await attempt.succeeded()
        // A password that is refused leaves the link as it was.
        const hashed = await passwords.prepare(person.email, body.password)
        if ((await links.redeem('reset', veil(body.token))) === undefined) throw linkNotValid()
        await passwords.store(person.id, hashed)
        await control.markEmailVerified(person.id)
        await endOthers(control.accounts, person.id, undefined)
        await forgetProofs(control.accounts, person.id)
        unawaited(mail.passwordChanged(person.email), log)
        return { status: 204, noted: { person } }
      },
    }),
  ]
}
