import {
  addDays,
  addMonths,
  daysIn,
  earlier,
  type Range,
  startOfMonth,
  startOfYear,
} from '../../lib/local-date.ts'
import type { Period } from './period.ts'

/** How many months of the calendar the days are, today being as good as the end of one: 1, 12, or 0 for none. */
function monthsOf({ from, to }: Range, today: string): 0 | 1 | 12 {
  const ends = (months: number): boolean =>
    to === addDays(addMonths(from, months), -1) || (to === today && to < addMonths(from, months))
  if (from === startOfYear(from) && (ends(12) || to === today) && daysIn({ from, to }) > 31) return 12
  return from === startOfMonth(from) && ends(1) && daysIn({ from, to }) > 1 ? 1 : 0
}

/** The days before those on show, or after them: as many, or the whole month or year. Null where there are none. */
export function shiftPeriod({ name, range }: Period, direction: -1 | 1, today: string): Range | null {
  if (name === 'all') return null
  const months = monthsOf(range, today)
  const days = daysIn(range)
  const from =
    months === 0 ? addDays(range.from, direction * days) : addMonths(range.from, direction * months)
  const to = months === 0 ? addDays(from, days - 1) : addDays(addMonths(from, months), -1)
  return from > today ? null : { from, to: earlier(to, today) }
}
