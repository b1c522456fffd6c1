import { todayIn } from '../../lib/local-date.ts'
import { type Place, usePlace } from '../../lib/place.ts'
import { type Period, readPeriod } from '../period/period.ts'
import { type ListedSite, siteMay, useSites } from '../site/api/sites.ts'
import { placeInSite, SITE_PAGES } from '../site/site-pages.ts'

/** What is on show where the reader is: what keys and commands work on. */
export interface Here {
  readonly place: Place
  readonly sites: readonly ListedSite[]
  /** The site on show. */
  readonly site: ListedSite | null
  /** Its days, where the page has some. */
  readonly view: { readonly period: Period; readonly today: string } | null
}

export function useHere(): Here {
  const place = usePlace()
  const { data: sites = [] } = useSites()
  const at = placeInSite(place.path)
  const site = sites.find(({ domain }) => domain === at?.domain) ?? null
  const hasDays = SITE_PAGES.some(({ slug, keepsView }) => keepsView && slug === at?.page)
  if (site === null || !hasDays || !siteMay(site, 'stats:read')) return { place, sites, site, view: null }
  const { timeZone, firstDay, lastDay } = site
  const today = todayIn(timeZone, new Date())
  return {
    place,
    sites,
    site,
    view: { period: readPeriod(place.params, { today, firstDay, lastDay }), today },
  }
}
