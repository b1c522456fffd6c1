import { perLocale, t } from './language.ts'
import { type Range, toUtc } from './local-date.ts'

const numbers = (options?: Intl.NumberFormatOptions) =>
  perLocale(locale => new Intl.NumberFormat(locale, options))
const full = numbers()
const compact = numbers({ notation: 'compact', maximumFractionDigits: 1 })
const oneDecimal = numbers({ minimumFractionDigits: 1, maximumFractionDigits: 1 })
const twoDecimals = numbers({ minimumFractionDigits: 2, maximumFractionDigits: 2 })
const wholePercent = numbers({ style: 'percent' })
const finePercent = numbers({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })

export const inFull = (n: number): string => full().format(n)
/** In full up to 9,999, then short: 12.3K. */
export const inShort = (n: number): string => (Math.abs(n) < 10_000 ? full() : compact()).format(n)
export const asRatio = (n: number): string => oneDecimal().format(n)
/** With two decimals. */
const threeFigures = numbers({ maximumSignificantDigits: 3 })
/** Small numbers too: 0.0125. */
export const asExact = (n: number): string => threeFigures().format(n)
export const asFine = (n: number): string => twoDecimals().format(n)
/** `share` is 0 … 1. Small shares keep a decimal, so that they do not read as nothing. */
export const asPercent = (share: number): string =>
  (share > 0 && share < 0.1 ? finePercent() : wholePercent()).format(share)

const ratePercent = numbers({ style: 'percent', maximumFractionDigits: 2 })
/** Basis points as a percentage, with as many decimals as they need. */
export const asRate = (basisPoints: number): string => ratePercent().format(basisPoints / 10_000)

const monies = new Map<string, () => Intl.NumberFormat>()
/** An amount in the main unit of a currency (ISO 4217); short without its cents, for an axis. */
export function asMoney(amount: number, currency: string, length: 'full' | 'short' = 'full'): string {
  const key = `${currency} ${length}`
  const cents = length === 'short' ? ({ notation: 'compact', maximumFractionDigits: 1 } as const) : {}
  const format = monies.get(key) ?? numbers({ style: 'currency', currency, ...cents })
  monies.set(key, format)
  return format().format(amount)
}

export function asDuration(total: number): string {
  const whole = Math.round(total)
  if (whole < 60) return t('{s}s', { s: whole })
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60]
  return h === 0 ? t('{m}m {s}s', { m, s }) : t('{h}h {m}m', { h: inFull(h), m })
}

const dates = (options: Intl.DateTimeFormatOptions) =>
  perLocale(locale => new Intl.DateTimeFormat(locale, options))
/** A day of a site is a day wherever it is read, so it is written as one of UTC. */
const days = (options: Intl.DateTimeFormatOptions) => dates({ ...options, timeZone: 'UTC' })
const dayShort = days({ day: 'numeric', month: 'short' })
const dayLong = days({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const dayPlain = days({ day: 'numeric', month: 'short', year: 'numeric' })
const monthShort = days({ month: 'short', year: '2-digit' })
const monthLong = days({ month: 'long', year: 'numeric' })
const hourOfDay = days({ hour: 'numeric', minute: '2-digit' })

const weekday = days({ weekday: 'long' })
/** The name of a day of the week: 1 is Monday, 7 is Sunday. */
export const asWeekday = (day: number): string => weekday().format(toUtc(`2024-01-0${day}`))

export const asDay = (day: string): string => dayPlain().format(toUtc(day))
export const asRange = ({ from, to }: Range): string =>
  from === to ? asDay(from) : dayPlain().formatRange(toUtc(from), toUtc(to))

const moment = dates({ dateStyle: 'medium', timeStyle: 'short' })
/** A moment (ISO 8601) on the reader's own clock. */
export const asMoment = (iso: string): string => moment().format(new Date(iso))

const clock = dates({ hour: '2-digit', minute: '2-digit' })
const longDay = dates({ dateStyle: 'full' })
/** The time of a moment, and its day, on the reader's own clock. */
export const asClock = (iso: string): string => clock().format(new Date(iso))
export const asLongDay = (iso: string): string => longDay().format(new Date(iso))

export type Interval = 'hour' | 'day' | 'week' | 'month'

/** The label of one interval of the chart: short on the axis, long in its note. `start` is a day, with the time for hours. */
export function asInterval(interval: Interval, start: string, length: 'short' | 'long'): string {
  const day = toUtc(start.slice(0, 10))
  if (interval === 'hour') {
    day.setUTCHours(Number(start.slice(11, 13)))
    const hour = hourOfDay().format(day)
    return length === 'short' ? hour : `${dayShort().format(day)}, ${hour}`
  }
  if (interval === 'month') return (length === 'short' ? monthShort() : monthLong()).format(day)
  if (length === 'short') return dayShort().format(day)
  return interval === 'week' ? t('Week of {day}', { day: dayPlain().format(day) }) : dayLong().format(day)
}
