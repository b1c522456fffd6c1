import { Suspense } from 'react'
import { PageSkeleton } from '../../../components/layout/page-skeleton.tsx'
import { lazyPart } from '../../../lib/lazy-part.ts'
import { KnownSite } from '../../site/components/known-site.tsx'

const Page = lazyPart(async () => (await import('./release-page.tsx')).ReleasePage)

/** The releases of one site. Most readers come for the report, which does not wait for this page. */
export function LazyReleasePage({ domain }: { readonly domain: string }) {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <KnownSite domain={domain}>{site => <Page key={site.domain} site={site} />}</KnownSite>
    </Suspense>
  )
}
