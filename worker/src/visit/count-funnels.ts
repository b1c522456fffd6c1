import { countHitFact, EVENT } from '../cells/count.ts'
import { dimensionCode } from '../cells/fact-dictionary.ts'
import type { SiteDay } from '../cells/site-day.ts'
import type { CompiledFunnel } from './declared.ts'
import type { Doing } from './doing.ts'
import { MAX_COUNTED, type OpenVisit, type Visitor } from './visitor.ts'

const STEP = dimensionCode('funnel_step')

/**
 * Counts the step of each funnel that the hit takes: the one behind the last that the visit has taken. What the visit has
 * been counted for says how far it is, so nothing more is remembered of anybody. A hit takes one step of a funnel, so a
 * page that two steps fit has to be opened twice; each step counts once in a visit.
 */
export function countFunnels(
  day: SiteDay,
  visitor: Visitor,
  visit: OpenVisit,
  funnels: readonly CompiledFunnel[],
  doing: Doing,
): void {
  const isTaken = (step: string): boolean => {
    const fact = day.facts.find(STEP, step)
    return fact !== 0 && visit.counted.includes(fact)
  }
  for (const { steps } of funnels) {
    // From here on all counts as seen already, and a step would be counted with every hit.
    if (visit.counted.length >= MAX_COUNTED) return
    const next = steps.find(
      ({ act, fits, before, name }) =>
        act === doing.act && fits(doing) && (before === undefined || isTaken(before)) && !isTaken(name),
    )
    if (next !== undefined) countHitFact(day, visitor, visit, 'funnel_step', next.name, EVENT)
  }
}
