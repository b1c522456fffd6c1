import { findCut } from '@gatecount/shared/domain/report/cuts'
import type { Dimension } from '@gatecount/shared/domain/report/dimensions'
import { Panel } from '../../../components/layout/panel.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { t } from '../../../lib/language.ts'
import { goTo, usePlace, withParams } from '../../../lib/place.ts'
import { useTitle } from '../../../lib/use-title.ts'
import { writeFilter } from '../../filter/filter.ts'
import type { Period } from '../../period/period.ts'
import { NotTogether } from '../../report/components/not-together.tsx'
import { ViewHead } from '../../report/components/view-head.tsx'
import type { Scope } from '../../report/scope.ts'
import { useView } from '../../report/use-view.ts'
import type { ListedSite } from '../../site/api/sites.ts'
import { useGoals } from '../api/use-goals.ts'
import { ChosenGoal } from './chosen-goal.tsx'
import { GoalsPanel } from './goals-panel.tsx'
import { NoGoals } from './no-goals.tsx'
import './goals-page.css'

interface Props {
  readonly site: ListedSite
  readonly period: Period
  readonly scope: Scope
  /** The goal that the address names as a filter; it narrows nothing else here. */
  readonly filtered: string | null
}

/** What stands in the place of a goal's chart and lists under a filter. */
function UnderFilter({ name }: { readonly name: string }) {
  const place = usePlace()
  return (
    <Panel title={name}>
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
  )
}

/** The goals of a site that are counted with the filter, and one of them more closely. */
function Goals({ site, period, scope, filtered }: Props) {
  const place = usePlace()
  const { rows, visitors, isStale, error, retry } = useGoals(scope, period, site.goals ?? [])
  if (!rows) {
    return error ? (
      <ProblemNotice error={error} retry={retry} />
    ) : (
      <Panel title={t('Goals')}>
        <SkeletonRows rows={9} />
      </Panel>
    )
  }
  const isNarrowed = scope.filter !== null
  if (rows.length === 0) {
    if (!isNarrowed) return <NoGoals site={site} />
    return (
      <Panel title={t('Goals')}>
        <Notice>{t('No goal was reached by this crowd in these days, or by too few to show.')}</Notice>
      </Panel>
    )
  }
  const asked = place.params.get('goal') ?? filtered
  const reached = rows.filter(row => row.figures !== null)
  const chosen = reached.find(({ name }) => name === asked) ?? reached[0]
  const choose = (name: string): void =>
    goTo(withParams(place, { goal: name, ...(filtered !== null && { filter: null }) }), 'replace')
  const filterBy = (dimension: Dimension, value: string): void => {
    goTo(withParams(place, { filter: writeFilter({ dimension, value }) }))
    window.scrollTo({ top: 0, behavior: 'smooth' })
  }
  return (
    <>
      <GoalsPanel
        site={site}
        period={period}
        rows={rows}
        visitors={visitors}
        isStale={isStale}
        chosen={isNarrowed ? null : (chosen?.name ?? null)}
        choose={isNarrowed ? null : choose}
      />
      {isNarrowed && chosen && <UnderFilter name={chosen.name} />}
      {!isNarrowed && chosen?.figures && (
        <ChosenGoal
          name={chosen.name}
          reached={chosen.figures}
          currency={site.currency}
          scope={scope}
          period={period}
          filterBy={filterBy}
        />
      )}
    </>
  )
}

/** Every goal of a site: who reached it, how often, at what rate. Its state is in the address. */
export function GoalsPage({ site }: { readonly site: ListedSite }) {
  useTitle(`${t('Goals')} · ${site.domain}`)
  const { today, period, scope } = useView(site)
  const { filter } = scope
  const filtered = filter?.dimension === 'goal' ? filter.value : null
  const isCounted = filter === null || filtered !== null || findCut('goal', filter.dimension) !== undefined
  const goals: Props = {
    site,
    period,
    filtered,
    scope: filtered === null ? scope : { ...scope, filter: null },
  }
  return (
    <div className="goals-page">
      <ViewHead site={site} period={period} today={today} filter={filter} />
      {scope.of === 'hits' ? (
        <Panel title={t('Goals')}>
          <Notice>{t('This site is directed at children: goals are not counted on it.')}</Notice>
        </Panel>
      ) : isCounted ? (
        <Goals {...goals} />
      ) : (
        filter && (
          <Panel title={t('Goals')}>
            <NotTogether cut={{ dimension: 'goal' }} filter={filter} />
          </Panel>
        )
      )}
    </div>
  )
}
