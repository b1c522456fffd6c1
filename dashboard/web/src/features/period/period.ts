import type { Message } from '../../lib/language.ts'
import {
  addDays,
  addMonths,
  daysIn,
  earlier,
  type Range,
  readDays,
  startOfMonth,
  startOfWeek,
  startOfYear,
} from '../../lib/local-date.ts'
import type { Interval } from '../../lib/wording.ts'
import { type ComparisonChoice, daysBeside, readComparison } from './comparison.ts'

/** The periods of the picker, as data. `custom` carries its days in the address. */
export const PERIODS = {
  today: 'Today',
  yesterday: 'Yesterday',
  '7d': 'Last 7 days',
  '28d': 'Last 28 days',
  '30d': 'Last 30 days',
  '91d': 'Last 91 days',
  week: 'This week',
  lastweek: 'Last week',
  month: 'This month',
  lastmonth: 'Last month',
  year: 'This year',
  all: 'All time',
  custom: 'Chosen days',
} as const satisfies Record<string, Message>
export type PeriodName = keyof typeof PERIODS

export interface Comparison {
  /** The days of the period that are over; what is still open would not be a fair comparison. */
  readonly current: Range
  readonly previous: Range
}

export interface Period {
  readonly name: PeriodName
  readonly range: Range
  readonly compared: ComparisonChoice
  readonly comparison: Comparison | null
  /** The days beside which the chart draws this period; none where nothing is to be compared. */
  readonly before: Range | null
  readonly includesToday: boolean
  readonly intervals: readonly Interval[]
  readonly interval: Interval
}

/** What the calendar of a site knows; `lastDay` is its last day with data, where that is long ago. */
export interface Calendar {
  readonly today: string
  readonly firstDay: string | null
  readonly lastDay: string | null
  /** The day that weeks begin on: 1 is Monday, 7 is Sunday. */
  readonly weekStart?: number
}

const isPeriodName = (text: string | null): text is PeriodName =>
  text !== null && Object.hasOwn(PERIODS, text)

/** Where nothing is asked for: the last 28 days, unless all figures are older, or the first hit came today. */
function usualPeriod({ today, firstDay, lastDay }: Calendar): PeriodName {
  if (firstDay === today) return 'today'
  return lastDay !== null && lastDay < addDays(today, -27) ? 'all' : '28d'
}

function rangeOf(name: PeriodName, params: URLSearchParams, calendar: Calendar): Range {
  const { today, firstDay, lastDay, weekStart = 1 } = calendar
  if (name === 'today') return { from: today, to: today }
  if (name === 'yesterday') return { from: addDays(today, -1), to: addDays(today, -1) }
  const week = startOfWeek(today, weekStart)
  if (name === 'week') return { from: week, to: today }
  if (name === 'lastweek') return { from: addDays(week, -7), to: addDays(week, -1) }
  if (name === 'month') return { from: startOfMonth(today), to: today }
  if (name === 'lastmonth') {
    const first = addMonths(startOfMonth(today), -1)
    return { from: first, to: addDays(startOfMonth(today), -1) }
  }
  if (name === 'year') return { from: startOfYear(today), to: today }
  if (name === 'all') return { from: earlier(firstDay ?? today, today), to: lastDay ?? today }
  if (name === 'custom') {
    return readDays(params, 'from', 'to') ?? { from: addDays(today, -27), to: today }
  }
  return { from: addDays(today, 1 - Number.parseInt(name, 10)), to: today }
}

function intervalsFor(days: number): Interval[] {
  if (days === 1) return ['hour']
  if (days <= 31) return ['day']
  if (days <= 100) return ['day', 'week']
  if (days <= 400) return ['day', 'week', 'month']
  return ['week', 'month']
}

const defaultInterval = (days: number, offered: readonly Interval[]): Interval =>
  days > 400 ? 'month' : days > 100 ? 'week' : (offered[0] ?? 'day')

/** Reads the period from the address; whatever is missing or unreadable falls back to what is usual. */
export function readPeriod(params: URLSearchParams, calendar: Calendar): Period {
  const asked = params.get('period')
  const name = isPeriodName(asked) ? asked : usualPeriod(calendar)
  const range = rangeOf(name, params, calendar)
  const includesToday = range.from <= calendar.today && calendar.today <= range.to
  const length = daysIn(range)
  const over = includesToday ? { from: range.from, to: addDays(calendar.today, -1) } : range
  const compared = readComparison(params)
  const whole = { period: name, whole: range }
  const previous = over.from <= over.to ? daysBeside(over, compared, whole) : null
  const intervals = intervalsFor(length)
  const wanted = params.get('interval')
  return {
    name,
    range,
    compared,
    comparison: previous && { current: over, previous },
    before: daysBeside(range, compared, whole),
    includesToday,
    intervals,
    interval: intervals.find(i => i === wanted) ?? defaultInterval(length, intervals),
  }
}
