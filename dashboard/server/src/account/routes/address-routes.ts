import { unveil, veil } from '@gatecount/shared/domain/privacy/veiled'
import { z } from 'zod'
import { languageOf } from '../../http/language-of.ts'
import { Problem } from '../../http/problem.ts'
import { type Call, defineRoute, type Route } from '../../http/route.ts'
import type { AccountContext } from '../account-context.ts'
import { forgetProofs } from '../engine/sessions.ts'
import { sourceNetwork } from '../limits/source-network.ts'
import type { Letters } from '../mail/letters.ts'
import { unawaited } from '../mail/unawaited.ts'
import { attemptOf } from './begin.ts'
import { email } from './fields.ts'
import { orTaken } from './or-taken.ts'

/** The secret and the address that it is bound to, in one word. */
const together = (secret: string, address: string): string =>
  `${secret}.${Buffer.from(address).toString('base64url')}`

function apart(token: string): { readonly secret: string; readonly address: string | undefined } {
  const [secret = '', address = ''] = token.split('.')
  return { secret, address: email.safeParse(Buffer.from(address, 'base64url').toString()).data }
}

/**
 * Mails a link to the address that somebody wants: it becomes theirs when they show that they read what is sent there. So
 * nobody takes the address of somebody who is yet to come, or mistypes their own.
 */
export async function offerAddress(
  { limits, links, log }: AccountContext,
  { request }: Call,
  letters: Letters,
  wanted: { readonly id: string; readonly email: string },
): Promise<void> {
  if (!(await limits.takeMail('address', wanted.email, sourceNetwork(request.ip)))) return
  const secret = await links.make('address', wanted.id, wanted.email)
  unawaited(letters.addressLink(wanted.email, veil(together(unveil(secret), wanted.email))), log)
}

/** The link in that mail. */
export function addressRoutes(context: AccountContext): Route[] {
  const { control, limits, links, letters, log } = context
  return [
    defineRoute({
      method: 'post',
      path: '/api/v1/me/email/redeem',
      summary: 'Take an e-mail address with the secret of the link that was mailed there',
      may: 'anyone',
      records: 'account.changed',
      body: z.strictObject({ token: z.string().min(1).max(600) }),
      async handle({ body, call }) {
        const attempt = await limits.take(attemptOf(context, call))
        const { secret, address } = apart(body.token)
        const id = address && (await links.redeem('address', veil(secret), address))
        const person = id ? await control.findPerson(id) : undefined
        if (address === undefined || person === undefined) {
          throw new Problem(401, 'Link not valid', 'This link was used already, or has expired')
        }
        await attempt.succeeded()
        await orTaken(control.changePerson(person.id, { email: address }))
        await control.markEmailVerified(person.id)
        // Links that are on their way went to the address of before.
        await forgetProofs(control.accounts, person.id)
        if (letters !== undefined)
          unawaited(letters(languageOf(call.request)).addressChanged(person.email), log)
        return { status: 204, noted: { person } }
      },
    }),
  ]
}
