import { useMutation, useQueryClient } from '@tanstack/react-query'
import { tell } from '../../../lib/http.ts'
import { SESSION_KEY } from '../../session/api/session.ts'

interface Profile {
  readonly name: string
  readonly email: string
}

/** A change of one's own account, after which the page asks anew who it is that is signed in. */
export function useOwnChange<Change, Answer = undefined>(send: (change: Change) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: () => client.invalidateQueries({ queryKey: SESSION_KEY }),
  })
}

export const useChangeProfile = () =>
  useOwnChange((change: Partial<Profile>) => tell<undefined>('PATCH', '/api/v1/me', change))

export const useSetUp = () =>
  useOwnChange((chosen: Profile & { readonly password?: string }) =>
    tell<undefined>('POST', '/api/v1/me/setup', chosen),
  )

interface PasswordChange {
  /** The present one, of an account that has one. */
  readonly current?: string
  readonly password: string
}

export const useChangePassword = () =>
  useOwnChange((change: PasswordChange) => tell<undefined>('POST', '/api/v1/me/password', change))
