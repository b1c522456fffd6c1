import { lazy, Suspense } from 'react'
import { NarrowPage } from '../../../components/layout/narrow-page.tsx'
import { PageSkeleton } from '../../../components/layout/page-skeleton.tsx'
import { t } from '../../../lib/language.ts'
import { siteMay } from '../../site/api/sites.ts'
import { KnownSite } from '../../site/components/known-site.tsx'

const Page = lazy(async () => ({ default: (await import('./flows-page.tsx')).FlowsPage }))

/** The flows of one site, for those who may read its figures. */
export function LazyFlowsPage({ domain }: { readonly domain: string }) {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <KnownSite domain={domain}>
        {site =>
          siteMay(site, 'stats:read') ? (
            <Page key={site.domain} site={site} />
          ) : (
            <NarrowPage title={site.domain}>
              <p>{t('Your role lets you know that this site is here, and shows no figures of it.')}</p>
            </NarrowPage>
          )
        }
      </KnownSite>
    </Suspense>
  )
}
