import { Suspense } from 'react'
import { PageSkeleton } from '../../../components/layout/page-skeleton.tsx'
import { lazyPart } from '../../../lib/lazy-part.ts'
import { SiteWithFigures } from '../../site/components/site-with-figures.tsx'

const Goals = lazyPart(async () => (await import('./goals-page.tsx')).GoalsPage)

/** The goals of one site, loaded when they are first opened. */
export function LazyGoalsPage({ domain }: { readonly domain: string }) {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <SiteWithFigures domain={domain}>{site => <Goals key={site.domain} site={site} />}</SiteWithFigures>
    </Suspense>
  )
}
