import { Suspense } from 'react'
import { PageSkeleton } from '../../../components/layout/page-skeleton.tsx'
import { lazyPart } from '../../../lib/lazy-part.ts'
import { SiteWithFigures } from '../../site/components/site-with-figures.tsx'

const Funnels = lazyPart(async () => (await import('./funnels-page.tsx')).FunnelsPage)

/** The funnels of one site, loaded when they are first opened. */
export function LazyFunnelsPage({ domain }: { readonly domain: string }) {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <SiteWithFigures domain={domain}>{site => <Funnels key={site.domain} site={site} />}</SiteWithFigures>
    </Suspense>
  )
}
