import { type ComponentProps, Suspense } from 'react'
import { PageSkeleton } from '../../../components/layout/page-skeleton.tsx'
import { lazyPart } from '../../../lib/lazy-part.ts'

const InstallPage = lazyPart(async () => (await import('./install-page.tsx')).InstallPage)

/** Loaded when a site has no data yet. */
export function LazyInstallPage(props: ComponentProps<typeof InstallPage>) {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <InstallPage {...props} />
    </Suspense>
  )
}
