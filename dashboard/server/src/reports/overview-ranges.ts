import { addDays } from '@gatecount/shared/domain/time/local-time'
import { daysBetween } from './calendar-day.ts'
import type { DateRange } from './date-range.ts'

/** Two ranges that are held against each other. */
export interface Compared {
  readonly now: DateRange
  readonly before: DateRange
}

/**
 * The part of a range that is over on a site's own clock, and as much of the range before; null where there is nothing yet. A
 * range before that is shorter or longer was chosen so, and stays.
 */
export function comparedRanges(range: DateRange, before: DateRange, today: string): Compared | null {
  const includesToday = range.from <= today && today <= range.to
  if (!includesToday) return { now: range, before }
  const now = { from: range.from, to: addDays(today, -1) }
  if (now.from > now.to) return null
  const sameLength = daysBetween(range.from, range.to) === daysBetween(before.from, before.to)
  if (!sameLength) return { now, before }
  return { now, before: { from: before.from, to: addDays(before.to, -daysBetween(today, range.to)) } }
}
