import { SALE } from '@gatecount/shared/domain/report/dimensions'
import { TOTAL_KEY } from '../cells/cell-table.ts'
import { addTo, countHitFact, countHitPair, EVENT, factOf, NOTHING } from '../cells/count.ts'
import type { SiteDay } from '../cells/site-day.ts'
import type { AnonymousHit } from '../ingest/anonymous-hit.ts'
import type { OpenVisit, Visitor } from './visitor.ts'

/**
 * Counts what an event brought: in the total, and under its kind with all that the kind is paired with. Whoever is counted
 * there has brought an amount, so the gate of those cells counts buyers; a goal or a source may have many who bought
 * nothing, and an amount there would be that of the one who did.
 */
export function countSale(
  day: SiteDay,
  visitor: Visitor,
  visit: OpenVisit,
  hit: AnonymousHit,
  { amount, goals }: { readonly amount: number; readonly goals: readonly number[] },
): void {
  const sale = { ...EVENT, amount }
  addTo(day, TOTAL_KEY, false, false, { ...NOTHING, amount })
  const kind = countHitFact(day, visitor, visit, 'event_kind', SALE, sale)
  countHitPair(day, visitor, visit, factOf(day, 'page', hit.path), kind, sale)
  for (const goal of goals) countHitPair(day, visitor, visit, goal, kind, sale)
}
