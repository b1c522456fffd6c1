import { findCut } from '@gatecount/shared/domain/report/cuts'
import type { Dimension } from '@gatecount/shared/domain/report/dimensions'
import { MOST_FUNNELS } from '@gatecount/shared/domain/report/funnel'
import { Fragment, useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { Skeleton } from '../../../components/ui/skeleton.tsx'
import { t } from '../../../lib/language.ts'
import { goTo, withParams } from '../../../lib/place.ts'
import { useTitle } from '../../../lib/use-title.ts'
import { writeFilter } from '../../filter/filter.ts'
import { RatesCard } from '../../goals/components/rates-card.tsx'
import { FUNNEL_TABS } from '../../goals/rate-tabs.ts'
import { NotTogether } from '../../report/components/not-together.tsx'
import { ViewHead } from '../../report/components/view-head.tsx'
import { useView } from '../../report/use-view.ts'
import { type ListedSite, siteMay } from '../../site/api/sites.ts'
import { useStepVisits } from '../api/use-step-visits.ts'
import type { Doing } from '../funnel-actions.ts'
import { FunnelDialogs } from './funnel-dialogs.tsx'
import { FunnelPanel, ratesOfFunnel } from './funnel-panel.tsx'
import { NoFunnels } from './no-funnels.tsx'
import './funnels-page.css'

/** The funnels of a site. Its state is in the address. */
export function FunnelsPage({ site }: { readonly site: ListedSite }) {
  useTitle(`${t('Funnels')} · ${site.domain}`)
  const { place, today, period, scope } = useView(site)
  const [doing, begin] = useState<Doing | null>(null)
  const { filter } = scope
  const { funnels = [] } = site
  const isCounted = filter === null || findCut('funnel_step', filter.dimension) !== undefined
  const { query, visits, compared } = useStepVisits(scope, period, isCounted && funnels.length > 0)
  const mayChange = siteMay(site, 'settings:change') && scope.of === 'visitors'
  const declare = (): void => begin({ action: 'declare', funnel: null })
  const opened =
    filter === null ? funnels.find(({ id }) => String(id) === place.params.get('funnel')) : undefined
  const [first] = FUNNEL_TABS
  const tab = FUNNEL_TABS.find(({ id }) => id === place.params.get('by')) ?? first
  const filterBy = (dimension: Dimension, value: string): void => {
    goTo(withParams(place, { filter: writeFilter({ dimension, value }) }))
    window.scrollTo({ top: 0, behavior: 'smooth' })
  }
  return (
    <div className="funnels-page">
      <ViewHead site={site} period={period} today={today} filter={filter} />
      <div className="funnels-page__head">
        <h2 className="funnels-page__title">{t('Funnels')}</h2>
        {mayChange && funnels.length > 0 && (
          <Button onClick={declare} disabled={funnels.length >= MOST_FUNNELS}>
            {t('Declare a funnel')}
          </Button>
        )}
      </div>
      {scope.of === 'hits' && (
        <Panel title={t('Not counted on this site')}>
          <Notice>
            {t(
              'This site is directed at children: nobody is followed from page to page, so there are no funnels.',
            )}
          </Notice>
        </Panel>
      )}
      {scope.of === 'visitors' && funnels.length === 0 && <NoFunnels declare={mayChange ? declare : null} />}
      {filter && !isCounted && funnels.length > 0 && (
        <Panel title={t('Funnels')}>
          <NotTogether cut={{ dimension: 'funnel_step' }} filter={filter} />
        </Panel>
      )}
      {isCounted && query.error && !visits && (
        <ProblemNotice error={query.error} retry={() => void query.refetch()} />
      )}
      {isCounted &&
        !query.error &&
        !visits &&
        funnels.map(({ id, name }) => (
          <Panel key={id} title={name}>
            <Skeleton className="funnels-page__waiting" />
          </Panel>
        ))}
      {isCounted &&
        visits &&
        funnels.map(funnel => (
          <Fragment key={funnel.id}>
            <FunnelPanel
              funnel={funnel}
              period={period}
              visits={visits}
              compared={compared}
              isStale={query.isPlaceholderData}
              act={mayChange ? action => begin({ action, funnel }) : null}
              isOpen={filter === null ? funnel === opened : null}
              open={isOpen =>
                goTo(withParams(place, { funnel: isOpen ? String(funnel.id) : null, by: null }), 'replace')
              }
            />
            {funnel === opened && (
              <RatesCard
                title={t('Who went all the way through {funnel}', { funnel: funnel.name })}
                tabs={FUNNEL_TABS}
                chosen={tab.id}
                chooseTab={id => goTo(withParams(place, { by: id === first.id ? null : id }), 'replace')}
                scope={scope}
                rates={ratesOfFunnel(funnel)}
                filterBy={filterBy}
              />
            )}
          </Fragment>
        ))}
      {doing && <FunnelDialogs site={site} doing={doing} close={() => begin(null)} />}
    </div>
  )
}
