import { type ReactNode, useEffect } from 'react'
import { NarrowPage } from '../../../components/layout/narrow-page.tsx'
import { PageSkeleton } from '../../../components/layout/page-skeleton.tsx'
import { t } from '../../../lib/language.ts'
import { goTo } from '../../../lib/place.ts'
import { type ListedSite, siteMay } from '../api/sites.ts'
import { siteAddress } from '../site-address.ts'
import { KnownSite } from './known-site.tsx'

/** For roles that read no figures: partners have the releases. */
function WithoutFigures({ site }: { readonly site: ListedSite }) {
  const hasReleases = siteMay(site, 'releases:read')
  useEffect(() => {
    if (hasReleases) goTo(`${siteAddress(site.domain)}/releases`, 'replace')
  }, [hasReleases, site.domain])
  if (hasReleases) return <PageSkeleton />
  return (
    <NarrowPage title={site.domain}>
      <p>{t('Your role lets you know that this site is here, and shows no figures of it.')}</p>
    </NarrowPage>
  )
}

interface Props {
  readonly domain: string
  readonly children: (site: ListedSite) => ReactNode
}

/** Finds a site whose figures the reader may read. */
export function SiteWithFigures({ domain, children }: Props) {
  return (
    <KnownSite domain={domain}>
      {site =>
        siteMay(site, 'stats:read') ? children(site) : <WithoutFigures key={site.domain} site={site} />
      }
    </KnownSite>
  )
}
