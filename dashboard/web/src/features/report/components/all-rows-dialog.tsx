import type { ListCut } from '@gatecount/shared/domain/report/report-lists'
import { useAllRows } from '../api/use-all-rows.ts'
import type { BreakdownRow } from '../breakdown.ts'
import type { Scope } from '../scope.ts'
import { ListDialog } from './list-dialog.tsx'

interface Props {
  readonly scope: Scope
  readonly cut: ListCut
  readonly choose: (row: BreakdownRow) => void
  readonly close: () => void
}

/** A whole list: every value that passed the gate, with all its figures. */
export function AllRowsDialog({ scope, cut, choose, close }: Props) {
  return <ListDialog scope={scope} cut={cut} list={useAllRows(scope, cut)} choose={choose} close={close} />
}
