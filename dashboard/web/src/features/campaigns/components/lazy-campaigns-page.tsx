import { Suspense } from 'react'
import { PageSkeleton } from '../../../components/layout/page-skeleton.tsx'
import { lazyPart } from '../../../lib/lazy-part.ts'
import { SiteWithFigures } from '../../site/components/site-with-figures.tsx'

const Campaigns = lazyPart(async () => (await import('./campaigns-page.tsx')).CampaignsPage)

/** The campaigns of one site, loaded when they are first opened. */
export function LazyCampaignsPage({ domain }: { readonly domain: string }) {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <SiteWithFigures domain={domain}>{site => <Campaigns key={site.domain} site={site} />}</SiteWithFigures>
    </Suspense>
  )
}
