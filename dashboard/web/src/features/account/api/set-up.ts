import { ProblemError, tell } from '../../../lib/http.ts'
import { t } from '../../../lib/language.ts'
import { makePasskey } from './passkeys.ts'
import { type Profile, useOwnChange } from './profile.ts'

/** Without a password a passkey is made. */
type Chosen = Profile & { readonly password?: string }

const isSetUp = (error: unknown): boolean => error instanceof ProblemError && error.status === 409

async function setUp({ password, ...profile }: Chosen): Promise<unknown> {
  const say = () => tell<undefined>('PATCH', '/api/v1/me', profile)
  if (password === undefined) {
    // First who it is: the passkey bears the address as its name.
    await say()
    return await makePasskey(t('First passkey'))
  }
  try {
    return await tell('POST', '/api/v1/me/setup', { ...profile, password })
  } catch (error) {
    // Somebody wanted a passkey first, said who they are, and then took no passkey.
    if (!isSetUp(error)) throw error
    await say()
    return await tell('POST', '/api/v1/me/password', { password })
  }
}

export const useSetUp = () => useOwnChange(setUp)
