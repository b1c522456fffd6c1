import { z } from 'zod'
import { Problem } from '../../http/problem.ts'
import { defineRoute, type Route } from '../../http/route.ts'
import type { AccountContext } from '../account-context.ts'
import { mustBeHere } from '../engine/here.ts'
import { checkPasskey } from '../passkeys/check-passkey.ts'
import { authenticationCredential } from '../passkeys/credential-schemas.ts'
import { waysIn } from '../ways-in.ts'
import { checkPassword } from './check-password.ts'
import { password } from './fields.ts'

/** Somebody who is signed in says again who they are, for what changes the account itself. */
export function confirmRoutes(context: AccountContext): Route[] {
  return [
    defineRoute({
      method: 'post',
      path: '/api/v1/session/confirm',
      summary: 'Confirm who you are, by password or passkey; holds for ten minutes',
      may: 'person',
      body: z.union([z.strictObject({ password }), z.strictObject({ credential: authenticationCredential })]),
      async handle({ body, call }) {
        const { person, sessionId } = await mustBeHere(context, call)
        if ('password' in body) {
          if (!(await waysIn(context, person)).password) {
            throw new Problem(
              409,
              'No password',
              'This account has no password; use a passkey, or sign in again',
            )
          }
          await checkPassword(context, call, person, body.password)
        } else {
          const { person_id } = await checkPasskey(context, call, body.credential)
          if (person_id !== person.id)
            throw new Problem(403, 'Not right', 'The passkey is of another account')
        }
        const set = { confirmed_at: new Date(context.now()) }
        await context.control.accounts.update('sign_in_sessions', [{ column: 'id', value: sessionId }], {
          set,
        })
        return { status: 204 }
      },
    }),
  ]
}
