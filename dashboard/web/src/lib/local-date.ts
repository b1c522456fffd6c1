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
export const startOfYear = (day: string): string => `${day.slice(0, 4)}-01-01`
export const earlier = (a: string, b: string): string => (a < b ? a : b)

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

export function isDay(text: string | null | undefined): text is string {
  return /^\d{4}-\d\d-\d\d$/.test(text ?? '') && !Number.isNaN(toUtc(text ?? '').getTime())
}

/** Today and the hour of the day (0 … 23) in an IANA time zone. */
export function localNow(timeZone: string, now: Date): { today: string; hour: number } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find(p => p.type === type)?.value ?? ''
  return { today: `${part('year')}-${part('month')}-${part('day')}`, hour: Number(part('hour')) }
}
