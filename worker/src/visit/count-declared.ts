import type { SiteDay } from '../cells/site-day.ts'
import type { AnonymousHit } from '../ingest/anonymous-hit.ts'
import { countFunnels } from './count-funnels.ts'
import { countGoals } from './count-goals.ts'
import { declaredOf } from './declared.ts'
import { doingOf } from './doing.ts'
import type { OpenVisit, Visitor } from './visitor.ts'

const NONE: readonly never[] = []

/** Counts a hit under what the owner declared. Gives the facts of the goals that it fits. */
export function countDeclared(
  day: SiteDay,
  visitor: Visitor,
  visit: OpenVisit,
  hit: AnonymousHit,
): readonly number[] {
  const declared = declaredOf(hit.site)
  const doing = declared && doingOf(hit)
  if (declared === undefined || doing === undefined) return NONE
  const { goals, funnels } = declared[doing.act]
  const facts = goals.length === 0 ? NONE : countGoals(day, visitor, visit, hit, { goals, doing })
  countFunnels(day, visitor, visit, funnels, doing)
  return facts
}
