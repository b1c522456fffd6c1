import { LIVE_WINDOW_MS, liveStep } from '@gatecount/shared/domain/live/live-step'
import type { SiteDay } from '../cells/site-day.ts'

/** Clocks of collector and worker may differ by this much. */
const SKEW_MS = 10_000

/** Visits of a day that gave a sign within the last minutes. */
function here({ open }: SiteDay, now: number): number {
  let visitors = 0
  for (const { open: visit } of open.values()) {
    if (visit === null) continue
    // Lines of a log that is being imported can lie far ahead of the clock; they are nobody's presence.
    const silence = now - visit.last
    if (silence >= -SKEW_MS && silence <= LIVE_WINDOW_MS) visitors++
  }
  return visitors
}

/**
 * The step that each site has reached, of sites above the lowest. A visit over midnight is in the day it began on, so
 * the days of a site add up. Sites for children, whose visitors nobody tells apart, have no step.
 */
export function visitorsNow(days: readonly SiteDay[], now: number): Record<string, number> {
  const visitors = new Map<number, number>()
  for (const day of days) {
    if (day.site.childDirected !== true) {
      visitors.set(day.site.id, (visitors.get(day.site.id) ?? 0) + here(day, now))
    }
  }
  const steps = [...visitors].map(([site, count]) => [String(site), liveStep(count)] as const)
  return Object.fromEntries(steps.filter(([, step]) => step > 0))
}
