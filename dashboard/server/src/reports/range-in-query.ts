import { z } from 'zod'
import { type DateRange, dateRangeSchema, twoDaysSchema } from './date-range.ts'

const apart = (text: string): unknown => (text.includes(',') ? text.split(',') : text)

/** In a query string a range of two days is written `2026-01-01,2026-01-31`. */
export const rangeInQuery = z.string().transform(apart).pipe(dateRangeSchema)

/** Two days and no name of a range. */
export const twoDaysInQuery = z
  .string()
  .transform(text => text.split(','))
  .pipe(twoDaysSchema)
  .transform(([from, to]): DateRange => ({ from, to }))
