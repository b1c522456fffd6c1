import { factOf } from '../cells/count.ts'
import type { SiteDay } from '../cells/site-day.ts'
import type { AnonymousHit } from '../ingest/anonymous-hit.ts'
import { countOnPage } from './count-on-page.ts'
import type { CompiledGoal } from './declared.ts'
import type { Doing } from './doing.ts'
import { MAX_COUNTED, type OpenVisit, type Visitor } from './visitor.ts'

/** How far a page has been read is told again and again, so a depth is reached once in a visit. */
function isReached(day: SiteDay, { counted }: OpenVisit, name: string): boolean {
  if (counted.length >= MAX_COUNTED) return true
  const fact = factOf(day, 'goal', name)
  return fact === 0 || counted.includes(fact)
}

/**
 * Counts a hit under each goal that it fits, and each time among all goals: so their list and its whole add up.
 * Gives the facts of those goals.
 */
export function countGoals(
  day: SiteDay,
  visitor: Visitor,
  visit: OpenVisit,
  hit: AnonymousHit,
  { goals, doing }: { readonly goals: readonly CompiledGoal[]; readonly doing: Doing },
): number[] {
  const facts: number[] = []
  for (const { name, fits } of goals) {
    if (!fits(doing) || (doing.act === 'scroll' && isReached(day, visit, name))) continue
    facts.push(countOnPage(day, visitor, visit, hit, 'goal', name))
  }
  return facts
}
