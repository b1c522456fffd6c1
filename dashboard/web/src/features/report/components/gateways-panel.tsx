import type { Dimension } from '@gatecount/shared/domain/report/dimensions'
import type { Totals } from '../api/use-totals.ts'
import type { Scope } from '../scope.ts'
import { BreakdownBody } from './breakdown-body.tsx'
import { NetworkKinds } from './network-kinds.tsx'
import './gateways-panel.css'

interface Props {
  readonly scope: Scope
  readonly totals: Totals['values']
  readonly filterBy: (dimension: Dimension, value: string) => void
}

const GATEWAYS = { dimension: 'gateway' } as const

/** Through which networks the crowd came: the panel that gave this product its name. */
export function GatewaysPanel({ scope, totals, filterBy }: Props) {
  return (
    <section className="gateways" aria-label="Gateways">
      <div className="gateways__about">
        <h2 className="gateways__title">Gateways</h2>
        <p className="gateways__words">
          The networks people came through: providers, companies, universities. An address is looked up,
          counted with its crowd, and forgotten.
        </p>
        <NetworkKinds scope={scope} total={totals.visitors ?? null} filterBy={filterBy} />
      </div>
      <div className="gateways__list">
        <BreakdownBody
          scope={scope}
          cut={GATEWAYS}
          empty="No visits in these days."
          totals={totals}
          rows={8}
          filterBy={filterBy}
        />
      </div>
    </section>
  )
}
