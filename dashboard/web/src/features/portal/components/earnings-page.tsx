import type { EarningPeriod } from '@gatecount/shared/domain/affiliate/earnings'
import { useId, useState } from 'react'
import { LazyTimeChart } from '../../../components/charts/lazy-time-chart.tsx'
import { Panel } from '../../../components/layout/panel.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { Tabs } from '../../../components/ui/tabs.tsx'
import { type Message, t } from '../../../lib/language.ts'
import { moneyOf } from '../../../lib/minor-units.ts'
import { asMoney } from '../../../lib/wording.ts'
import { type OwnEarnings, type OwnProgramme, useEarnings } from '../api/programmes.ts'
import { earningsCourse } from '../earnings-course.ts'
import { Balances } from './balances.tsx'
import { ClicksGlance } from './clicks-glance.tsx'

const PERIOD_WORDS = {
  today: 'Today',
  yesterday: 'Yesterday',
  '7d': 'Last 7 days',
  '28d': 'Last 28 days',
  '91d': 'Last 91 days',
  month: 'This month',
  year: 'This year',
} as const satisfies Record<EarningPeriod, Message>

const ALL = Object.keys(PERIOD_WORDS) as EarningPeriod[]
/** Spans that have a course worth drawing. */
const DRAWN = ['7d', '28d', '91d', 'year'] as const satisfies readonly EarningPeriod[]
type Drawn = (typeof DRAWN)[number]

interface Props {
  readonly programme: OwnProgramme
}

function Periods({ earnings, currency }: { readonly earnings: OwnEarnings; readonly currency: string }) {
  return (
    <dl className="portal-figures">
      {ALL.map(period => {
        const { earned, takenBack } = earnings.periods[period].sums
        return (
          <div key={period} className="portal-figures__one">
            <dt>{t(PERIOD_WORDS[period])}</dt>
            <dd>
              <span className="portal-figures__value">{moneyOf(earned, currency)}</span>
              {takenBack !== '0' && (
                <span className="portal-figures__less">
                  {t('{amount} taken back', { amount: moneyOf(takenBack, currency) })}
                </span>
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

function Course({ earnings, currency }: { readonly earnings: OwnEarnings; readonly currency: string }) {
  const [period, choose] = useState<Drawn>('28d')
  const id = useId()
  return (
    <>
      <Tabs
        label={t('Days in the chart')}
        tabs={DRAWN.map(one => ({ id: one, label: t(PERIOD_WORDS[one]) }))}
        chosen={period}
        choose={choose}
        panel={id}
      />
      <div id={id}>
        <LazyTimeChart
          points={earningsCourse(earnings, earnings.periods[period], currency)}
          label={t('Earned')}
          values={null}
          short={value => asMoney(value, currency, 'short')}
          full={value => asMoney(value, currency)}
        />
      </div>
    </>
  )
}

/** Commissions at a glance: what was earned from today to this year, and where it stands. */
export function EarningsPage({ programme }: Props) {
  const { data: earnings, error, refetch } = useEarnings(programme.id)
  const { currency } = programme
  return (
    <>
      <Balances balances={earnings?.balances ?? programme.balances} programme={programme} />
      <Panel
        title={t('Earned')}
        words={t(
          'Commissions by the day on which they were written into the ledger. What was taken back for a refund, or rejected, is beside it and never hidden in it.',
        )}
      >
        {error && !earnings ? (
          <ProblemNotice error={error} retry={() => void refetch()} />
        ) : earnings === undefined ? (
          <SkeletonRows rows={7} />
        ) : (
          <>
            <Periods earnings={earnings} currency={currency} />
            {earnings.days.length === 0 ? (
              <p className="portal-empty">
                {t('Nothing yet: the first sale by one of your links begins the chart.')}
              </p>
            ) : (
              <Course earnings={earnings} currency={currency} />
            )}
          </>
        )}
      </Panel>
      <ClicksGlance programme={programme} />
    </>
  )
}
