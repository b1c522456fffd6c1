import type { ControlledSite } from '@gatecount/shared/adapters/control/port'
import type { ReportPeriod } from '@gatecount/shared/domain/mail/alert-kinds'
import { addDays, dayNumber, localClock } from '@gatecount/shared/domain/time/local-time'
import { addMonths, firstOfMonth } from '../../reports/calendar-day.ts'
import type { DateRange } from '../../reports/date-range.ts'

/** A day is closed three hours into the next at the latest; by then it is morning as well. */
const HOUR = 8

/** First day of the week of the site that holds the day; weeks of reports do not end with the month. */
export const weekStartOf = (day: string, weekStart: number): string =>
  addDays(day, -((((dayNumber(day) + 4 - weekStart) % 7) + 7) % 7))

/** The last period whose report is due: from eight in the morning of its site on, the day after it. */
export function dueReport(
  period: ReportPeriod,
  { timeZone, weekStart }: Pick<ControlledSite, 'timeZone' | 'weekStart'>,
  now: number,
): DateRange {
  const { day, hour } = localClock(timeZone).at(now)
  const last = hour < HOUR ? addDays(day, -1) : day
  const next = period === 'week' ? weekStartOf(last, weekStart) : firstOfMonth(last)
  return { from: period === 'week' ? addDays(next, -7) : addMonths(next, -1), to: addDays(next, -1) }
}

/** What a period is compared with. */
export const periodBefore = (period: ReportPeriod, { from }: DateRange): DateRange => ({
  from: period === 'week' ? addDays(from, -7) : addMonths(from, -1),
  to: addDays(from, -1),
})
