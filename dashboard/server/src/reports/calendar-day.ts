import { addDays, dayNumber } from '@gatecount/shared/domain/time/local-time'

/** Whether the text is a day of the calendar, `YYYY-MM-DD`. */
export function isCalendarDay(text: string): boolean {
  const parsed = new Date(`${text}T00:00:00Z`)
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(parsed.getTime()) &&
    parsed.toISOString().startsWith(text)
  )
}

/** Days from the first to the last, both counted. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from) + 1

export const firstOfMonth = (day: string): string => `${day.slice(0, 7)}-01`

/** First day of the month that is `months` later (or earlier). */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10)
}

/**
 * First day of the week in which a day lies, also where it lies in the month before.
 * @param weekStart the day that weeks begin on: 1 is Monday, 7 is Sunday (ISO 8601)
 */
export const startOfWeek = (day: string, weekStart: number): string =>
  addDays(day, -((((dayNumber(day) + 4 - weekStart) % 7) + 7) % 7))
