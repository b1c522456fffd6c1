import type { Dimension } from '@gatecount/shared/domain/report/dimensions'
import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { PressedChoices } from '../../../components/ui/pressed-choices.tsx'
import { t } from '../../../lib/language.ts'
import { goTo, usePlace, withParams } from '../../../lib/place.ts'
import { asRange } from '../../../lib/wording.ts'
import type { Filter } from '../../filter/filter.ts'
import { IntervalPicker } from '../../period/components/interval-picker.tsx'
import type { Period } from '../../period/period.ts'
import { FigureChart } from '../../report/components/figure-chart.tsx'
import type { Scope } from '../../report/scope.ts'
import { goalFigures } from '../goal-figures.ts'
import type { GoalFigures } from '../goal-rows.ts'
import { GOAL_TABS } from '../rate-tabs.ts'
import { RatesCard } from './rates-card.tsx'

interface Props {
  readonly name: string
  readonly reached: GoalFigures
  readonly currency: string
  readonly scope: Scope
  readonly period: Period
  readonly filterBy: (dimension: Dimension, value: string) => void
}

/** One goal over time, and who reached it. */
export function ChosenGoal({ name, reached, currency, scope, period, filterBy }: Props) {
  const place = usePlace()
  const [metric, draw] = useState('visitors')
  const goal: Filter = { dimension: 'goal', value: name }
  const figures = goalFigures(currency, reached)
  const figure = figures.find(one => one.metric === metric) ?? figures[0]
  const asked = place.params.get('by')
  const [first] = GOAL_TABS
  const tab = GOAL_TABS.find(({ id }) => id === asked) ?? first
  return (
    <>
      <Panel title={name} action={<IntervalPicker period={period} />}>
        <div className="goal-chart">
          <PressedChoices
            className="goal-chart__figures"
            legend={t('Figures; choose the one to draw')}
            choices={figures.map(one => ({ name: one.metric, label: t(one.label) }))}
            chosen={figure?.metric}
            choose={draw}
          />
          <p>{asRange(period.range)}</p>
        </div>
        {figure && (
          <FigureChart scope={{ ...scope, filter: goal }} period={period} figures={figures} figure={figure} />
        )}
      </Panel>
      <RatesCard
        title={t('Who reached {goal}', { goal: name })}
        tabs={GOAL_TABS}
        chosen={tab.id}
        chooseTab={id => goTo(withParams(place, { by: id === first.id ? null : id }), 'replace')}
        scope={scope}
        rates={{ part: goal, whole: null }}
        filterBy={filterBy}
      />
    </>
  )
}
