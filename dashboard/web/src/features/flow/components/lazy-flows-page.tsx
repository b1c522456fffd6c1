import { lazy, Suspense } from 'react'
import { PageSkeleton } from '../../../components/layout/page-skeleton.tsx'
import { SiteWithFigures } from '../../site/components/site-with-figures.tsx'

const Flows = lazy(async () => ({ default: (await import('./flows-page.tsx')).FlowsPage }))

/** The flows of one site, loaded when they are first opened. */
export function LazyFlowsPage({ domain }: { readonly domain: string }) {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <SiteWithFigures domain={domain}>{site => <Flows key={site.domain} site={site} />}</SiteWithFigures>
    </Suspense>
  )
}
