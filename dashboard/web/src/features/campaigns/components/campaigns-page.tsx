import { Suspense, useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { t } from '../../../lib/language.ts'
import { goTo, withParams } from '../../../lib/place.ts'
import { useTitle } from '../../../lib/use-title.ts'
import { ViewHead } from '../../report/components/view-head.tsx'
import type { Scope } from '../../report/scope.ts'
import { useView } from '../../report/use-view.ts'
import type { ListedSite } from '../../site/api/sites.ts'
import { type Cost, useCosts } from '../api/costs.ts'
import { useCampaigns } from '../api/use-campaigns.ts'
import { useReachedGoals } from '../api/use-seen-values.ts'
import { costsIn } from '../campaign-costs.ts'
import { CampaignsPanel } from './campaigns-panel.tsx'
import { ChosenCampaign } from './chosen-campaign.tsx'
import { CostBars } from './cost-bars.tsx'
import { CostsPanel } from './costs-panel.tsx'
import { LazyLinkDialog } from './lazy-campaign-dialogs.tsx'
import { NoCampaigns } from './no-campaigns.tsx'
import './campaigns-page.css'

interface KnownProps {
  readonly site: ListedSite
  readonly view: ReturnType<typeof useView>
  /** Without a filter. */
  readonly scope: Scope
  readonly costs: readonly Cost[]
  /** The campaign that the address names. */
  readonly asked: string | null
  readonly build: () => void
}

function KnownCampaigns({ site, view: { place, period }, scope, costs, asked, build }: KnownProps) {
  const goals = useReachedGoals(scope)
  const named = place.params.get('goal')
  const goal = named !== null && goals.includes(named) ? named : null
  const { currency } = site
  const { table, isStale, error, retry } = useCampaigns(scope, period, { goal, costs, currency })
  if (error && !table) return <ProblemNotice error={error} retry={retry} />
  if (!table) {
    return (
      <Panel title={t('Campaigns')}>
        <SkeletonRows rows={9} />
      </Panel>
    )
  }
  const choose = (campaign: string | null): void =>
    goTo(withParams(place, { campaign, filter: null }), 'replace')
  const { rows } = table
  const chosen = asked === null ? undefined : rows.find(({ campaign }) => campaign === asked)
  const hasRevenue = rows.some(({ figures }) => (figures.revenue ?? 0) > 0)
  const hasCosts = rows.some(({ figures }) => figures.cost !== null)
  return (
    <>
      {rows.length === 0 ? (
        <NoCampaigns domain={site.domain} build={build} />
      ) : (
        <CampaignsPanel
          scope={scope}
          period={period}
          table={table}
          isStale={isStale}
          currency={currency}
          goals={goals}
          goal={goal}
          chooseGoal={name => goTo(withParams(place, { goal: name }), 'replace')}
          chosen={chosen?.campaign ?? null}
          choose={campaign => choose(campaign === chosen?.campaign ? null : campaign)}
          build={build}
        />
      )}
      {chosen && (
        <ChosenCampaign
          campaign={chosen.campaign}
          figures={chosen.figures}
          scope={scope}
          period={period}
          close={() => choose(null)}
        />
      )}
      <div className="campaigns-page__money">
        {!chosen && hasCosts && hasRevenue && (
          <Panel title={t('Cost and revenue')}>
            <CostBars rows={rows} currency={currency} />
          </Panel>
        )}
        <CostsPanel
          site={site}
          costs={costsIn(costs, period.range)}
          range={period.range}
          campaign={chosen?.campaign ?? null}
          campaigns={rows.map(({ campaign }) => campaign)}
        />
      </div>
    </>
  )
}

/** The campaigns of a site: who came by them, what they did, and what that cost. Its state is in the address. */
export function CampaignsPage({ site }: { readonly site: ListedSite }) {
  useTitle(`${t('Campaigns')} · ${site.domain}`)
  const view = useView(site)
  const { place, today, period } = view
  const { filter } = view.scope
  const [builds, setBuilds] = useState(false)
  const costs = useCosts(site.domain)
  const scope: Scope = { ...view.scope, filter: null }
  // A filter by a campaign is a campaign that was chosen.
  const asked = filter?.dimension === 'utm_campaign' ? filter.value : place.params.get('campaign')
  const isNarrowed = filter !== null && filter.dimension !== 'utm_campaign'
  const isCounted = scope.of === 'visitors'
  return (
    <div className="campaigns-page">
      <ViewHead site={site} period={period} today={today} filter={filter} />
      {!isCounted && (
        <Panel title={t('Campaigns')}>
          <Notice>{t('This site is directed at children: campaigns are not counted on it.')}</Notice>
        </Panel>
      )}
      {isCounted && isNarrowed && (
        <Panel title={t('Campaigns')}>
          <Notice>
            <p>
              {t(
                'A campaign and its goal are two attributes already, and a cost is of the whole campaign. Without the filter you see both.',
              )}
            </p>
            <Link className="button" href={withParams(place, { filter: null })}>
              {t('Take the filter away')}
            </Link>
          </Notice>
        </Panel>
      )}
      {isCounted && !isNarrowed && costs.error && !costs.data && (
        <ProblemNotice error={costs.error} retry={() => void costs.refetch()} />
      )}
      {isCounted && !isNarrowed && !costs.error && !costs.data && (
        <Panel title={t('Campaigns')}>
          <SkeletonRows rows={9} />
        </Panel>
      )}
      {isCounted && !isNarrowed && costs.data && (
        <KnownCampaigns
          site={site}
          view={view}
          scope={scope}
          costs={costs.data}
          asked={asked}
          build={() => setBuilds(true)}
        />
      )}
      <Suspense>
        {builds && <LazyLinkDialog site={site} scope={scope} today={today} close={() => setBuilds(false)} />}
      </Suspense>
    </div>
  )
}
