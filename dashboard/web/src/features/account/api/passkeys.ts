import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask, tell } from '../../../lib/http.ts'
import { loadWebAuthn } from '../../session/api/passkey.ts'
import { SESSION_KEY } from '../../session/api/session.ts'
import { useConfirmed } from '../confirmed.ts'

export interface Passkey {
  readonly id: string
  readonly name: string
  /** Whether it is kept in an account of its maker, and survives the device. */
  readonly backedUp: boolean
  /** ISO 8601. */
  readonly createdAt: string
  /** A day; null when it was never used. */
  readonly lastUsedOn: string | null
}

const PASSKEYS_KEY = ['my-passkeys']
const PATH = '/api/v1/me/passkeys'

export const usePasskeys = () =>
  useQuery({
    queryKey: PASSKEYS_KEY,
    queryFn: async ({ signal }) => (await ask<{ passkeys: Passkey[] }>(PATH, { signal })).passkeys,
  })

function usePasskeyChange<Change>(send: (change: Change) => Promise<unknown>) {
  const client = useQueryClient()
  const confirmed = useConfirmed()
  return useMutation({
    mutationFn: (change: Change) => confirmed(() => send(change)),
    onSuccess: () =>
      Promise.all([PASSKEYS_KEY, SESSION_KEY].map(queryKey => client.invalidateQueries({ queryKey }))),
  })
}

/** Lets the browser make a passkey, and has it kept under a name. */
export async function makePasskey(name: string): Promise<unknown> {
  const [{ startRegistration }, optionsJSON] = await Promise.all([
    loadWebAuthn(),
    tell<PublicKeyCredentialCreationOptionsJSON>('POST', `${PATH}/options`, {}),
  ])
  const credential = await startRegistration({ optionsJSON })
  return await tell('POST', PATH, { credential, name })
}

export const useAddPasskey = () => usePasskeyChange(makePasskey)

export const useRenamePasskey = () =>
  usePasskeyChange(({ id, name }: Pick<Passkey, 'id' | 'name'>) =>
    tell('PATCH', `${PATH}/${encodeURIComponent(id)}`, { name }),
  )

export const useRemovePasskey = () =>
  usePasskeyChange(({ id }: Pick<Passkey, 'id'>) =>
    ask(`${PATH}/${encodeURIComponent(id)}`, { method: 'DELETE' }),
  )
