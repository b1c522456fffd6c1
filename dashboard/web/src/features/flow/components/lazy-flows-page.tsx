import { Suspense } from 'react'
import { PageSkeleton } from '../../../components/layout/page-skeleton.tsx'
import { lazyPart } from '../../../lib/lazy-part.ts'
import { SiteWithFigures } from '../../site/components/site-with-figures.tsx'

const Flows = lazyPart(async () => (await import('./flows-page.tsx')).FlowsPage)

/** The flows of one site, loaded when they are first opened. */
export function LazyFlowsPage({ domain }: { readonly domain: string }) {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <SiteWithFigures domain={domain}>{site => <Flows key={site.domain} site={site} />}</SiteWithFigures>
    </Suspense>
  )
}
