import type { Permission } from '@gatecount/shared/domain/identity/permissions'
import { useEffect, useRef } from 'react'
import { Link } from '../../../components/ui/link.tsx'
import { type Message, t } from '../../../lib/language.ts'
import { usePlace } from '../../../lib/place.ts'
import { siteMay, useSites } from '../api/sites.ts'
import { siteAddress } from '../site-address.ts'
import './site-nav.css'

interface Entry {
  /** Behind the address of the site; the report has none. */
  readonly slug: string
  readonly label: Message
  readonly may: Permission
  /** It has days and a filter in its address, so the way there keeps them. */
  readonly keepsView?: boolean
}

/** The pages of a site, in the order of their navigation. */
const ENTRIES: readonly Entry[] = [
  { slug: '', label: 'Traffic', may: 'stats:read', keepsView: true },
  { slug: 'flows', label: 'Flows', may: 'stats:read', keepsView: true },
  { slug: 'goals', label: 'Goals', may: 'stats:read', keepsView: true },
  { slug: 'funnels', label: 'Funnels', may: 'stats:read', keepsView: true },
  { slug: 'releases', label: 'Releases', may: 'releases:read' },
  { slug: 'settings', label: 'Settings', may: 'settings:read' },
]

/** What pages with days and a filter have in common in their addresses. */
const OF_VIEW = ['period', 'from', 'to', 'compare', 'cfrom', 'cto', 'match', 'filter']

const OF_SITE = /^\/sites\/(?!new\/?$)([^/]+)(?:\/([^/]+))?/

/** The site that an address is about, and its page there; null for everything else. */
function placeInSite(path: string): { readonly domain: string; readonly page: string } | null {
  const [, domain, page = ''] = OF_SITE.exec(path) ?? []
  return domain === undefined ? null : { domain: decodeURIComponent(domain), page }
}

function addressOf(domain: string, { slug, keepsView }: Entry, params: URLSearchParams): string {
  const path = slug === '' ? siteAddress(domain) : `${siteAddress(domain)}/${slug}`
  const kept = keepsView ? [...params].filter(([name]) => OF_VIEW.includes(name)) : []
  return kept.length === 0 ? path : `${path}?${new URLSearchParams(kept)}`
}

/** The pages of the site on show that the reader may open. Nothing where the address is about no site. */
export function SiteNav() {
  const { path, params } = usePlace()
  const { data: sites } = useSites()
  const at = placeInSite(path)
  const list = useRef<HTMLUListElement>(null)
  const current = useRef<HTMLLIElement>(null)
  // On a phone the entry of this page may be beyond the edge. Only the list moves, never the page.
  useEffect(() => {
    if (sites && path && current.current) list.current?.scrollTo({ left: current.current.offsetLeft - 48 })
  }, [sites, path])
  if (at === null) return null
  const site = sites?.find(({ domain }) => domain === at.domain)
  // It keeps its place while nobody knows what the reader may open.
  if (site === undefined) return sites ? null : <div className="site-nav" />
  return (
    <nav className="site-nav" aria-label={t('Pages of {site}', { site: site.domain })}>
      <ul className="site-nav__entries" ref={list}>
        {ENTRIES.filter(({ may }) => siteMay(site, may)).map(entry => (
          <li key={entry.slug} ref={entry.slug === at.page ? current : undefined}>
            <Link
              className="site-nav__entry"
              href={addressOf(site.domain, entry, params)}
              aria-current={entry.slug === at.page ? 'page' : undefined}
            >
              {t(entry.label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
