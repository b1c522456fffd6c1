import type { Message } from '../../lib/language.ts'
import {
  addDays,
  addMonths,
  daysIn,
  earlier,
  isDay,
  type Range,
  startOfMonth,
  startOfYear,
} from '../../lib/local-date.ts'
import type { Interval } from '../../lib/wording.ts'

/** The periods of the picker, as data. `custom` carries its days in the address. */
export const PERIODS = {
  today: 'Today',
  yesterday: 'Yesterday',
  '7d': 'Last 7 days',
  '28d': 'Last 28 days',
  '30d': 'Last 30 days',
  '91d': 'Last 91 days',
  month: 'This month',
  lastmonth: 'Last month',
  year: 'This year',
  all: 'All time',
  custom: 'Chosen days',
} as const satisfies Record<string, Message>
export type PeriodName = keyof typeof PERIODS

/** What a period is compared with, as data. */
export const COMPARISONS = {
  previous: 'Period before',
  year: 'A year before',
  none: 'Nothing',
} as const satisfies Record<string, Message>
export type ComparisonName = keyof typeof COMPARISONS

export interface Comparison {
  /** The days of the period that are over; what is still open would not be a fair comparison. */
  readonly current: Range
  readonly previous: Range
}

export interface Period {
  readonly name: PeriodName
  readonly range: Range
  readonly comparedWith: ComparisonName
  readonly comparison: Comparison | null
  /** The days beside which the chart draws this period: as long as the period, or none. */
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
}

const isComparisonName = (text: string | null): text is ComparisonName =>
  text !== null && Object.hasOwn(COMPARISONS, text)
const isPeriodName = (text: string | null): text is PeriodName =>
  text !== null && Object.hasOwn(PERIODS, text)

/** Where nothing is asked for: the last 28 days, unless all figures are older, or the first hit came today. */
function usualPeriod({ today, firstDay, lastDay }: Calendar): PeriodName {
  if (firstDay === today) return 'today'
  return lastDay !== null && lastDay < addDays(today, -27) ? 'all' : '28d'
}

function rangeOf(name: PeriodName, params: URLSearchParams, { today, firstDay, lastDay }: Calendar): Range {
  if (name === 'today') return { from: today, to: today }
  if (name === 'yesterday') return { from: addDays(today, -1), to: addDays(today, -1) }
  if (name === 'month') return { from: startOfMonth(today), to: today }
  if (name === 'lastmonth') {
    const first = addMonths(startOfMonth(today), -1)
    return { from: first, to: addDays(startOfMonth(today), -1) }
  }
  if (name === 'year') return { from: startOfYear(today), to: today }
  if (name === 'all') return { from: earlier(firstDay ?? today, today), to: lastDay ?? today }
  if (name === 'custom') {
    const [a, b] = [params.get('from'), params.get('to')]
    if (isDay(a) && isDay(b)) return a <= b ? { from: a, to: b } : { from: b, to: a }
    return { from: addDays(today, -27), to: today }
  }
  return { from: addDays(today, 1 - Number.parseInt(name, 10)), to: today }
}

const monthsBefore = ({ from, to }: Range, months: number): Range => ({
  from: addMonths(from, -months),
  to: addMonths(to, -months),
})

/** A month that is over is compared with a whole month, however many days that has. */
const wholeMonthBefore = ({ from }: Range, months: number): Range => ({
  from: addMonths(from, -months),
  to: addDays(addMonths(from, 1 - months), -1),
})

/** Periods of the calendar are compared with the same days a month or a year before, others with the days before them. */
function shifted(name: PeriodName, comparedWith: ComparisonName, range: Range, length: number): Range | null {
  if (name === 'all' || comparedWith === 'none') return null
  const before = name === 'lastmonth' ? wholeMonthBefore : monthsBefore
  if (comparedWith === 'year' || name === 'year') return before(range, 12)
  if (name === 'month' || name === 'lastmonth') return before(range, 1)
  return { from: addDays(range.from, -length), to: addDays(range.to, -length) }
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
  const named = params.get('compare')
  const comparedWith = isComparisonName(named) ? named : 'previous'
  const previous = over.from <= over.to ? shifted(name, comparedWith, over, length) : null
  const intervals = intervalsFor(length)
  const wanted = params.get('interval')
  return {
    name,
    range,
    comparedWith,
    comparison: previous && { current: over, previous },
    before: shifted(name, comparedWith, range, length),
    includesToday,
    intervals,
    interval: intervals.find(i => i === wanted) ?? defaultInterval(length, intervals),
  }
}
