import type { AccountTables } from '@gatecount/shared/adapters/control/account-tables'
import { verifyAuthenticationResponse } from '@simplewebauthn/server'
import { Problem } from '../../http/problem.ts'
import type { Call } from '../../http/route.ts'
import type { AccountContext } from '../account-context.ts'
import { attemptOf } from '../routes/begin.ts'
import type { AuthenticationCredential } from './credential-schemas.ts'
import { relyingParty } from './relying-party.ts'

/** What a challenge may be answered for: to say who one is. */
export const SIGN_IN_PURPOSE = 'sign in'

const notValid = (): Problem =>
  new Problem(401, 'Not signed in', 'This passkey is not known here, or came too late')

type Passkey = AccountTables['passkeys']

async function verified(
  context: AccountContext,
  call: Call,
  given: AuthenticationCredential,
  known: Passkey,
) {
  const { id, origin } = relyingParty(context.publicUrl, call)
  const { response, authenticatorAttachment, ...rest } = given
  const { userHandle, ...signed } = response
  try {
    return await verifyAuthenticationResponse({
      response: {
        ...rest,
        response: { ...signed, ...(userHandle !== undefined && { userHandle }) },
        ...(authenticatorAttachment !== undefined && { authenticatorAttachment }),
      },
      expectedChallenge: challenge => context.challenges.redeem(SIGN_IN_PURPOSE, challenge),
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
      credential: {
        id: known.credential_id,
        publicKey: new Uint8Array(known.public_key),
        counter: Number(known.counter),
      },
    })
  } catch {
    // Whatever is wrong with it, it is not said: the message would quote what was sent.
    return undefined
  }
}

/**
 * The passkey that a credential proves to be there, with its holder recognised by it (user verification), so that it is
 * two factors in one.
 * @throws Problem 401, or 429 for a source that fails too often
 */
export async function checkPasskey(
  context: AccountContext,
  call: Call,
  given: AuthenticationCredential,
): Promise<Passkey> {
  const { accounts } = context.control
  const attempt = await context.limits.take(attemptOf(context, call))
  const [known] = await accounts.select('passkeys', [{ column: 'credential_id', value: given.id }])
  if (known === undefined) throw notValid()
  const proof = await verified(context, call, given, known)
  if (proof?.verified !== true) throw notValid()
  await attempt.succeeded()
  const { newCounter, credentialBackedUp } = proof.authenticationInfo
  const set = {
    counter: String(newCounter),
    backed_up: credentialBackedUp,
    last_used_on: new Date(context.now()),
  }
  await accounts.update('passkeys', [{ column: 'id', value: known.id }], { set })
  return known
}
