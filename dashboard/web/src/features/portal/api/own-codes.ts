import { useMutation, useQueryClient } from '@tanstack/react-query'
import { tell } from '../../../lib/http.ts'

function useChange<Change, Outcome>(programme: number, send: (change: Change) => Promise<Outcome>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: () => client.invalidateQueries({ queryKey: ['own-codes', programme] }),
  })
}

const pathOf = (programme: number): string => `/api/v1/affiliate/programmes/${programme}/codes`

export const useRegisterCode = (programme: number) =>
  useChange(programme, (code: string) => tell<{ code: string }>('POST', pathOf(programme), { code }))

export const useSetSubCodes = (programme: number) =>
  useChange(
    programme,
    ({ code, subCodes }: { readonly code: string; readonly subCodes: readonly string[] }) =>
      tell<{ subCodes: string[] }>('PUT', `${pathOf(programme)}/${encodeURIComponent(code)}/sub-codes`, {
        subCodes,
      }),
  )
