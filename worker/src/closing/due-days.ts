import type { LocalClock } from '@gatecount/shared/domain/time/local-time'
import type { SiteDay } from '../cells/site-day.ts'
import { VISIT_TIMEOUT_MS } from '../visit/follow-visit.ts'

/** After this much of the next day even a visit that never paused is cut, so that the day can close. */
export const LONGEST_OVERHANG_MS = 3 * 3_600_000

export interface SiteProgress {
  /** Where the site's events have come to: the clock, or the latest line of an import that is going on. */
  readonly now: number
  /** An import of this site is going on. */
  readonly importing: boolean
}

/**
 * A day closes when it is over, its visits have had their 30 minutes, and nothing of it can come any more: all that was
 * queued before has been read. During an import the lines themselves are the clock.
 */
export function isDue(day: SiteDay, clock: LocalClock, { now }: SiteProgress): boolean {
  const end = clock.endOf(day.day)
  if (now < end + VISIT_TIMEOUT_MS) return false
  return day.open.size === 0 || now >= end + LONGEST_OVERHANG_MS
}
