import { type Dropped, dropped } from '@gatecount/shared/domain/event/drop-reasons'
import { EVENT_NAMES } from '@gatecount/shared/domain/event/hit'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import { addToVisitCells, countHour, EVENT, NOTHING, PAGE_VIEW } from '../cells/count.ts'
import { endVisit, startVisit } from '../cells/count-visit.ts'
import type { SiteDay } from '../cells/site-day.ts'
import type { AnonymousHit } from '../ingest/anonymous-hit.ts'
import { givePageView } from '../release/contribute.ts'
import { amountOf } from './amount-of.ts'
import { countEngagement, countEvent, countPageView } from './count-hit.ts'
import { countSale } from './count-sale.ts'
import type { OpenVisit, Visitor } from './visitor.ts'

/** A visit is over after 30 minutes without a hit. */
export const VISIT_TIMEOUT_MS = 30 * 60_000

/** Hits come a little out of order; a visit is ended this much later, so that one that still comes finds it open. */
const OUT_OF_ORDER_MS = 10_000

export interface Counted {
  readonly kind: 'counted'
}
export const COUNTED: Counted = { kind: 'counted' }

/** The open visit this hit continues, if any; one that has timed out is ended first. */
function continued(day: SiteDay, tag: string, visitor: Visitor, at: number): OpenVisit | null {
  const { open } = visitor
  if (open === null) return null
  if (at - open.last <= VISIT_TIMEOUT_MS) return open
  endVisit(day, visitor)
  day.open.delete(tag)
  // Saved even if the hit is dropped: a visit that is read back as open would be ended twice.
  day.visitors.remember(tag, visitor)
  day.visitors.change(tag, visitor)
  return null
}

/** True when the pseudonym has a visit on this day that the hit continues: a visit over midnight stays on its first day. */
export function hasOpenVisit(day: SiteDay, tag: string, at: number): boolean {
  const open = day.open.get(tag)?.open
  return open !== undefined && open !== null && at - open.last <= VISIT_TIMEOUT_MS
}

/**
 * Moves the visit of a hit on and counts it in the cells of its day. The visitor must be in the day's memory if it has
 * been seen before.
 */
export function followVisit(
  day: SiteDay,
  hit: AnonymousHit,
  pseudonym: AnonymousHit['pseudonym'],
): Counted | Dropped {
  const tag = unveil(pseudonym)
  const visitor = day.open.get(tag) ?? day.visitors.get(tag) ?? { past: [], open: null }
  let visit = continued(day, tag, visitor, hit.at)
  const begins = visit === null
  if (visit === null) {
    if (hit.name === EVENT_NAMES.engagement) return dropped('no_open_visit')
    visit = startVisit(day, visitor, hit.attributes, hit.at)
  }
  visit.last = Math.max(visit.last, hit.at)
  day.visitors.remember(tag, visitor)
  day.visitors.change(tag, visitor)
  day.open.delete(tag)
  day.open.set(tag, visitor)

  // A visit that goes on after midnight stays in the last hour of the day it began on.
  const hour = hit.day === day.day ? hit.hour : 23
  switch (hit.name) {
    case EVENT_NAMES.pageview:
      addToVisitCells(day, visit, PAGE_VIEW)
      givePageView(day, visitor, visit, countHour(day, visitor, visit, hour, begins, PAGE_VIEW))
      countPageView(day, visitor, visit, hit)
      break
    case EVENT_NAMES.engagement:
      countHour(day, visitor, visit, hour, begins, NOTHING)
      countEngagement(day, visitor, visit, hit)
      break
    default: {
      const amount = amountOf(hit)
      addToVisitCells(day, visit, EVENT)
      countHour(day, visitor, visit, hour, begins, { ...EVENT, amount })
      const goals = countEvent(day, visitor, visit, hit)
      if (amount > 0) countSale(day, visitor, visit, hit, { amount, goals })
    }
  }
  return COUNTED
}

/** Ends the visits that have been silent since before `now` less the timeout, or all of them. */
export function endSilentVisits(day: SiteDay, now: number): number {
  let ended = 0
  for (const [tag, visitor] of day.open) {
    if (visitor.open !== null && now - visitor.open.last <= VISIT_TIMEOUT_MS + OUT_OF_ORDER_MS) break
    endVisit(day, visitor)
    day.open.delete(tag)
    day.visitors.change(tag, visitor)
    ended++
  }
  return ended
}
