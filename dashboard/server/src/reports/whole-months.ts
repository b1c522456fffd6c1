import { addDays } from '@gatecount/shared/domain/time/local-time'
import { addMonths, firstOfMonth } from './calendar-day.ts'
import type { DateRange } from './date-range.ts'

/** Months by their first days, both counted. */
export interface Months {
  readonly first: string
  readonly last: string
}

/**
 * The months of which a range takes everything that is counted.
 * @param lastCounted last day that has figures so far: a range up to it takes the month in which it lies as a whole
 */
export function wholeMonths({ from, to }: DateRange, lastCounted?: string): Months | undefined {
  const first = from === firstOfMonth(from) ? from : addMonths(firstOfMonth(from), 1)
  const takesItsEnd =
    addDays(to, 1) === addMonths(firstOfMonth(to), 1) || (lastCounted !== undefined && lastCounted <= to)
  const last = addMonths(firstOfMonth(to), takesItsEnd ? 0 : -1)
  return first > last ? undefined : { first, last }
}
