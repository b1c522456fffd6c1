import { Suspense } from 'react'
import { PageSkeleton } from '../../../components/layout/page-skeleton.tsx'
import { lazyPart } from '../../../lib/lazy-part.ts'

const Door = lazyPart(async () => (await import('./door.tsx')).Door)

/** Loaded when it is needed: whoever is signed in looks at figures and not at doors. */
export function LazyDoor({ path }: { readonly path: string }) {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Door path={path} />
    </Suspense>
  )
}
