import { lazy, Suspense } from 'react'
import { PageSkeleton } from '../../../components/layout/page-skeleton.tsx'
import type { Me } from '../../session/api/session.ts'

const SetupPage = lazy(async () => ({ default: (await import('./setup-page.tsx')).SetupPage }))

/** Loaded when it is needed, which is once. */
export function LazySetupPage({ me }: { readonly me: Me }) {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <SetupPage me={me} />
    </Suspense>
  )
}
