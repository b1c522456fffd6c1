import { crowdOfSite, type Site } from '@gatecount/shared/domain/identity/site'
import type { CrowdOf } from '@gatecount/shared/domain/privacy/gates'
import { type Dimension, EVENT_KINDS, type EventKind } from '@gatecount/shared/domain/report/dimensions'
import type { TimeUnit } from './dimension-name.ts'
import { type Breakdown, breakdownOf, type Sum } from './metrics.ts'

const COUNTS_OF: Readonly<Record<Breakdown, readonly Sum[]>> = {
  visit: ['visitors', 'visits', 'pageviews', 'bounces', 'seconds', 'events', 'revenue'],
  page: ['visitors', 'visits', 'pageviews', 'seconds'],
  event: ['visitors', 'visits', 'events', 'revenue'],
}

/** Where nobody is told apart, a hit is counted under what is known of it alone: a visit under the source it began with. */
const COUNTS_OF_HITS = {
  visit: ['visits'],
  page: ['pageviews'],
  event: ['events'],
} as const satisfies Record<Breakdown, readonly Sum[]>

/**
 * Counts that nothing is known of: of a child-directed site those that need somebody to be recognised; by the hour those
 * that are known when a visit is over, which is in no hour of it, and sales, of which no hours are counted.
 */
export const uncountedOf = (site: Site, time: TimeUnit | undefined): readonly Sum[] => {
  if (crowdOfSite(site) === 'hits') return ['visitors', 'bounces', 'seconds', 'revenue', 'sold', 'sales']
  return time === 'hour' ? ['bounces', 'seconds', 'sold', 'sales'] : []
}

export const isKind = (dimension: Dimension): dimension is EventKind =>
  (EVENT_KINDS as readonly Dimension[]).includes(dimension)

/**
 * The counts in which a list over `listed` and its remainder add up to the whole: the site's totals, or the cells of the
 * filter. A visit has one source, so visits add up over sources; it has many pages, so over pages only page views do
 * (or the clicks that a filter counts, each of which is on one page). Clicks, goals and the like add up to all of their
 * kind, and what one event brings can stand under several goals; where no kind is counted (properties, next pages), nothing is known of the whole.
 */
export function additiveCounts(
  listed: readonly Dimension[],
  filter: Dimension | undefined,
  of: CrowdOf,
): readonly Sum[] {
  const whole = breakdownOf(filter === undefined ? [] : [filter])
  const breakdown = breakdownOf(listed)
  if (of === 'hits' && breakdown !== 'event') return COUNTS_OF_HITS[breakdown]
  switch (breakdown) {
    case 'visit':
      return COUNTS_OF[whole]
    case 'page':
      return [whole === 'event' ? 'events' : 'pageviews', 'revenue']
    case 'event':
      return listed.every(isKind) ? ['events'] : []
  }
}
