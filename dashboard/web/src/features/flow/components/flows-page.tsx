import { crowdOfSite } from '@gatecount/shared/domain/identity/site'
import { useMemo } from 'react'
import { Notice } from '../../../components/ui/notice.tsx'
import { t } from '../../../lib/language.ts'
import { todayIn } from '../../../lib/local-date.ts'
import { usePlace } from '../../../lib/place.ts'
import { useTitle } from '../../../lib/use-title.ts'
import { FilterChip } from '../../filter/components/filter-chip.tsx'
import { readFilter } from '../../filter/filter.ts'
import { useLive } from '../../live/api/use-live.ts'
import { PeriodPicker } from '../../period/components/period-picker.tsx'
import { readPeriod } from '../../period/period.ts'
import type { Scope } from '../../report/scope.ts'
import type { ListedSite } from '../../site/api/sites.ts'
import { SiteMenu } from '../../site/components/site-menu.tsx'
import { readFlowView } from '../flow-address.ts'
import { PageFlowView } from './page-flow-view.tsx'
import { SiteFlowView } from './site-flow-view.tsx'
import '../../report/components/report-page.css'
import './flows-page.css'

/** How the crowd moves through a site: between its sections, and around any of its pages. Its state is in the address. */
export function FlowsPage({ site }: { readonly site: ListedSite }) {
  useTitle(t('Flows of {site}', { site: site.domain }))
  const { params } = usePlace()
  const today = todayIn(site.timeZone, new Date())
  const period = readPeriod(params, { today, firstDay: site.firstDay, lastDay: site.lastDay })
  const view = useMemo(() => readFlowView(params), [params])
  const filter = useMemo(() => readFilter(params), [params])
  const of = crowdOfSite(site)
  const scope: Scope = {
    site: site.domain,
    of,
    range: period.range,
    filter: null,
    live: period.includesToday,
  }
  useLive(site.domain, today)
  return (
    <>
      <div className="report-head">
        <div className="report-head__site">
          <SiteMenu site={site} />
        </div>
        <div className="report-head__choices">
          {filter && <FilterChip filter={filter} takesFocus={false} />}
          <PeriodPicker period={period} today={today} />
        </div>
      </div>
      {filter && (
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
        <SiteFlowView scope={scope} view={view} />
      ) : (
        // Another page begins without the figures of the one before.
        <PageFlowView key={view.page} scope={scope} view={view} page={view.page} />
      )}
    </>
  )
}
