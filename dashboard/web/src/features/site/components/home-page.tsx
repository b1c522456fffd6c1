import { useEffect } from 'react'
import { NarrowPage } from '../../../components/layout/narrow-page.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { goTo } from '../../../lib/place.ts'
import { useSites } from '../api/sites.ts'
import { AddSiteForm } from './add-site-form.tsx'
import { SiteList } from './site-list.tsx'
import { siteAddress } from './site-menu.tsx'

/** Where to begin: the only site, a choice of sites, or the form for the first one. */
export function HomePage() {
  const { data: sites, error, refetch } = useSites()
  const [only, second] = sites ?? []
  useEffect(() => {
    if (only && !second) goTo(siteAddress(only.domain), 'replace')
  }, [only, second])
  if (error && !sites) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (!sites || (only && !second))
    return <NarrowPage title="Your sites">{<SkeletonRows rows={4} />}</NarrowPage>
  if (!only) {
    return (
      <NarrowPage title="Which site shall be counted?">
        <AddSiteForm />
      </NarrowPage>
    )
  }
  return (
    <NarrowPage title="Your sites">
      <SiteList sites={sites} />
      <Link className="button" href="/sites/new">
        Add a site
      </Link>
    </NarrowPage>
  )
}
