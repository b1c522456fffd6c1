import { Suspense } from 'react'
import { PageSkeleton } from '../../../components/layout/page-skeleton.tsx'
import { lazyPart } from '../../../lib/lazy-part.ts'

const People = lazyPart(
  async () => (await import('../../people/components/installation-people.tsx')).InstallationPeople,
)
const Activity = lazyPart(
  async () => (await import('../../activity/components/installation-activity.tsx')).InstallationActivity,
)

/** Pages for owners of the installation, loaded when they are first opened. */
export function LazyPeoplePage() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <People />
    </Suspense>
  )
}

export function LazyActivityPage() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Activity />
    </Suspense>
  )
}
