import { Suspense } from 'react'
import { PageSkeleton } from '../../../components/layout/page-skeleton.tsx'
import { lazyPart } from '../../../lib/lazy-part.ts'

const Page = lazyPart(async () => (await import('./overview-page.tsx')).OverviewPage)

/** Not part of the first load: who has one site never comes here. */
export function LazyOverviewPage() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Page />
    </Suspense>
  )
}
