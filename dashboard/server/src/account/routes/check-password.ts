import type { Person } from '@gatecount/shared/domain/identity/principal'
import { badRequest, Problem } from '../../http/problem.ts'
import type { Call } from '../../http/route.ts'
import type { AccountContext } from '../account-context.ts'
import { PASSWORD_PROVIDER } from '../passwords/passwords.ts'
import { attemptOf } from './begin.ts'

/**
 * Asks somebody who is signed in for their password again; whoever has none need not give one. Guessing here is limited like
 * guessing at the door.
 * @throws Problem 400 without one, 403 when it is not right, 429
 */
export async function checkPassword(
  context: AccountContext,
  call: Call,
  { id, email }: Person,
  given: string | undefined,
): Promise<void> {
  const [own] = await context.control.accounts.select('credentials', [
    { column: 'person_id', value: id },
    { column: 'provider', value: PASSWORD_PROVIDER },
  ])
  const stored = own?.password ?? null
  if (stored === null) return
  if (given === undefined) throw badRequest('The password of now is needed')
  const attempt = await context.limits.take(attemptOf(context, call, email))
  if (!(await context.passwords.verify(stored, given))) {
    throw new Problem(403, 'Not right', 'The password is not right')
  }
  await attempt.succeeded()
}
