import type { ListCut } from '@gatecount/shared/domain/report/report-lists'
import { currentLocale } from '../../lib/language.ts'
import type { BreakdownRow } from './breakdown.ts'
import { valueLabel } from './value-label.ts'

/** How a list is ordered: by its values, or by one of its figures. */
export interface RowOrder {
  readonly by: 'value' | number
  readonly direction: 'up' | 'down'
}

/** A row's value in words, with where it began in a list of pairs. */
export const rowWords = (cut: ListCut, { value, from }: BreakdownRow): string =>
  cut.from === undefined || from === null
    ? valueLabel(cut.dimension, value)
    : `${valueLabel(cut.from, from)} → ${valueLabel(cut.dimension, value)}`

/** The rows whose words contain what is searched for, whatever the case. */
export function searchRows(cut: ListCut, rows: readonly BreakdownRow[], search: string) {
  const wanted = search.trim().toLowerCase()
  return wanted === '' ? rows : rows.filter(row => rowWords(cut, row).toLowerCase().includes(wanted))
}

/** Ordered anew; figures that do not exist come last whichever way. */
export function sortRows(cut: ListCut, rows: readonly BreakdownRow[], { by, direction }: RowOrder) {
  const sign = direction === 'up' ? 1 : -1
  if (by === 'value') {
    const collator = new Intl.Collator(currentLocale(), { numeric: true })
    const named = rows.map(row => ({ row, words: rowWords(cut, row) }))
    return named.sort((a, b) => sign * collator.compare(a.words, b.words)).map(({ row }) => row)
  }
  return [...rows].sort((a, b) => {
    const [x, y] = [a.figures[by] ?? null, b.figures[by] ?? null]
    if (x === null || y === null) return Number(x === null) - Number(y === null)
    return sign * (x - y)
  })
}
