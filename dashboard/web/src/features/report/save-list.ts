import { asCsv } from '@gatecount/shared/domain/report/csv'
import { TOO_FEW } from '@gatecount/shared/domain/report/remainder'
import type { ListCut } from '@gatecount/shared/domain/report/report-lists'
import { fileName, saveFile } from '../../lib/save-file.ts'
import type { Breakdown, BreakdownRow } from './breakdown.ts'
import type { Scope } from './scope.ts'

/** A list with its remainder as a table: values as they were counted, so that two exports can be compared. */
export function listTable({ dimension, from }: ListCut, { metrics, rows, remainder }: Breakdown) {
  const start = (row: BreakdownRow): string[] => (from === undefined ? [] : [row.from ?? ''])
  return [
    [...(from === undefined ? [] : [from]), dimension, ...metrics],
    ...rows.map(row => [...start(row), row.value, ...row.figures]),
    ...(remainder ? [[...(from === undefined ? [] : [TOO_FEW]), TOO_FEW, ...remainder.figures]] : []),
  ]
}

/** Gives the reader a whole list as a CSV file that is made here, in the browser. */
export function saveList({ site, range, filter }: Scope, cut: ListCut, breakdown: Breakdown): void {
  const parts = [
    site,
    cut.from,
    cut.dimension,
    filter && `${filter.dimension}-filtered`,
    range.from,
    range.to,
  ]
  saveFile(fileName(parts, 'csv'), asCsv(listTable(cut, breakdown)), 'text/csv')
}
