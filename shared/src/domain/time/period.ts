import { addDays, dayNumber } from './local-time.ts'

export interface DaySpan {
  /** First local day. */
  readonly start: string
  /** Last local day. */
  readonly end: string
  readonly days: number
}

const span = (start: string, end: string): DaySpan => ({
  start,
  end,
  days: dayNumber(end) - dayNumber(start) + 1,
})

const earliest = (...days: string[]): string => days.sort()[0] ?? ''
const latest = (...days: string[]): string => days.sort().at(-1) ?? ''

export function monthOf(day: string): DaySpan {
  const start = `${day.slice(0, 7)}-01`
  const [year = 0, month = 1] = day.split('-').map(Number)
  const end = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
  return span(start, end)
}

/**
 * The ISO week (Monday first) of the day, cut where the month changes. So every day lies in one week, every week in one
 * month, and what one closing could not show can be summed by the next without counting anything twice.
 */
export function weekOf(day: string): DaySpan {
  const number = dayNumber(day)
  const sinceMonday = (((number + 3) % 7) + 7) % 7
  const monday = addDays(day, -sinceMonday)
  const sunday = addDays(monday, 6)
  const month = monthOf(day)
  return span(latest(monday, month.start), earliest(sunday, month.end))
}
