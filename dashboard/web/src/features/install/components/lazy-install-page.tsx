import { type ComponentProps, lazy, Suspense } from 'react'
import { PageSkeleton } from '../../../components/layout/page-skeleton.tsx'

const InstallPage = lazy(async () => ({ default: (await import('./install-page.tsx')).InstallPage }))

/** Loaded when a site has no data yet. */
export function LazyInstallPage(props: ComponentProps<typeof InstallPage>) {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <InstallPage {...props} />
    </Suspense>
  )
}
