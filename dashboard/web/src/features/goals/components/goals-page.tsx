import { findCut } from '@gatecount/shared/domain/report/cuts'
import type { Dimension } from '@gatecount/shared/domain/report/dimensions'
import { Panel } from '../../../components/layout/panel.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { t } from '../../../lib/language.ts'
import { goTo, withParams } from '../../../lib/place.ts'
import { useTitle } from '../../../lib/use-title.ts'
import { asRange, inFull } from '../../../lib/wording.ts'
import { writeFilter } from '../../filter/filter.ts'
import { NotTogether } from '../../report/components/not-together.tsx'
import { ViewHead } from '../../report/components/view-head.tsx'
import type { Scope } from '../../report/scope.ts'
import { useView } from '../../report/use-view.ts'
import { type ListedSite, siteMay } from '../../site/api/sites.ts'
import { settingsAddress } from '../../site/site-address.ts'
import { useGoals } from '../api/use-goals.ts'
import { ChosenGoal } from './chosen-goal.tsx'
import { GoalTable } from './goal-table.tsx'
import { NoGoals } from './no-goals.tsx'
import './goals-page.css'

/** A filter by a goal is a goal that was chosen: it narrows nothing else here. */
function splitFilter(scope: Scope): { readonly scope: Scope; readonly goal: string | null } {
  const { filter } = scope
  return filter?.dimension === 'goal'
    ? { scope: { ...scope, filter: null }, goal: filter.value }
    : { scope, goal: null }
}

/** Every goal of a site: who reached it, how often, at what rate. Its state is in the address. */
export function GoalsPage({ site }: { readonly site: ListedSite }) {
  useTitle(`${t('Goals')} · ${site.domain}`)
  const view = useView(site)
  const { place, today, period } = view
  const { scope, goal } = splitFilter(view.scope)
  const { filter } = scope
  const isCounted = filter === null || findCut('goal', filter.dimension) !== undefined
  const goals = useGoals(scope, period, site.goals ?? [], isCounted)
  const { rows } = goals
  const asked = place.params.get('goal') ?? goal
  const reached = rows?.filter(row => row.figures !== null) ?? []
  const chosen = reached.find(({ name }) => name === asked) ?? reached[0]
  const choose = (name: string): void =>
    goTo(withParams(place, { goal: name, ...(goal !== null && { filter: null }) }), 'replace')
  const filterBy = (dimension: Dimension, value: string): void => {
    goTo(withParams(place, { filter: writeFilter({ dimension, value }) }))
    window.scrollTo({ top: 0, behavior: 'smooth' })
  }
  return (
    <div className="goals-page">
      <ViewHead site={site} period={period} today={today} filter={view.scope.filter} />
      {filter && !isCounted && (
        <Panel title={t('Goals')}>
          <NotTogether cut={{ dimension: 'goal' }} filter={filter} />
        </Panel>
      )}
      {isCounted && goals.error && !rows && <ProblemNotice error={goals.error} retry={goals.retry} />}
      {isCounted && !goals.error && !rows && (
        <Panel title={t('Goals')}>
          <SkeletonRows rows={9} />
        </Panel>
      )}
      {isCounted && rows?.length === 0 && filter === null && <NoGoals site={site} />}
      {isCounted && rows?.length === 0 && filter !== null && (
        <Panel title={t('Goals')}>
          <Notice>{t('No goal was reached by this crowd in these days, or by too few to show.')}</Notice>
        </Panel>
      )}
      {isCounted && rows && rows.length > 0 && (
        <Panel
          title={t('Goals')}
          words={
            <p>
              {asRange(period.range)}
              {goals.visitors !== null && ` · ${t('of {n} visitors', { n: inFull(goals.visitors) })}`}
              {period.comparison &&
                ` · ${t('compared with {days}', { days: asRange(period.comparison.previous) })}`}
            </p>
          }
          action={
            siteMay(site, 'settings:change') && (
              <Link className="button" href={settingsAddress(site.domain, 'goals')}>
                {t('Declare goals')}
              </Link>
            )
          }
        >
          <div className={goals.isStale ? 'goals-page__table stale' : 'goals-page__table'}>
            <GoalTable
              rows={rows}
              currency={site.currency}
              chosen={filter === null ? (chosen?.name ?? null) : null}
              choose={filter === null ? choose : null}
            />
          </div>
        </Panel>
      )}
      {isCounted && filter === null && chosen && (
        <ChosenGoal name={chosen.name} scope={scope} period={period} filterBy={filterBy} />
      )}
      {isCounted && filter !== null && chosen && (
        <Panel title={chosen.name}>
          <Notice>
            <p>
              {t(
                'A goal and the filter are two attributes already. Without the filter you see the goal over time, and who reached it.',
              )}
            </p>
            <Link className="button" href={withParams(place, { filter: null })}>
              {t('Take the filter away')}
            </Link>
          </Notice>
        </Panel>
      )}
    </div>
  )
}
