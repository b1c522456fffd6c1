import { addDays, type Range, todayIn } from '../../lib/local-date.ts'

/** So many days up to yesterday: those that are open are not shown. */
export function closedDays(span: number): Range {
  const to = addDays(todayIn('UTC', new Date()), -1)
  return { from: addDays(to, 1 - span), to }
}
