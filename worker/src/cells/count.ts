import type { HitDimension } from '@gatecount/shared/domain/report/dimensions'
import { giveHit, isHitFamily } from '../release/contribute.ts'
import { MAX_COUNTED, type OpenVisit, type Visitor, type VisitRecord } from '../visit/visitor.ts'
import { pairKey } from './cell-table.ts'
import { dimensionCode, type FactDimension } from './fact-dictionary.ts'
import type { SiteDay } from './site-day.ts'
import { PAIRED_WITH } from './visit-cuts.ts'

/** What one hit adds to the cells it belongs to, besides visits and visitors. */
export interface Addition {
  readonly pageviews: number
  readonly events: number
  readonly seconds: number
  readonly amount: number
}

export const NOTHING: Addition = { pageviews: 0, events: 0, seconds: 0, amount: 0 }
export const PAGE_VIEW: Addition = { ...NOTHING, pageviews: 1, events: 1 }
export const EVENT: Addition = { ...NOTHING, events: 1 }

const codes = new Map<FactDimension, number>()
const codeOf = (dimension: FactDimension): number => {
  const known = codes.get(dimension)
  if (known !== undefined) return known
  const code = dimensionCode(dimension)
  codes.set(dimension, code)
  return code
}

/**
 * The fact for a value; 0 when the dimension is over its limit (counted by the caller's day), or is not in force on the site yet:
 * then nothing of it is remembered, alone or in a pair.
 */
export function factOf(day: SiteDay, dimension: FactDimension, value: string): number {
  if (day.site.cutsFrom?.[dimension] === null) return 0
  const fact = day.facts.intern(codeOf(dimension), value)
  if (fact === 0) day.overLimit++
  return fact
}

/** Remembers that the visit has been counted for this fact or pair; true when it had not been. */
function note(visit: OpenVisit, key: number): boolean {
  if (visit.counted.includes(key) || visit.counted.length >= MAX_COUNTED) return false
  visit.counted.push(key)
  return true
}

const counts = (past: readonly VisitRecord[], key: number): boolean => past.some(v => v.counted.includes(key))

/** Adds to the cell of a key; gives its index, or -1 when the day has no room for another cell. */
export function addTo(
  day: SiteDay,
  key: number,
  newVisit: boolean,
  newVisitor: boolean,
  plus: Addition,
): number {
  const { cells } = day
  const index = cells.find(key)
  if (index < 0) {
    day.overLimit++
    return index
  }
  if (newVisit) cells.visits[index] = (cells.visits[index] ?? 0) + 1
  if (newVisitor) cells.visitors[index] = (cells.visitors[index] ?? 0) + 1
  if (plus.pageviews !== 0) cells.pageviews[index] = (cells.pageviews[index] ?? 0) + plus.pageviews
  if (plus.events !== 0) cells.events[index] = (cells.events[index] ?? 0) + plus.events
  if (plus.seconds !== 0) cells.seconds[index] = (cells.seconds[index] ?? 0) + plus.seconds
  if (plus.amount !== 0) cells.addAmount(index, plus.amount)
  cells.touch(index)
  return index
}

/**
 * Counts a hit dimension of a hit: its own cell, and the pairs with the attributes of the visit. Returns the fact, for
 * pairs of two hit dimensions.
 */
export function countHitFact(
  day: SiteDay,
  visitor: Visitor,
  visit: OpenVisit,
  dimension: HitDimension,
  value: string,
  plus: Addition,
): number {
  const fact = factOf(day, dimension, value)
  if (fact === 0) return 0
  const newVisit = note(visit, fact)
  const { past } = visitor
  const newVisitor = newVisit && !counts(past, fact)
  addTo(day, fact, newVisit, newVisitor, plus)
  if (newVisitor && isHitFamily(dimension)) giveHit(day, visitor, visit, dimension, fact)
  for (const position of PAIRED_WITH[dimension]) {
    const attribute = visit.attributes[position] ?? 0
    if (attribute === 0 || day.unnamed.has(attribute)) continue
    const newPair =
      newVisitor ||
      (newVisit && !past.some(v => v.attributes[position] === attribute && v.counted.includes(fact)))
    addTo(day, pairKey(attribute, fact), newVisit, newPair, plus)
  }
  return fact
}

/** Counts a pair of two hit facts, such as a page and the exit link on it; true when the visitor is new to it today. */
export function countHitPair(
  day: SiteDay,
  visitor: Visitor,
  visit: OpenVisit,
  first: number,
  second: number,
  plus: Addition,
): boolean {
  if (first === 0 || second === 0) return false
  const key = pairKey(first, second)
  const newVisit = note(visit, key)
  const newVisitor = newVisit && !counts(visitor.past, key)
  addTo(day, key, newVisit, newVisitor, plus)
  return newVisitor
}

/** Values of the local hours. */
export const HOURS: readonly string[] = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'))

/** Counts the local hour: exact totals, without attributes. Gives the hour's fact. */
export function countHour(
  day: SiteDay,
  visitor: Visitor,
  visit: OpenVisit,
  hour: number,
  begins: boolean,
  plus: Addition,
): number {
  const fact = factOf(day, 'hour', HOURS[hour] ?? '')
  const fresh = note(visit, fact)
  addTo(day, fact, begins, fresh && !counts(visitor.past, fact), plus)
  return fact
}

/** A page view or event adds to every cell of the visit's own attributes; never an amount (see `countSale`). */
export function addToVisitCells(day: SiteDay, visit: OpenVisit, plus: Addition): void {
  const { cells } = day
  const { pageviews, events } = cells
  for (const index of visit.cells) {
    pageviews[index] = (pageviews[index] ?? 0) + plus.pageviews
    events[index] = (events[index] ?? 0) + plus.events
    cells.touch(index)
  }
}
