import type { Dimension } from '@gatecount/shared/domain/report/dimensions'
import type { ListCut } from '@gatecount/shared/domain/report/report-lists'
import { FlowLink } from '../../flow/components/flow-link.tsx'
import type { BreakdownRow } from '../breakdown.ts'

/** Lists of pages; in a list of pairs it is the page before the arrow. */
const OF_PAGES: readonly Dimension[] = ['page', 'entry_page', 'exit_page', 'next_page']

interface Props {
  readonly site: string
  readonly cut: ListCut
  readonly row: BreakdownRow
}

/** From a row that is about a page, the way to how people move around it. */
export function RowFlow({ site, cut, row }: Props) {
  const page = row.from ?? row.value
  return OF_PAGES.includes(cut.dimension) && page !== '' ? <FlowLink site={site} page={page} /> : null
}
