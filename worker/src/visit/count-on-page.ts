import { countHitFact, countHitPair, EVENT, factOf } from '../cells/count.ts'
import type { SiteDay } from '../cells/site-day.ts'
import type { AnonymousHit } from '../ingest/anonymous-hit.ts'
import type { OpenVisit, Visitor } from './visitor.ts'

/** Counts something clicked or reached on a page: its kind, itself, and both on the page. Gives its fact. */
export function countOnPage(
  day: SiteDay,
  visitor: Visitor,
  visit: OpenVisit,
  hit: AnonymousHit,
  dimension: 'exit_link' | 'download' | 'goal',
  value: string,
): number {
  if (value === '') return 0
  const page = factOf(day, 'page', hit.path)
  const kind = countHitFact(day, visitor, visit, 'event_kind', dimension, EVENT)
  countHitPair(day, visitor, visit, page, kind, EVENT)
  const fact = countHitFact(day, visitor, visit, dimension, value, EVENT)
  countHitPair(day, visitor, visit, page, fact, EVENT)
  return fact
}
