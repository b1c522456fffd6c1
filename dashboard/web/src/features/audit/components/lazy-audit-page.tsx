import { Suspense } from 'react'
import { PageSkeleton } from '../../../components/layout/page-skeleton.tsx'
import { lazyPart } from '../../../lib/lazy-part.ts'

const AuditPage = lazyPart(async () => (await import('./audit-page.tsx')).AuditPage)

/** Loaded when it is first opened: few readers of figures need it. */
export function LazyAuditPage() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <AuditPage />
    </Suspense>
  )
}
