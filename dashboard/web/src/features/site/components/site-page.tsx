import { NarrowPage } from '../../../components/layout/narrow-page.tsx'
import { PageSkeleton } from '../../../components/layout/page-skeleton.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { ReportPage } from '../../report/components/report-page.tsx'
import { useSites } from '../api/sites.ts'
import { WaitingPage } from './waiting-page.tsx'

/** One site: its report, or what to do until the first hit has come. */
export function SitePage({ domain }: { readonly domain: string }) {
  const { data: sites, error, refetch } = useSites()
  if (error && !sites) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (!sites) return <PageSkeleton />
  const site = sites.find(s => s.domain === domain)
  if (!site) {
    return (
      <NarrowPage title="This site is not registered">
        <p>
          There is no site with the domain {domain} here. <Link href="/">See which there are</Link> or{' '}
          <Link href="/sites/new">add it</Link>.
        </p>
      </NarrowPage>
    )
  }
  return site.hasData ? <ReportPage key={site.domain} site={site} /> : <WaitingPage site={site} />
}
