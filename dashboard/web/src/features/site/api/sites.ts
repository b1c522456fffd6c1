import type { IngestRule } from '@gatecount/shared/domain/identity/ingest-rule'
import type { Permission } from '@gatecount/shared/domain/identity/permissions'
import type { Funnel } from '@gatecount/shared/domain/report/funnel'
import type { Goal } from '@gatecount/shared/domain/report/goal'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask, tell } from '../../../lib/http.ts'
import { type Posting, sayPosted } from '../../policy/api/policy.ts'

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
  readonly goals: readonly Goal[]
  readonly funnels: readonly Funnel[]
  /** The day that weeks begin on: 1 is Monday, 7 is Sunday. */
  readonly weekStart: number
  readonly retention: Retention
}

/**
 * A site as the dashboard lists it: settings only where the reader may see them, and what comes from figures only where
 * they may read those. Days are local days of the site.
 */
export interface ListedSite extends Partial<SiteSettings> {
  readonly domain: string
  readonly timeZone: string
  readonly currency: string
  readonly weekStart: number
  readonly childDirected: boolean
  /** Whether the snippet was seen on a page, or a hit has come. */
  readonly verified: boolean
  /** What the reader may do here. */
  readonly may: readonly Permission[]
  readonly hasData: boolean
  readonly firstDay: string | null
  readonly lastDay: string | null
  /** The line to paste into its pages. */
  readonly snippet: string
}

/** A site as it is sent. */
type SentSite = Omit<ListedSite, keyof typeof UNTOLD> & Partial<ListedSite>
/** What partners and affiliates are not told. */
const UNTOLD = { verified: false, hasData: false, firstDay: null, lastDay: null, snippet: '' } as const
const read = (site: SentSite): ListedSite => ({ ...UNTOLD, ...site })

const SITES_KEY = ['sites']
const pathOf = (domain: string): string => `/api/v1/sites/${encodeURIComponent(domain)}`

export const siteMay = (site: ListedSite, permission: Permission): boolean => site.may.includes(permission)

export const useSites = () =>
  useQuery({
    queryKey: SITES_KEY,
    queryFn: async ({ signal }) =>
      (await ask<{ sites: SentSite[] }>('/api/v1/sites', { signal })).sites.map(read),
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
      const now = read(await ask<SentSite>(pathOf(site.domain), { signal }))
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
      const added = await tell<SentSite>('POST', '/api/v1/sites', site)
      if (added.currency === currency) return read(added)
      return read(await tell<SentSite>('PATCH', pathOf(added.domain), { currency }).catch(() => added))
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
    mutationFn: async (change: Partial<SiteSettings>) =>
      await tell<SentSite & Posting>('PATCH', pathOf(domain), change),
    onSuccess: ({ posted, ...site }) => {
      keep(read(site))
      sayPosted({ posted })
    },
  })
}

/** Amends what is known of a site by what the server answered to a change of a part of it. */
export function useAmendSite(domain: string) {
  const client = useQueryClient()
  return (amend: (site: ListedSite) => ListedSite): void => {
    client.setQueryData<ListedSite[]>(SITES_KEY, sites =>
      sites?.map(one => (one.domain === domain ? amend(one) : one)),
    )
  }
}

/** Forgets a site that is being deleted. */
export function useForgetSite() {
  const client = useQueryClient()
  return (domain: string): void => {
    client.setQueryData<ListedSite[]>(SITES_KEY, sites => sites?.filter(one => one.domain !== domain))
  }
}
