import { LONGEST_ANNOTATION } from '@gatecount/shared/domain/report/annotation'
import { z } from 'zod'
import { isCalendarDay } from '../reports/calendar-day.ts'
import { fault } from '../words/fault.ts'

/** What an annotation is made of. */
export const annotation = z.strictObject({
  day: z.string().refine(isCalendarDay, fault('must be a calendar day, YYYY-MM-DD')),
  words: z.string().trim().min(1, fault('must say something')).max(LONGEST_ANNOTATION),
})
