import type { Dimension } from '@gatecount/shared/domain/report/dimensions'
import type { BreakdownRow } from '../../report/breakdown.ts'
import { ListDialog } from '../../report/components/list-dialog.tsx'
import type { Scope } from '../../report/scope.ts'
import { type Rates, useAllRates } from '../api/use-rates.ts'

interface Props {
  readonly scope: Scope
  readonly dimension: Dimension
  readonly rates: Rates
  readonly choose: (row: BreakdownRow) => void
  readonly close: () => void
}

/** Everybody who did it, by value, with rates. */
export function RatesDialog({ scope, dimension, rates, choose, close }: Props) {
  const list = useAllRates(scope, dimension, rates)
  return (
    <ListDialog
      scope={{ ...scope, filter: rates.part }}
      cut={{ dimension }}
      list={list}
      choose={choose}
      close={close}
    />
  )
}
