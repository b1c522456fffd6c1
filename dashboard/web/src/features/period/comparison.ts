import type { Message } from '../../lib/language.ts'
import { addDays, addMonths, daysIn, type Range, readDays } from '../../lib/local-date.ts'
import type { PeriodName } from './period.ts'

/** What a period is compared with, as data. `custom` carries its days in the address. */
export const COMPARISONS = {
  previous: 'Period before',
  year: 'A year before',
  none: 'Nothing',
  custom: 'Chosen days',
} as const satisfies Record<string, Message>
export type ComparisonName = keyof typeof COMPARISONS

/** What the address says about the comparison: `compare=year&match=week`, `compare=custom&cfrom=…&cto=…`. */
export interface ComparisonChoice {
  readonly name: ComparisonName
  /** Those of `custom`. */
  readonly days: Range | null
  /** A Monday is held against a Monday. */
  readonly matchesWeekdays: boolean
}

const isComparisonName = (text: string | null): text is ComparisonName =>
  text !== null && Object.hasOwn(COMPARISONS, text)

export function readComparison(params: URLSearchParams): ComparisonChoice {
  const named = params.get('compare')
  const days = named === 'custom' ? readDays(params, 'cfrom', 'cto') : null
  const name = isComparisonName(named) && (named !== 'custom' || days !== null) ? named : 'previous'
  const canMatch = name === 'previous' || name === 'year'
  return { name, days, matchesWeekdays: canMatch && params.get('match') === 'week' }
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

const daysBefore = ({ from, to }: Range, days: number): Range => ({
  from: addDays(from, -days),
  to: addDays(to, -days),
})

/** Periods of the calendar are compared with the same days a week, month or year before, others with the days before them. */
function shifted(name: PeriodName, comparison: ComparisonName, days: Range, length: number): Range {
  const months = name === 'lastmonth' ? wholeMonthBefore : monthsBefore
  if (comparison === 'year' || name === 'year') return months(days, 12)
  if (name === 'month' || name === 'lastmonth') return months(days, 1)
  return daysBefore(days, name === 'week' || name === 'lastweek' ? 7 : length)
}

/** As many days as those it is held against, from the same day of the week on: the nearest, or none that lies in both. */
function onSameWeekdays(before: Range, days: Range, comparison: ComparisonName): Range {
  const off = (daysIn({ from: before.from, to: days.from }) - 1) % 7
  const later = comparison === 'year' && off <= 3
  const from = addDays(before.from, off === 0 || later ? off : off - 7)
  return { from, to: addDays(from, daysIn(days) - 1) }
}

/** Chosen days that are as many as the period's are cut as that is; others were chosen so, and stay. A day has one beside it. */
function chosenDays(chosen: Range, days: Range, whole: Range): Range {
  const length = daysIn(whole)
  if (length > 1 && daysIn(chosen) !== length) return chosen
  return { from: chosen.from, to: addDays(chosen.from, daysIn(days) - 1) }
}

interface Asked {
  readonly period: PeriodName
  /** The whole period. */
  readonly whole: Range
}

/** The days that some days of a period are held against; null where there are none. */
export function daysBeside(days: Range, choice: ComparisonChoice, { period, whole }: Asked): Range | null {
  if (period === 'all' || choice.name === 'none') return null
  if (choice.days !== null) return chosenDays(choice.days, days, whole)
  const before = shifted(period, choice.name, days, daysIn(whole))
  return choice.matchesWeekdays ? onSameWeekdays(before, days, choice.name) : before
}
