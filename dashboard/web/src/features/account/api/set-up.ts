import { tell } from '../../../lib/http.ts'
import { makePasskey } from './passkeys.ts'
import { type Profile, useOwnChange } from './profile.ts'

/** Without a password a passkey is made. */
type Chosen = Profile & { readonly password?: string }

async function setUp({ password, ...profile }: Chosen): Promise<unknown> {
  if (password !== undefined) return await tell('POST', '/api/v1/me/setup', { ...profile, password })
  // First who it is: the passkey bears the address as its name.
  await tell('PATCH', '/api/v1/me', profile)
  return await makePasskey('First passkey')
}

export const useSetUp = () => useOwnChange(setUp)
