import type { Permission } from '@gatecount/shared/domain/identity/permissions'
import type { Message } from '../../lib/language.ts'
import { siteAddress } from './site-address.ts'

export interface SitePageEntry {
  /** Behind the address of the site; the report has none. */
  readonly slug: string
  readonly label: Message
  /** Pressed after G, it leads there. */
  readonly key: string
  readonly may: Permission
  /** It has days and a filter in its address, so the way there keeps them. */
  readonly keepsView?: boolean
}

/** The pages of a site, in the order of their navigation. */
export const SITE_PAGES: readonly SitePageEntry[] = [
  { slug: '', label: 'Traffic', key: 't', may: 'stats:read', keepsView: true },
  { slug: 'flows', label: 'Flows', key: 'f', may: 'stats:read', keepsView: true },
  { slug: 'goals', label: 'Goals', key: 'g', may: 'stats:read', keepsView: true },
  { slug: 'funnels', label: 'Funnels', key: 'u', may: 'stats:read', keepsView: true },
  { slug: 'campaigns', label: 'Campaigns', key: 'c', may: 'stats:read', keepsView: true },
  { slug: 'affiliates', label: 'Affiliates', key: 'a', may: 'programmes:read', keepsView: true },
  { slug: 'releases', label: 'Releases', key: 'r', may: 'releases:read' },
  { slug: 'shared', label: 'Sharing', key: 'h', may: 'reports:share' },
  { slug: 'settings', label: 'Settings', key: 's', may: 'settings:read' },
]

/** What pages with days and a filter have in common in their addresses. */
const OF_VIEW = ['period', 'from', 'to', 'compare', 'cfrom', 'cto', 'match', 'filter']

const OF_SITE = /^\/sites\/(?!new\/?$)([^/]+)(?:\/([^/]+))?/

/** The site that an address is about, and its page there; null for everything else. */
export function placeInSite(path: string): { readonly domain: string; readonly page: string } | null {
  const [, domain, page = ''] = OF_SITE.exec(path) ?? []
  return domain === undefined ? null : { domain: decodeURIComponent(domain), page }
}

/** The address of a page of a site, with the days and the filter of where one is. */
export function pageAddress(
  domain: string,
  { slug, keepsView }: SitePageEntry,
  params: URLSearchParams,
): string {
  const path = slug === '' ? siteAddress(domain) : `${siteAddress(domain)}/${slug}`
  const kept = keepsView ? [...params].filter(([name]) => OF_VIEW.includes(name)) : []
  return kept.length === 0 ? path : `${path}?${new URLSearchParams(kept)}`
}
