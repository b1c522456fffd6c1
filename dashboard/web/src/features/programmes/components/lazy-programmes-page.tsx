import { Suspense } from 'react'
import { PageSkeleton } from '../../../components/layout/page-skeleton.tsx'
import { lazyPart } from '../../../lib/lazy-part.ts'
import { SiteWithFigures } from '../../site/components/site-with-figures.tsx'

const Programmes = lazyPart(async () => (await import('./programmes-page.tsx')).ProgrammesPage)

/** The affiliate programmes of one site, loaded when they are first opened. */
export function LazyProgrammesPage({ domain }: { readonly domain: string }) {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <SiteWithFigures domain={domain}>
        {site => <Programmes key={site.domain} site={site} />}
      </SiteWithFigures>
    </Suspense>
  )
}
