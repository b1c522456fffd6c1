import type { Person } from '@gatecount/shared/domain/identity/principal'
import type { AccountContext } from './account-context.ts'
import { PASSWORD_PROVIDER } from './passwords/passwords.ts'

export interface WaysIn {
  readonly password: boolean
  readonly passkeys: number
  readonly emailLink: boolean
  readonly oidc: boolean
}

/** Addresses that the program made up itself are in a domain that cannot exist (RFC 2606). */
export const canReceive = (email: string): boolean => !email.endsWith('.invalid')

/** How somebody can sign in to their account as things are. */
export async function waysIn(
  { control: { accounts }, letters, oidc }: AccountContext,
  { id, email }: Pick<Person, 'id' | 'email'>,
): Promise<WaysIn> {
  const own = [{ column: 'person_id', value: id }] as const
  const [credentials, passkeys] = await Promise.all([
    accounts.select('credentials', own),
    accounts.select('passkeys', own),
  ])
  return {
    password: credentials.some(({ provider }) => provider === PASSWORD_PROVIDER),
    passkeys: passkeys.length,
    emailLink: letters !== undefined && canReceive(email),
    oidc: oidc !== undefined && credentials.some(({ provider }) => provider !== PASSWORD_PROVIDER),
  }
}

/** Whether an account has nothing but the one-time link that it came from. */
export async function needsSetup(context: AccountContext, person: Person): Promise<boolean> {
  const { password, passkeys, emailLink, oidc } = await waysIn(context, person)
  return !password && !oidc && passkeys === 0 && !emailLink
}
