import type { Person } from '@gatecount/shared/domain/identity/principal'
import { Problem } from '../http/problem.ts'
import type { Call } from '../http/route.ts'

/** @throws Problem 409 for a token, which has no address */
export function mustBePerson({ principal }: Pick<Call, 'principal'>): Person {
  if (principal?.kind === 'person') return principal
  throw new Problem(409, 'No address', 'Mails go to people with an account, not to tokens')
}
