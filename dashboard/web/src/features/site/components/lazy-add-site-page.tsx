import { Suspense } from 'react'
import { PageSkeleton } from '../../../components/layout/page-skeleton.tsx'
import { lazyPart } from '../../../lib/lazy-part.ts'

const Page = lazyPart(async () => (await import('./add-site-page.tsx')).AddSitePage)

/** Loaded when a site is added, which is seldom. */
export function LazyAddSitePage({ title }: { readonly title?: string }) {
  return (
    <Suspense fallback={<PageSkeleton />}>{title === undefined ? <Page /> : <Page title={title} />}</Suspense>
  )
}
