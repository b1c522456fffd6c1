import { useEffect } from 'react'
import { NarrowPage } from '../../../components/layout/narrow-page.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { t } from '../../../lib/language.ts'
import { goTo } from '../../../lib/place.ts'
import { LazyOverviewPage } from '../../overview/components/lazy-overview-page.tsx'
import { isOnlyAffiliate } from '../../portal/api/is-affiliate.ts'
import { LazyPortalPage } from '../../portal/components/lazy-portal-pages.tsx'
import { useSession } from '../../session/api/session.ts'
import { isOnlyPartner } from '../../sharing/api/shared-with-me.ts'
import { LazySharedWithMePage } from '../../sharing/components/lazy-sharing-pages.tsx'
import { useSites } from '../api/sites.ts'
import { siteAddress } from '../site-address.ts'
import { FirstSitePage } from './first-site-page.tsx'

/** The only site, a choice of sites, or the form for the first one. */
function SitesHome() {
  const { data: sites, error, refetch } = useSites()
  const [only, second] = sites ?? []
  useEffect(() => {
    if (only && !second) goTo(siteAddress(only.domain), 'replace')
  }, [only, second])
  if (error && !sites) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (!sites || (only && !second))
    return <NarrowPage title={t('Your sites')}>{<SkeletonRows rows={4} />}</NarrowPage>
  return only ? <LazyOverviewPage /> : <FirstSitePage />
}

/** Where to begin: what they earned for affiliates, what was shared for partners who are nothing else, sites for everybody else. */
export function HomePage() {
  const { data: me } = useSession()
  if (me && isOnlyAffiliate(me)) return <LazyPortalPage />
  return me && isOnlyPartner(me) ? <LazySharedWithMePage /> : <SitesHome />
}
