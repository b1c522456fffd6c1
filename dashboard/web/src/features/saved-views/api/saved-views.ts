import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask, tell } from '../../../lib/http.ts'

/** An address of the report under a name. */
export interface SavedView {
  readonly id: number
  readonly name: string
  /** What stands behind the question mark. */
  readonly query: string
  /** Of all who may read the site; otherwise one's own. */
  readonly shared: boolean
}
export type NewView = Omit<SavedView, 'id'>

const keyOf = (site: string) => ['saved-views', site]
const pathOf = (site: string): string => `/api/v1/sites/${encodeURIComponent(site)}/views`

export const useSavedViews = (site: string) =>
  useQuery({
    queryKey: keyOf(site),
    queryFn: async ({ signal }) => (await ask<{ views: SavedView[] }>(pathOf(site), { signal })).views,
    staleTime: 60_000,
  })

function useChange<Sent, Answer>(site: string, send: (sent: Sent) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(site) }),
  })
}

export const useSaveView = (site: string) =>
  useChange(site, (view: NewView) => tell<SavedView>('POST', pathOf(site), view))

export const useRenameView = (site: string) =>
  useChange(site, ({ id, name }: Pick<SavedView, 'id' | 'name'>) =>
    tell<SavedView>('PATCH', `${pathOf(site)}/${id}`, { name }),
  )

export const useRemoveView = (site: string) =>
  useChange(site, ({ id }: SavedView) => ask<undefined>(`${pathOf(site)}/${id}`, { method: 'DELETE' }))
