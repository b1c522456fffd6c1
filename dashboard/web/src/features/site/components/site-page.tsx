import { useEffect, useState } from 'react'
import { NarrowPage } from '../../../components/layout/narrow-page.tsx'
import { PageSkeleton } from '../../../components/layout/page-skeleton.tsx'
import { t } from '../../../lib/language.ts'
import { goTo } from '../../../lib/place.ts'
import { LazyInstallPage } from '../../install/components/lazy-install-page.tsx'
import { ReportPage } from '../../report/components/report-page.tsx'
import { type ListedSite, siteMay } from '../api/sites.ts'
import { siteAddress } from '../site-address.ts'
import { KnownSite } from './known-site.tsx'

interface Props {
  readonly site: ListedSite
}

function Figures({ site }: Props) {
  // Who waited for the first hit reads that it came before the report takes its place.
  const [isInstalling, install] = useState(!site.hasData)
  return isInstalling ? (
    <LazyInstallPage site={site} finish={() => install(false)} />
  ) : (
    <ReportPage site={site} />
  )
}

/** For roles that read no figures: partners have the releases. */
function WithoutFigures({ site }: Props) {
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

/** One site: its report, or what to do until the first hit has come. */
export function SitePage({ domain }: { readonly domain: string }) {
  return (
    <KnownSite domain={domain}>
      {site =>
        siteMay(site, 'stats:read') ? (
          <Figures key={site.domain} site={site} />
        ) : (
          <WithoutFigures key={site.domain} site={site} />
        )
      }
    </KnownSite>
  )
}
