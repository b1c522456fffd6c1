import { useMutation, useQueryClient } from '@tanstack/react-query'
import { tell } from '../../../lib/http.ts'
import { SESSION_KEY } from '../../session/api/session.ts'
import { useConfirmed } from '../confirmed.ts'
import { withPassword } from './confirmation.ts'

export interface Profile {
  readonly name: string
  readonly email: string
}

/** A change of one's own account, after which the page asks anew who it is that is signed in. */
export function useOwnChange<Change, Answer = undefined>(send: (change: Change) => Promise<Answer>) {
  const client = useQueryClient()
  const confirmed = useConfirmed()
  return useMutation({
    mutationFn: (change: Change) => confirmed(() => send(change)),
    onSuccess: () => client.invalidateQueries({ queryKey: SESSION_KEY }),
  })
}

/** A new address waits, where mail is sent, until the link that was mailed there is used. */
type ProfileAnswer = { readonly emailPending: string } | undefined

export const useChangeProfile = () =>
  useOwnChange((change: Partial<Profile>) => tell<ProfileAnswer>('PATCH', '/api/v1/me', change))

interface PasswordChange {
  /** The one of now, of an account that has one. */
  readonly current?: string
  readonly password: string
}

export const useChangePassword = () =>
  useOwnChange((change: PasswordChange) =>
    withPassword(change.current, () => tell<undefined>('POST', '/api/v1/me/password', change)),
  )
