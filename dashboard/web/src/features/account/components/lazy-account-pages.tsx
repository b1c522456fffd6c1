import { Suspense } from 'react'
import { PageSkeleton } from '../../../components/layout/page-skeleton.tsx'
import { lazyPart } from '../../../lib/lazy-part.ts'
import { useSession } from '../../session/api/session.ts'

const Account = lazyPart(async () => (await import('./account-page.tsx')).AccountPage)
const Setup = lazyPart(async () => (await import('./setup-page.tsx')).SetupPage)

/** Pages about who is signed in, loaded when they are first opened. */
export function LazyAccountPage() {
  const { data: me } = useSession()
  return <Suspense fallback={<PageSkeleton />}>{me && <Account me={me} />}</Suspense>
}

export function LazySetupPage() {
  const { data: me } = useSession()
  return <Suspense fallback={<PageSkeleton />}>{me && <Setup me={me} />}</Suspense>
}
