import { addDays } from '@gatecount/shared/domain/time/local-time'
import { z } from 'zod'
import { fault } from '../words/fault.ts'
import { addMonths, daysBetween, firstOfMonth, isCalendarDay } from './calendar-day.ts'

const MAX_DAYS = 366 * 50
const day = z.string().refine(isCalendarDay, fault('must be a calendar day, YYYY-MM-DD'))

const NAMED_RANGES = ['day', '7d', '28d', '30d', '91d', 'month', '6mo', '12mo', 'year', 'all'] as const

export const twoDaysSchema = z
  .tuple([day, day])
  .refine(([from, to]) => from <= to, fault('must begin before it ends'))
  .refine(([from, to]) => daysBetween(from, to) <= MAX_DAYS, fault('must be shorter than fifty years'))

export const dateRangeSchema = z.union(
  [z.enum(NAMED_RANGES), twoDaysSchema],
  `must be one of ${NAMED_RANGES.join(', ')}, or two days [YYYY-MM-DD, YYYY-MM-DD] in order`,
)
export type AskedDateRange = z.infer<typeof dateRangeSchema>

/** Local days of a site, both counted. */
export interface DateRange {
  readonly from: string
  readonly to: string
}

/** Days of a number of days end today; months are calendar months up to today; `all` is what there is. */
export function resolveDateRange(
  asked: AskedDateRange,
  today: string,
  whole: DateRange | undefined,
): DateRange {
  if (typeof asked !== 'string') return { from: asked[0], to: asked[1] }
  switch (asked) {
    case 'day':
      return { from: today, to: today }
    case '7d':
    case '28d':
    case '30d':
    case '91d':
      return { from: addDays(today, 1 - Number.parseInt(asked, 10)), to: today }
    case 'month':
      return { from: firstOfMonth(today), to: today }
    case '6mo':
      return { from: addMonths(today, -5), to: today }
    case '12mo':
      return { from: addMonths(today, -11), to: today }
    case 'year':
      return { from: `${today.slice(0, 4)}-01-01`, to: today }
    case 'all':
      return whole ?? { from: today, to: today }
  }
}
