import { useMutation } from '@tanstack/react-query'
import { tell } from '../../../lib/http.ts'

/** Asks for a link that sets a new password. The answer is the same whether there is such an account or not. */
export const useAskReset = () =>
  useMutation({
    mutationFn: (email: string) => tell<undefined>('POST', '/api/v1/password-resets', { email }),
  })

interface NewPassword {
  readonly token: string
  readonly password: string
}

export const useReset = () =>
  useMutation({
    mutationFn: (chosen: NewPassword) => tell<undefined>('POST', '/api/v1/password-resets/redeem', chosen),
  })
