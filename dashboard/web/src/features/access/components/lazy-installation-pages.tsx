import { lazy, Suspense } from 'react'
import { PageSkeleton } from '../../../components/layout/page-skeleton.tsx'

const People = lazy(async () => ({
  default: (await import('../../people/components/installation-people.tsx')).InstallationPeople,
}))
const Activity = lazy(async () => ({
  default: (await import('../../activity/components/installation-activity.tsx')).InstallationActivity,
}))

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
