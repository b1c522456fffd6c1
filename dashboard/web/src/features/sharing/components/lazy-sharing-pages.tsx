import { Suspense } from 'react'
import { PageSkeleton } from '../../../components/layout/page-skeleton.tsx'
import { lazyPart } from '../../../lib/lazy-part.ts'
import { KnownSite } from '../../site/components/known-site.tsx'

const Sharing = lazyPart(async () => (await import('./sharing-page.tsx')).SharingPage)
const WithMe = lazyPart(async () => (await import('./shared-with-me-page.tsx')).SharedWithMePage)

/** The reports that a site shares, loaded when they are first opened. */
export function LazySharingPage({ domain }: { readonly domain: string }) {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <KnownSite domain={domain}>{site => <Sharing key={site.domain} site={site} />}</KnownSite>
    </Suspense>
  )
}

/** What was shared with the reader. */
export function LazySharedWithMePage() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <WithMe />
    </Suspense>
  )
}
