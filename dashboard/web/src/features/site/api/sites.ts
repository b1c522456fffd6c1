import type { IngestRule } from '@gatecount/shared/domain/identity/ingest-rule'
import type { Permission } from '@gatecount/shared/domain/identity/permissions'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask, tell } from '../../../lib/http.ts'

/** Kinds of data that can be deleted after some months; a kind without a number is kept. */
export type Retention = Readonly<Partial<Record<'attributes' | 'totals' | 'releases', number>>>

/** What can be changed about a site. Lists are whole lists. */
export interface SiteSettings {
  readonly timeZone: string
  /** ISO 4217. */
  readonly currency: string
  readonly otherDomains: readonly string[]
  readonly public: boolean
  readonly properties: readonly string[]
  readonly childSections: readonly string[]
  readonly childDirected: boolean
  readonly excludedPaths: readonly string[]
  readonly allowedHosts: readonly string[]
  readonly rules: readonly IngestRule[]
  readonly retention: Retention
}

/** A site as the dashboard lists it: settings only where the reader may see them. Days are local days of the site. */
export interface ListedSite extends Partial<SiteSettings> {
  readonly domain: string
  readonly timeZone: string
  readonly currency: string
  readonly childDirected: boolean
  readonly verifiedAt?: string | null
  /** What the reader may do here. */
  readonly may: readonly Permission[]
  readonly hasData: boolean
  readonly firstDay: string | null
  readonly lastDay: string | null
  /** The line to paste into its pages. */
  readonly snippet: string
}

const SITES_KEY = ['sites']
const pathOf = (domain: string): string => `/api/v1/sites/${encodeURIComponent(domain)}`

export const siteMay = (site: ListedSite, permission: Permission): boolean => site.may.includes(permission)

export const useSites = () =>
  useQuery({
    queryKey: SITES_KEY,
    queryFn: async ({ signal }) => (await ask<{ sites: ListedSite[] }>('/api/v1/sites', { signal })).sites,
  })

/** Puts a site as the server now sees it into the list that every page reads. */
function useKeepSite() {
  const client = useQueryClient()
  return (site: ListedSite): void => {
    client.setQueryData<ListedSite[]>(SITES_KEY, sites =>
      sites?.map(one => (one.domain === site.domain ? site : one)),
    )
  }
}

/** Looks at one site every two seconds, until its first hit has come. */
export function useAwaitFirstHit(site: ListedSite): void {
  const keep = useKeepSite()
  useQuery({
    queryKey: ['first-hit', site.domain],
    queryFn: async ({ signal }) => {
      const now = await ask<ListedSite>(pathOf(site.domain), { signal })
      if (now.hasData) keep(now)
      return now.hasData
    },
    enabled: !site.hasData,
    refetchInterval: query => (query.state.data === true ? false : 2_000),
    // Whoever comes back from their own site wants to know at once.
    refetchOnWindowFocus: 'always',
  })
}

/** Adds a site. Its currency is a setting that comes afterwards: a site that is there without it is no failure. */
export function useAddSite() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ currency, ...site }: Pick<ListedSite, 'domain' | 'timeZone' | 'currency'>) => {
      const added = await tell<ListedSite>('POST', '/api/v1/sites', site)
      if (added.currency === currency) return added
      return await tell<ListedSite>('PATCH', pathOf(added.domain), { currency }).catch(() => added)
    },
    onSuccess: async added => {
      client.setQueryData<ListedSite[]>(SITES_KEY, (sites = []) => [...sites, added])
      await client.invalidateQueries({ queryKey: SITES_KEY })
    },
  })
}

export function useChangeSite(domain: string) {
  const keep = useKeepSite()
  return useMutation({
    mutationFn: (change: Partial<SiteSettings>) => tell<ListedSite>('PATCH', pathOf(domain), change),
    onSuccess: keep,
  })
}

/** Forgets a site that is being deleted. */
export function useForgetSite() {
  const client = useQueryClient()
  return (domain: string): void => {
    client.setQueryData<ListedSite[]>(SITES_KEY, sites => sites?.filter(one => one.domain !== domain))
  }
}
