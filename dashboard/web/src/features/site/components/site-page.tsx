import { useState } from 'react'
import { LazyInstallPage } from '../../install/components/lazy-install-page.tsx'
import { ReportPage } from '../../report/components/report-page.tsx'
import type { ListedSite } from '../api/sites.ts'
import { SiteWithFigures } from './site-with-figures.tsx'

function Figures({ site }: { readonly site: ListedSite }) {
  // Who waited for the first hit reads that it came before the report takes its place.
  const [isInstalling, install] = useState(!site.hasData)
  return isInstalling ? (
    <LazyInstallPage site={site} finish={() => install(false)} />
  ) : (
    <ReportPage site={site} />
  )
}

/** One site: its report, or what to do until the first hit has come. */
export function SitePage({ domain }: { readonly domain: string }) {
  return (
    <SiteWithFigures domain={domain}>{site => <Figures key={site.domain} site={site} />}</SiteWithFigures>
  )
}
