import type { ReleasePeriod } from '@gatecount/shared/domain/privacy/receipt'
import { monthOf, weekOf } from '@gatecount/shared/domain/time/period'
import { addDays, type Range, todayIn } from '../../lib/local-date.ts'

/** A day closes half an hour after its end, and three hours after it at the latest. */
const LATEST_CLOSING = 3 * 3_600_000

interface Asked {
  readonly period: ReleasePeriod
  readonly timeZone: string
  /** Last day that has been released; empty when none has. */
  readonly released: string
}

/** The days of the release that comes next, and the day on which it comes. */
export interface NextRelease {
  readonly range: Range
  readonly comes: string
}

/** The week or month that is running, or the one before while it has not been released and may still be. */
export function nextRelease({ period, timeZone, released }: Asked, now: Date): NextRelease {
  const spanOf = period === 'week' ? weekOf : monthOf
  const closing = spanOf(todayIn(timeZone, new Date(now.getTime() - LATEST_CLOSING)))
  const { start, end } = closing.end > released ? closing : spanOf(todayIn(timeZone, now))
  return { range: { from: start, to: end }, comes: addDays(end, 1) }
}
