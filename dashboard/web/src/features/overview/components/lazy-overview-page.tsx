import { lazy, Suspense } from 'react'
import { PageSkeleton } from '../../../components/layout/page-skeleton.tsx'

const Page = lazy(async () => ({ default: (await import('./overview-page.tsx')).OverviewPage }))

/** Not part of the first load: who has one site never comes here. */
export function LazyOverviewPage() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Page />
    </Suspense>
  )
}
