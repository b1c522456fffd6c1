import { wholeOfHits } from '@gatecount/shared/domain/report/hit-cuts'
import { TOTAL_KEY } from '../cells/cell-table.ts'
import { type CellLabel, labelOf } from '../cells/cut-of-key.ts'
import { dimensionCode } from '../cells/fact-dictionary.ts'
import type { SiteDay } from '../cells/site-day.ts'

const KIND = dimensionCode('event_kind')

const rankOf = (day: SiteDay, index: number): number => {
  const { cut } = labelOf(day.cells.keyAt(index), day.facts)
  return cut === 'total' ? 0 : cut === 'event_kind' ? 1 : 2
}

/** In an order in which a whole comes before its parts. */
export const wholesFirst = (day: SiteDay, indexes: Iterable<number>): number[] =>
  [...indexes].sort((a, b) => rankOf(day, a) - rankOf(day, b))

/**
 * Of a child-directed site totals wait too, so a part could overtake its whole: a list would be more than its total. A part
 * is written only when its whole has been written up to here.
 */
export function waitsForItsWhole(day: SiteDay, index: number, { cut }: CellLabel): boolean {
  const { cells, facts } = day
  const whole = wholeOfHits(cut)
  if (whole === null) return false
  const at = cells.find(whole.cut === 'total' ? TOTAL_KEY : facts.intern(KIND, whole.first))
  const waits = at >= 0 && !cells.isEmpty(at)
  if (waits) cells.lookAgain(index)
  return waits
}
