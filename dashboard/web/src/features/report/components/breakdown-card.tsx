import type { Dimension } from '@gatecount/shared/domain/report/dimensions'
import { useId, useState } from 'react'
import { Tabs } from '../../../components/ui/tabs.tsx'
import type { Card } from '../cards.ts'
import type { Scope } from '../scope.ts'
import { BreakdownBody } from './breakdown-body.tsx'
import './breakdown-card.css'

interface Props {
  readonly card: Card
  readonly scope: Scope
  readonly total: number | null
  readonly filterBy: (dimension: Dimension, value: string) => void
}

/** A titled list with tabs for related dimensions. */
export function BreakdownCard({ card, scope, total, filterBy }: Props) {
  const [dimension, choose] = useState<Dimension>(card.tabs[0].dimension)
  const panel = useId()
  const tab = card.tabs.find(t => t.dimension === dimension) ?? card.tabs[0]
  return (
    <section className="card" aria-label={card.title}>
      <header className="card__head">
        <h2 className="card__title">{card.title}</h2>
        {card.tabs.length > 1 && (
          <Tabs
            label={card.title}
            tabs={card.tabs.map(t => ({ id: t.dimension, label: t.label }))}
            chosen={dimension}
            choose={choose}
            panel={panel}
          />
        )}
      </header>
      <div className="card__body" id={panel} role={card.tabs.length > 1 ? 'tabpanel' : undefined}>
        <BreakdownBody
          key={tab.dimension}
          scope={scope}
          dimension={tab.dimension}
          empty={tab.empty}
          total={total}
          filterBy={filterBy}
        />
      </div>
    </section>
  )
}
