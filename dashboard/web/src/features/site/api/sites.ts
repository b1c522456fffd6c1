import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask, tell } from '../../../lib/http.ts'

/** A site as the dashboard lists it. Days are local days of the site. */
export interface ListedSite {
  readonly domain: string
  readonly timeZone: string
  /** Directed at children: nobody is told apart. */
  readonly childDirected?: boolean
  readonly hasData: boolean
  readonly firstDay: string | null
  readonly lastDay: string | null
  /** The line to paste into its pages. */
  readonly snippet: string
}

/** @param whileWaiting look again every few seconds, until the first hit has come */
export const useSites = (whileWaiting = false) =>
  useQuery({
    queryKey: ['sites'],
    queryFn: async ({ signal }) => (await ask<{ sites: ListedSite[] }>('/api/v1/sites', { signal })).sites,
    refetchInterval: whileWaiting ? 2_000 : false,
  })

export function useAddSite() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (site: Pick<ListedSite, 'domain' | 'timeZone'>) =>
      tell<ListedSite>('POST', '/api/v1/sites', site),
    onSuccess: () => client.invalidateQueries({ queryKey: ['sites'] }),
  })
}
