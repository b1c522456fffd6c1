import { addDays, type LocalTime } from '@gatecount/shared/domain/time/local-time'
import { badRequest } from '../http/problem.ts'
import { addMonths, daysBetween, firstOfMonth, startOfWeek } from './calendar-day.ts'
import type { DateRange } from './date-range.ts'
import type { TimeUnit } from './dimension-name.ts'

/** Longest ranges, in days, that one answer may cut into such intervals. */
const LONGEST: Readonly<Record<TimeUnit, number>> = { hour: 92, day: 3660, week: 366 * 50, month: 366 * 51 }

/** @throws Problem 400 when the range has too many intervals of this unit */
export function chooseTimeUnit(asked: TimeUnit | 'auto', range: DateRange, hasValues: boolean): TimeUnit {
  const days = daysBetween(range.from, range.to)
  if (asked === 'auto') {
    if (days === 1 && !hasValues) return 'hour'
    return days <= 92 ? 'day' : 'month'
  }
  if (days > LONGEST[asked])
    throw badRequest('time:{unit} is for ranges of up to {days} days', {
      values: { unit: asked, days: LONGEST[asked] },
    })
  return asked
}

function* days({ from, to }: DateRange): Generator<string> {
  for (let day = from; day <= to; day = addDays(day, 1)) yield day
}

/** How a range is cut into intervals: their unit and, for weeks, the day that they begin on (1 is Monday). */
export interface Intervals {
  readonly unit: TimeUnit
  readonly weekStart: number
}

function* starts({ unit, weekStart }: Intervals, range: DateRange, now: LocalTime): Generator<string> {
  switch (unit) {
    case 'hour':
      for (const day of days(range)) {
        const last = day === now.day ? now.hour : 23
        for (let hour = 0; hour <= last; hour++) yield `${day} ${String(hour).padStart(2, '0')}:00:00`
      }
      return
    case 'day':
      yield* days(range)
      return
    case 'week':
      yield range.from
      for (let day = addDays(startOfWeek(range.from, weekStart), 7); day <= range.to; day = addDays(day, 7))
        yield day
      return
    case 'month':
      for (let day = firstOfMonth(range.from); day <= range.to; day = addMonths(day, 1)) yield day
      return
  }
}

/**
 * Labels of all intervals of a range that have begun, in order: `YYYY-MM-DD HH:00:00` for hours, the first day for the
 * others. A week that began before the range is labelled with the first day of the range.
 */
export function timeIntervals(intervals: Intervals, range: DateRange, now: LocalTime): string[] {
  const to = range.to > now.day && range.from <= now.day ? now.day : range.to
  return [...starts(intervals, { from: range.from, to }, now)]
}
