import type { Dimension } from '@gatecount/shared/domain/report/dimensions'
import { useId } from 'react'
import { Tabs } from '../../../components/ui/tabs.tsx'
import { t } from '../../../lib/language.ts'
import { goTo, usePlace, withParams } from '../../../lib/place.ts'
import type { Totals } from '../api/use-totals.ts'
import type { Card } from '../cards.ts'
import type { Scope } from '../scope.ts'
import { type View, writeTab } from '../view.ts'
import { BreakdownBody } from './breakdown-body.tsx'
import { PlacesMap } from './places-map.tsx'
import './breakdown-card.css'

export interface CardProps {
  readonly card: Card
  readonly view: View
  readonly scope: Scope
  readonly totals: Totals['values']
  readonly filterBy: (dimension: Dimension, value: string) => void
}

/** A titled list with tabs for related dimensions; which of them is on show is in the address. */
export function BreakdownCard({ card, view, scope, totals, filterBy }: CardProps) {
  const place = usePlace()
  const panel = useId()
  const [first] = card.tabs
  const tab = card.tabs.find(t => t.id === view.tabs.get(card.id)) ?? first
  const choose = (id: string): void => {
    const written = writeTab(view.tabs, card.id, id, id === first.id)
    goTo(withParams(place, { tabs: written }), 'replace')
  }
  const title = t(card.title)
  const tabs = card.tabs.map(({ id, label }) => ({ id, label: t(label) }))
  return (
    <section className={`card card--${card.id}${card.wide ? ' card--wide' : ''}`} aria-label={title}>
      <header className="card__head">
        <h2 className="card__title">{title}</h2>
        {card.tabs.length > 1 && (
          <Tabs label={title} tabs={tabs} chosen={tab.id} choose={choose} panel={panel} />
        )}
      </header>
      <div
        className={`card__body card__body--${card.rows}${tab.picture ? ' card__body--pictured' : ''}`}
        id={panel}
        role={card.tabs.length > 1 ? 'tabpanel' : undefined}
      >
        {tab.picture === 'map' && <PlacesMap scope={scope} filterBy={filterBy} />}
        <BreakdownBody
          key={tab.id}
          scope={scope}
          tab={tab}
          totals={totals}
          rows={card.rows}
          filterBy={filterBy}
        />
      </div>
    </section>
  )
}
