import type { PrivacyReceipt } from '../privacy/receipt.ts'
import { addDays } from '../time/local-time.ts'
import { monthOf } from '../time/period.ts'
import type { SharedPeriod } from './report-form.ts'

type Days = Pick<PrivacyReceipt, 'start' | 'end'>

/** The first day of the month that is so many months before that of a day. */
function monthsBefore(day: string, months: number): string {
  let { start } = monthOf(day)
  for (let back = 0; back < months; back++) start = monthOf(addDays(start, -1)).start
  return start
}

/** First day of a period that ends with the last release. */
function beginOf(period: Exclude<SharedPeriod, { kind: 'fixed' }>, last: Days): string {
  if (period.kind === 'last') return last.start
  return period.kind === 'weeks' ? addDays(last.end, 1 - 7 * period.n) : monthsBefore(last.end, period.n - 1)
}

/**
 * The releases that a period is made of, by their days: those that lie in it as a whole. It is counted back from the
 * last release and not from today, so that it follows from the releases alone.
 */
export function releasesIn<R extends Days>(period: SharedPeriod, receipts: readonly R[]): R[] {
  const sorted = receipts.toSorted((a, b) => (a.start < b.start ? -1 : 1))
  const last = sorted.at(-1)
  if (last === undefined) return []
  const [from, to] = period.kind === 'fixed' ? [period.from, period.to] : [beginOf(period, last), last.end]
  return sorted.filter(({ start, end }) => start >= from && end <= to)
}
