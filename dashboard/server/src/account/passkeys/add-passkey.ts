import { verifyRegistrationResponse } from '@simplewebauthn/server'
import { badRequest, Problem } from '../../http/problem.ts'
import type { Call } from '../../http/route.ts'
import type { AccountContext } from '../account-context.ts'
import type { RegistrationCredential } from './credential-schemas.ts'
import { relyingParty } from './relying-party.ts'

interface NewPasskey {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly credential: RegistrationCredential
  /** Of the challenge that it answers. */
  readonly purpose: string
}

async function verified(context: AccountContext, call: Call, { credential, purpose }: NewPasskey) {
  const { id, origin } = relyingParty(context.publicUrl, call)
  const { response, authenticatorAttachment, ...rest } = credential
  const { transports, ...made } = response
  try {
    return await verifyRegistrationResponse({
      response: {
        ...rest,
        response: { ...made, ...(transports && { transports }) },
        ...(authenticatorAttachment !== undefined && { authenticatorAttachment }),
      },
      expectedChallenge: challenge => context.challenges.redeem(purpose, challenge),
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
    })
  } catch {
    // The message would quote what was sent.
    return undefined
  }
}

/** Stores a passkey that a browser has made. @throws Problem 400, or 409 when it is known */
export async function addPasskey(context: AccountContext, call: Call, passkey: NewPasskey): Promise<void> {
  const proof = await verified(context, call, passkey)
  if (proof?.verified !== true) throw badRequest('This passkey could not be checked; make it again')
  const { credential, credentialBackedUp } = proof.registrationInfo
  const rows = context.control.accounts
  const same = [{ column: 'credential_id', value: credential.id }] as const
  if ((await rows.select('passkeys', same)).length > 0) {
    throw new Problem(409, 'Known already', 'This passkey was added before')
  }
  await rows.insert('passkeys', {
    id: passkey.id,
    person_id: passkey.personId,
    credential_id: credential.id,
    public_key: Buffer.from(credential.publicKey),
    counter: String(credential.counter),
    transports: passkey.credential.response.transports ?? [],
    name: passkey.name,
    backed_up: credentialBackedUp,
  })
}
