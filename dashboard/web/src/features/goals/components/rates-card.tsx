import type { Dimension } from '@gatecount/shared/domain/report/dimensions'
import { Suspense, useId, useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { Tabs } from '../../../components/ui/tabs.tsx'
import { type Message, t } from '../../../lib/language.ts'
import { inFull } from '../../../lib/wording.ts'
import type { BreakdownRow } from '../../report/breakdown.ts'
import type { Scope } from '../../report/scope.ts'
import { type Rates, useRates } from '../api/use-rates.ts'
import { LazyRatesDialog } from './lazy-rates-dialog.tsx'
import { RatesList } from './rates-list.tsx'
import './rates-card.css'

const ROWS = 8

interface ListProps {
  readonly scope: Scope
  readonly dimension: Dimension
  readonly rates: Rates
  readonly filterBy: (dimension: Dimension, value: string) => void
}

function RatesBody({ scope, dimension, rates, filterBy }: ListProps) {
  const { breakdown, isStale, error, retry } = useRates(scope, dimension, rates, ROWS)
  const [showsAll, setShowsAll] = useState(false)
  if (error && !breakdown) return <ProblemNotice error={error} retry={retry} />
  if (!breakdown) return <SkeletonRows rows={ROWS} />
  if (breakdown.rows.length === 0 && !breakdown.remainder)
    return <Notice>{t('Nobody did this in these days, or too few to show by whom.')}</Notice>
  const hidden = breakdown.count - breakdown.rows.length
  const choose = (row: BreakdownRow): void => {
    setShowsAll(false)
    filterBy(dimension, row.value)
  }
  return (
    <div className={isStale ? 'card__list stale' : 'card__list'}>
      <RatesList dimension={dimension} breakdown={breakdown} choose={choose} />
      <button type="button" className="button button--quiet card__more" onClick={() => setShowsAll(true)}>
        {hidden > 0 ? t('{n} more', { n: inFull(hidden) }) : t('Details')}
      </button>
      {showsAll && (
        <Suspense>
          <LazyRatesDialog
            scope={scope}
            dimension={dimension}
            rates={rates}
            choose={choose}
            close={() => setShowsAll(false)}
          />
        </Suspense>
      )}
    </div>
  )
}

interface Props extends Omit<ListProps, 'dimension'> {
  readonly title: string
  readonly tabs: readonly { readonly id: Dimension; readonly label: Message }[]
  readonly chosen: Dimension
  readonly chooseTab: (id: Dimension) => void
}

/** Who did it, by one of several dimensions, and at what rate. */
export function RatesCard({ title, tabs, chosen, chooseTab, ...list }: Props) {
  const panel = useId()
  return (
    <Panel
      title={title}
      action={
        <div className="rates-card__tabs">
          <Tabs
            label={title}
            tabs={tabs.map(({ id, label }) => ({ id, label: t(label) }))}
            chosen={chosen}
            choose={chooseTab}
            panel={panel}
          />
        </div>
      }
    >
      <div className="rates-card rates-card__body" id={panel} role="tabpanel" aria-label={title}>
        <RatesBody key={chosen} dimension={chosen} {...list} />
      </div>
    </Panel>
  )
}
