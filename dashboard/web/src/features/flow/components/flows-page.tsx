import { useMemo, useState } from 'react'
import { Notice } from '../../../components/ui/notice.tsx'
import { t } from '../../../lib/language.ts'
import { useTitle } from '../../../lib/use-title.ts'
import { useLive } from '../../live/api/use-live.ts'
import { ViewHead } from '../../report/components/view-head.tsx'
import { useView } from '../../report/use-view.ts'
import type { ListedSite } from '../../site/api/sites.ts'
import { readFlowView } from '../flow-address.ts'
import { PageFlowView } from './page-flow-view.tsx'
import { SiteFlowView } from './site-flow-view.tsx'
import './flows-page.css'

/** How the crowd moves through a site: between its sections, and around any of its pages. Its state is in the address. */
export function FlowsPage({ site }: { readonly site: ListedSite }) {
  const { place, today, period, scope: narrowed } = useView(site)
  const { filter, of } = narrowed
  const scope = { ...narrowed, filter: null }
  const filtered = filter?.dimension === 'page' ? filter.value : null
  const view = useMemo(() => readFlowView(place.params, filtered), [place.params, filtered])
  const [opened] = useState(() => place.params.toString())
  const isMoved = place.params.toString() !== opened
  useTitle(`${view.page ?? t('Flows')} · ${site.domain}`)
  useLive(site.domain, today)
  return (
    <>
      <ViewHead site={site} period={period} today={today} filter={filter} hasComparison={false} />
      {filter && filtered === null && (
        <Notice>
          {t('A flow is a pair of pages already, and a pair is the limit: this page shows everybody.')}
        </Notice>
      )}
      {of === 'hits' ? (
        <Notice>
          {t(
            'This site is directed at children: nobody is told apart, so nobody is seen to go from one page to another.',
          )}
        </Notice>
      ) : view.page === null ? (
        <SiteFlowView scope={scope} view={view} isMoved={isMoved} />
      ) : (
        // Another page begins without the figures of the one before.
        <PageFlowView key={view.page} scope={scope} view={view} page={view.page} isMoved={isMoved} />
      )}
    </>
  )
}
