import { useEffect, useRef } from 'react'
import { Link } from '../../../components/ui/link.tsx'
import { t } from '../../../lib/language.ts'
import { usePlace } from '../../../lib/place.ts'
import { siteMay, useSites } from '../api/sites.ts'
import { pageAddress, placeInSite, SITE_PAGES } from '../site-pages.ts'
import './site-nav.css'

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
        {SITE_PAGES.filter(({ may }) => siteMay(site, may)).map(entry => (
          <li key={entry.slug} ref={entry.slug === at.page ? current : undefined}>
            <Link
              className="site-nav__entry"
              href={pageAddress(site.domain, entry, params)}
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
