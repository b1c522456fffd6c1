import type { Dimension } from '@gatecount/shared/domain/report/dimensions'
import { useEffect, useRef, useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { PressedChoices } from '../../../components/ui/pressed-choices.tsx'
import { t } from '../../../lib/language.ts'
import { goTo, usePlace } from '../../../lib/place.ts'
import { asRange } from '../../../lib/wording.ts'
import { type Filter, writeFilter } from '../../filter/filter.ts'
import { reportAddress } from '../../flow/flow-address.ts'
import { IntervalPicker } from '../../period/components/interval-picker.tsx'
import type { Period } from '../../period/period.ts'
import type { CardTab } from '../../report/cards.ts'
import { BreakdownBody } from '../../report/components/breakdown-body.tsx'
import { FigureChart } from '../../report/components/figure-chart.tsx'
import { figuresFor } from '../../report/figures.ts'
import type { Scope } from '../../report/scope.ts'
import { DIMENSION_WORDS } from '../../report/value-label.ts'
import type { CampaignFigures } from '../campaign-rows.ts'

const ROWS = 5

const tab = (dimension: Dimension): CardTab => ({
  id: dimension,
  dimension,
  label: DIMENSION_WORDS[dimension],
  empty: 'No link of this campaign said so in these days, or too few visitors came by one.',
})
/** What links of a campaign say, and where they lead. */
const LISTS: readonly CardTab[] = ['utm_source', 'utm_medium', 'utm_content', 'entry_page'].map(dimension =>
  tab(dimension as Dimension),
)

interface Props {
  readonly campaign: string
  /** Null where too few came by it. */
  readonly figures: CampaignFigures | null
  readonly scope: Scope
  readonly period: Period
  readonly close: () => void
}

/** One campaign over time, and what its links say. */
export function ChosenCampaign({ campaign, figures: known, scope, period, close }: Props) {
  const place = usePlace()
  const [metric, draw] = useState('visitors')
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (campaign !== '') top.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' })
  }, [campaign])
  const filter: Filter = { dimension: 'utm_campaign', value: campaign }
  const ofCampaign: Scope = { ...scope, filter }
  const figures = figuresFor(filter, scope.of)
  const figure = figures.find(one => one.metric === metric) ?? figures[0]
  const filterBy = (dimension: Dimension, value: string): void =>
    goTo(reportAddress(scope.site, place.params, writeFilter({ dimension, value })))
  return (
    <div className="chosen-campaign" ref={top}>
      <Panel
        title={campaign}
        words={<p>{asRange(period.range)}</p>}
        action={
          <div className="campaigns-page__actions">
            <IntervalPicker period={period} />
            <Button look="quiet" onClick={close}>
              {t('Close')}
            </Button>
          </div>
        }
      >
        <PressedChoices
          className="chosen-campaign__figures"
          legend={t('Figures; choose the one to draw')}
          choices={figures.map(one => ({ name: one.metric, label: t(one.label) }))}
          chosen={figure?.metric}
          choose={draw}
        />
        {figure && <FigureChart scope={ofCampaign} period={period} figures={figures} figure={figure} />}
      </Panel>
      <div className="cards chosen-campaign__cards">
        {LISTS.map(list => (
          <section key={list.id} className="card" aria-label={t(list.label)}>
            <header className="card__head">
              <h2 className="card__title">{t(list.label)}</h2>
            </header>
            <div className={`card__body card__body--${ROWS}`}>
              <BreakdownBody
                scope={ofCampaign}
                tab={list}
                totals={{ visitors: known?.visitors ?? null, visits: known?.visits ?? null }}
                rows={ROWS}
                filterBy={filterBy}
              />
            </div>
          </section>
        ))}
      </div>
    </div>
  )
}
