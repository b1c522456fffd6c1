import { lazy, Suspense } from 'react'
import { PageSkeleton } from '../../../components/layout/page-skeleton.tsx'
import type { Me } from '../../session/api/session.ts'

const AccountPage = lazy(async () => ({ default: (await import('./account-page.tsx')).AccountPage }))

/** Loaded when it is first opened. */
export function LazyAccountPage({ me }: { readonly me: Me }) {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <AccountPage me={me} />
    </Suspense>
  )
}
