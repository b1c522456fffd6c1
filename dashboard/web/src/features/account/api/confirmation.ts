import type { AuthenticationResponseJSON } from '@simplewebauthn/browser'
import { ProblemError, tell } from '../../../lib/http.ts'

type Proof = { readonly password: string } | { readonly credential: AuthenticationResponseJSON }

/** Says again who one is. It holds for ten minutes. */
export const confirmIdentity = (proof: Proof) => tell<undefined>('POST', '/api/v1/session/confirm', proof)

/** Whether the server does this only for somebody who has just said who they are. */
export const needsConfirmation = (error: unknown): boolean =>
  error instanceof ProblemError && error.type === 'confirmation-needed'

/** Does something that takes the password, which then is itself what confirms who this is. */
export async function withPassword<Answer>(
  password: string | undefined,
  send: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await send()
  } catch (error) {
    if (password === undefined || !needsConfirmation(error)) throw error
    await confirmIdentity({ password })
    return await send()
  }
}
