import { useMutation, useQueryClient } from '@tanstack/react-query'
import { tell } from '../../../lib/http.ts'
import { SESSION_KEY } from './session.ts'

/** Takes an e-mail address with the secret of the link that was mailed there. */
export function useTakeAddress() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (token: string) => tell<undefined>('POST', '/api/v1/me/email/redeem', { token }),
    onSuccess: () => client.invalidateQueries({ queryKey: SESSION_KEY }),
  })
}
