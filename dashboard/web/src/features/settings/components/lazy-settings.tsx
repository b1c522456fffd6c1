import { Suspense } from 'react'
import { PageSkeleton } from '../../../components/layout/page-skeleton.tsx'
import { lazyPart } from '../../../lib/lazy-part.ts'
import { KnownSite } from '../../site/components/known-site.tsx'

const Settings = lazyPart(async () => (await import('./site-settings.tsx')).SiteSettingsPage)

interface Props {
  readonly domain: string
  readonly section: string
}

/** The settings of one site, loaded when they are first opened. */
export function LazySettings({ domain, section }: Props) {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <KnownSite domain={domain}>
        {site => <Settings key={site.domain} site={site} section={section} />}
      </KnownSite>
    </Suspense>
  )
}
