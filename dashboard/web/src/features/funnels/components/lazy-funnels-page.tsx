import { lazy, Suspense } from 'react'
import { PageSkeleton } from '../../../components/layout/page-skeleton.tsx'
import { SiteWithFigures } from '../../site/components/site-with-figures.tsx'

const Funnels = lazy(async () => ({ default: (await import('./funnels-page.tsx')).FunnelsPage }))

/** The funnels of one site, loaded when they are first opened. */
export function LazyFunnelsPage({ domain }: { readonly domain: string }) {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <SiteWithFigures domain={domain}>{site => <Funnels key={site.domain} site={site} />}</SiteWithFigures>
    </Suspense>
  )
}
