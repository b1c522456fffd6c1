import { ReportPage } from '../../report/components/report-page.tsx'
import { KnownSite } from './known-site.tsx'
import { WaitingPage } from './waiting-page.tsx'

/** One site: its report, or what to do until the first hit has come. */
export function SitePage({ domain }: { readonly domain: string }) {
  return (
    <KnownSite domain={domain}>
      {site => (site.hasData ? <ReportPage key={site.domain} site={site} /> : <WaitingPage site={site} />)}
    </KnownSite>
  )
}
