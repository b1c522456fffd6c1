import { Suspense } from 'react'
import { PageSkeleton } from '../../../components/layout/page-skeleton.tsx'
import { lazyPart } from '../../../lib/lazy-part.ts'

const Portal = lazyPart(async () => (await import('./portal-page.tsx')).PortalPage)
const Verify = lazyPart(async () => (await import('./verify-page.tsx')).VerifyPage)

/** What an affiliate earned, loaded when it is first opened. */
export function LazyPortalPage({ slug = '' }: { readonly slug?: string }) {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Portal slug={slug} />
    </Suspense>
  )
}

/** The check of a statement, loaded when it is first opened. */
export function LazyVerifyPage() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Verify />
    </Suspense>
  )
}
