import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ask, tell } from '../../../lib/http.ts'
import { loadWebAuthn } from '../../session/api/passkey.ts'
import { useMutation } from '@tanstack/react-query'

export interface Passkey {
  readonly id: string
  readonly name: string
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
  return useMutation({
    mutationFn: send,
    onSuccess: () => client.invalidateQueries({ queryKey: PASSKEYS_KEY }),
  })
}

/** Lets the browser make a passkey, and has it kept under a name. */
export const useAddPasskey = () =>
  usePasskeyChange(async (name: string) => {
    const [{ startRegistration }, optionsJSON] = await Promise.all([
      loadWebAuthn(),
      tell<PublicKeyCredentialCreationOptionsJSON>('POST', `${PATH}/options`, {}),
    ])
    const credential = await startRegistration({ optionsJSON })
    return await tell('POST', PATH, { credential, name })
  })

export const useRenamePasskey = () =>
  usePasskeyChange(({ id, name }: Pick<Passkey, 'id' | 'name'>) =>
    tell('PATCH', `${PATH}/${encodeURIComponent(id)}`, { name }),
  )

export const useRemovePasskey = () =>
  usePasskeyChange((id: string) => ask(`${PATH}/${encodeURIComponent(id)}`, { method: 'DELETE' }))
