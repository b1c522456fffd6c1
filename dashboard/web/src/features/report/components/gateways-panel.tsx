import type { Dimension } from '@gatecount/shared/domain/report/dimensions'
import type { Scope } from '../scope.ts'
import { BreakdownBody } from './breakdown-body.tsx'
import { NetworkKinds } from './network-kinds.tsx'
import './gateways-panel.css'

interface Props {
  readonly scope: Scope
  readonly total: number | null
  readonly filterBy: (dimension: Dimension, value: string) => void
}

/** Through which networks the crowd came: the panel that gave this product its name. */
export function GatewaysPanel({ scope, total, filterBy }: Props) {
  return (
    <section className="gateways" aria-label="Gateways">
      <div className="gateways__about">
        <h2 className="gateways__title">Gateways</h2>
        <p className="gateways__words">
          The networks people came through: providers, companies, universities. An address is looked up,
          counted with its crowd, and forgotten.
        </p>
        <NetworkKinds scope={scope} total={total} filterBy={filterBy} />
      </div>
      <div className="gateways__list">
        <BreakdownBody
          scope={scope}
          dimension="gateway"
          empty="No visits in these days."
          total={total}
          filterBy={filterBy}
        />
      </div>
    </section>
  )
}
