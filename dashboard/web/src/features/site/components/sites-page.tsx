import { NarrowPage } from '../../../components/layout/narrow-page.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { t } from '../../../lib/language.ts'
import { useRunsInstallation } from '../../access/api/rights.ts'
import { useSites } from '../api/sites.ts'
import { FirstSitePage } from './first-site-page.tsx'
import { SiteList } from './site-list.tsx'

/** The sites that the reader may see. */
export function SitesPage() {
  const { data: sites, error, refetch } = useSites()
  const mayAdd = useRunsInstallation() ?? false
  if (error && !sites) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (sites?.length === 0) return <FirstSitePage />
  return (
    <NarrowPage title={t('Your sites')}>
      {sites ? <SiteList sites={sites} /> : <SkeletonRows rows={4} />}
      {mayAdd && (
        <Link className="button" href="/sites/new">
          {t('Add a site')}
        </Link>
      )}
    </NarrowPage>
  )
}
