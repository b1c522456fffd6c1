/** Days are written `YYYY-MM-DD` and are local days of a site; arithmetic happens in UTC, where every day has 24 hours. */
export interface Range {
  readonly from: string
  readonly to: string
}

const DAY = 86_400_000
export const toUtc = (day: string): Date => new Date(`${day}T00:00:00Z`)
const toDay = (date: Date): string => date.toISOString().slice(0, 10)

export const addDays = (day: string, days: number): string =>
  toDay(new Date(toUtc(day).getTime() + days * DAY))
export const daysIn = ({ from, to }: Range): number =>
  Math.round((toUtc(to).getTime() - toUtc(from).getTime()) / DAY) + 1
export const startOfMonth = (day: string): string => `${day.slice(0, 7)}-01`
/** @param weekStart the day that weeks begin on: 1 is Monday, 7 is Sunday (ISO 8601) */
export const startOfWeek = (day: string, weekStart: number): string =>
  addDays(day, -((toUtc(day).getUTCDay() + 7 - weekStart) % 7))
export const startOfYear = (day: string): string => `${day.slice(0, 4)}-01-01`
export const earlier = (a: string, b: string): string => (a < b ? a : b)
export const later = (a: string, b: string): string => (a > b ? a : b)

/** The same day of another month, or that month's last day where it is shorter. */
export function addMonths(day: string, months: number): string {
  const first = toUtc(startOfMonth(day))
  first.setUTCMonth(first.getUTCMonth() + months)
  const afterwards = new Date(first)
  afterwards.setUTCMonth(afterwards.getUTCMonth() + 1, 0)
  const lastDay = afterwards.getUTCDate()
  first.setUTCDate(Math.min(Number(day.slice(8)), lastDay))
  return toDay(first)
}

/** Dates overflow (30 February is 2 March), so a day is one that comes back unchanged. */
export function isDay(text: string | null | undefined): text is string {
  if (!/^\d{4}-\d\d-\d\d$/.test(text ?? '')) return false
  const date = toUtc(text ?? '')
  return !Number.isNaN(date.getTime()) && toDay(date) === text
}

/** Two days of an address, in order; null unless both are days. */
export function readDays(params: URLSearchParams, first: string, last: string): Range | null {
  const [a, b] = [params.get(first), params.get(last)]
  if (!isDay(a) || !isDay(b)) return null
  return a <= b ? { from: a, to: b } : { from: b, to: a }
}

/** Today in an IANA time zone. */
export const todayIn = (timeZone: string, now: Date): string =>
  // Swedish dates are written as ISO 8601.
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now)
