import { useState } from 'react'
import { LazyTimeChart } from '../../../components/charts/lazy-time-chart.tsx'
import { Panel } from '../../../components/layout/panel.tsx'
import { FoldingTable } from '../../../components/ui/folding-table.tsx'
import { PressedChoices } from '../../../components/ui/pressed-choices.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { type Message, t } from '../../../lib/language.ts'
import { moneyOf } from '../../../lib/minor-units.ts'
import { asRange, inFull } from '../../../lib/wording.ts'
import { type OwnClicks, useClicks } from '../api/clicks.ts'
import type { OwnProgramme } from '../api/programmes.ts'
import { clickCourse, conversion, perClick } from '../click-words.ts'
import { closedDays } from '../closed-days.ts'
import { ClickFigures } from './click-figures.tsx'
import { ClickLists } from './click-lists.tsx'

const SPANS = {
  '7': 'Last 7 days',
  '28': 'Last 28 days',
  '91': 'Last 91 days',
  '365': 'Last 365 days',
} as const satisfies Record<string, Message>
type Span = keyof typeof SPANS

/** What the gate holds back of these days, so that nobody takes a gap for nothing. */
function HeldBack({ clicks: { days, onlyInSpans } }: { readonly clicks: OwnClicks }) {
  const unseen = days.filter(({ clicks }) => clicks === null).length
  if (unseen === 0) return null
  return (
    <p className="portal-empty">
      {t(
        '{n, plural, one {On # day} other {On # days}} fewer than five different visitors came by one code, or nobody did; no number is shown of such a day. They are counted when their week or month is over and enough came together.',
        { n: unseen },
      )}{' '}
      {onlyInSpans > 0 &&
        t('{n, plural, one {# click} other {# clicks}} of these days are known in that way.', {
          n: onlyInSpans,
        })}
    </p>
  )
}

function Codes({ clicks, currency }: { readonly clicks: OwnClicks; readonly currency: string }) {
  const subs = clicks.subCodes.filter(({ subCode }) => subCode !== null)
  return (
    <>
      <FoldingTable
        caption={t('Clicks by code')}
        rows={clicks.codes}
        keyOf={({ code }) => code}
        columns={[
          { name: t('Code'), cell: ({ code }) => code },
          { name: t('Clicks'), cell: one => inFull(one.clicks) },
          { name: t('Sales'), cell: ({ sales }) => inFull(sales) },
          { name: t('Commission'), cell: ({ earned }) => moneyOf(earned, currency) },
          { name: t('Conversion rate'), cell: ({ conversionRate }) => conversion(conversionRate) },
          {
            name: t('Earnings per click'),
            cell: ({ earningsPerClick }) => perClick(earningsPerClick, currency),
          },
        ]}
      />
      {subs.length > 0 && (
        <>
          <p className="portal-empty">
            {t('Sales are told apart by sub-code; clicks are not, so that no link stands for one person.')}
          </p>
          <FoldingTable
            caption={t('Sales by sub-code')}
            rows={subs}
            keyOf={({ code, subCode }) => `${code}/${subCode}`}
            columns={[
              { name: t('Sub-code'), cell: ({ code, subCode }) => `${code}/${subCode}` },
              { name: t('Sales'), cell: ({ sales }) => inFull(sales) },
              { name: t('Commission'), cell: ({ earned }) => moneyOf(earned, currency) },
            ]}
          />
        </>
      )}
    </>
  )
}

/** What an affiliate's links were clicked, and what that brought. */
export function ClicksPage({ programme: { id, currency } }: { readonly programme: OwnProgramme }) {
  const [span, choose] = useState<Span>('28')
  const range = closedDays(Number(span))
  const { data: clicks, error, refetch } = useClicks(id, range)
  return (
    <>
      <Panel
        title={t('Clicks')}
        words={t(
          'A click is a visit of the shop by one of your links. Days are shown when they are over, and sales by the day on which they were made.',
        )}
      >
        <PressedChoices
          legend={t('Days')}
          choices={(Object.keys(SPANS) as Span[]).map(name => ({ name, label: t(SPANS[name]) }))}
          chosen={span}
          choose={choose}
        />
        {error && !clicks ? (
          <ProblemNotice error={error} retry={() => void refetch()} />
        ) : clicks === undefined ? (
          <SkeletonRows rows={7} />
        ) : (
          <>
            <p className="portal-sub">{asRange(range)}</p>
            <ClickFigures clicks={clicks} currency={currency} />
            {clicks.days.some(day => day.clicks !== null) ? (
              <LazyTimeChart
                points={clickCourse(clicks)}
                label={t('Clicks')}
                values={null}
                short={inFull}
                full={inFull}
              />
            ) : (
              <p className="portal-empty">
                {t('The first day on which five people come by one of your links begins the chart.')}
              </p>
            )}
            <HeldBack clicks={clicks} />
            {clicks.codes.length > 0 && <Codes clicks={clicks} currency={currency} />}
          </>
        )}
      </Panel>
      <ClickLists programme={id} range={range} />
    </>
  )
}
