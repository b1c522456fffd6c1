import { lazy, Suspense } from 'react'
import { PageSkeleton } from '../../../components/layout/page-skeleton.tsx'

const AuditPage = lazy(async () => ({ default: (await import('./audit-page.tsx')).AuditPage }))

/** Loaded when it is first opened: few readers of figures need it. */
export function LazyAuditPage() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <AuditPage />
    </Suspense>
  )
}
