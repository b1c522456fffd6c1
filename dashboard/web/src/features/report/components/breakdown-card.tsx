import type { Dimension } from '@gatecount/shared/domain/report/dimensions'
import { useId, useState } from 'react'
import { Tabs } from '../../../components/ui/tabs.tsx'
import type { Totals } from '../api/use-totals.ts'
import type { Card } from '../cards.ts'
import type { Scope } from '../scope.ts'
import { BreakdownBody } from './breakdown-body.tsx'
import './breakdown-card.css'

interface Props {
  readonly card: Card
  readonly scope: Scope
  readonly totals: Totals['values']
  readonly filterBy: (dimension: Dimension, value: string) => void
}

/** A titled list with tabs for related dimensions. */
export function BreakdownCard({ card, scope, totals, filterBy }: Props) {
  const [chosen, choose] = useState(card.tabs[0].id)
  const panel = useId()
  const tab = card.tabs.find(t => t.id === chosen) ?? card.tabs[0]
  return (
    <section className="card" aria-label={card.title}>
      <header className="card__head">
        <h2 className="card__title">{card.title}</h2>
        {card.tabs.length > 1 && (
          <Tabs label={card.title} tabs={card.tabs} chosen={tab.id} choose={choose} panel={panel} />
        )}
      </header>
      <div
        className={`card__body card__body--${card.rows}`}
        id={panel}
        role={card.tabs.length > 1 ? 'tabpanel' : undefined}
      >
        <BreakdownBody
          key={tab.id}
          scope={scope}
          cut={tab}
          empty={tab.empty}
          totals={totals}
          rows={card.rows}
          filterBy={filterBy}
        />
      </div>
    </section>
  )
}
