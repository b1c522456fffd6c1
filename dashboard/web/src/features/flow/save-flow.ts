import { asCsv } from '@gatecount/shared/domain/report/csv'
import { saveFile } from '../../lib/save-file.ts'
import type { Scope } from '../report/scope.ts'
import type { FlowRow } from './flow-rows.ts'

const cells = ({ node, views, entered, wentOn, left }: FlowRow, section: string) => [
  section,
  node.kind === 'page' ? node.value : '',
  entered,
  views,
  wentOn,
  left,
]

/** The list of a site's flow as a table: sections, and below them the pages of those that are unfolded. */
export const flowTable = (rows: readonly FlowRow[]) => [
  ['section', 'page', 'entered', 'pageviews', 'went_on', 'left'],
  ...rows.flatMap(row => [
    cells(row, row.node.value || '(others)'),
    ...row.pages.map(page => cells(page, row.node.value)),
  ]),
]

/** Gives the reader the list as a CSV file that is made here, in the browser. */
export function saveFlow({ site, range }: Scope, rows: readonly FlowRow[]): void {
  const name = `${site}-flow-${range.from}-${range.to}.csv`.replaceAll(/[^\w.-]+/g, '-')
  saveFile(name, asCsv(flowTable(rows)), 'text/csv')
}
