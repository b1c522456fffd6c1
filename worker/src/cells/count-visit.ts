import { VISIT_DIMENSIONS } from '@gatecount/shared/domain/report/dimensions'
import { NO_VALUE } from '@gatecount/shared/domain/report/remainder'
import { giveVisit } from '../release/contribute.ts'
import type { OpenVisit, Visitor, VisitRecord } from '../visit/visitor.ts'
import { pairKey, TOTAL_KEY } from './cell-table.ts'
import { addTo, factOf, NOTHING } from './count.ts'
import type { SiteDay } from './site-day.ts'
import { ENTRY_PAGE_POSITION, isCampaign, VISIT_PAIRS } from './visit-cuts.ts'

/** What a visit brings along, by position of {@link VISIT_DIMENSIONS}; entry page included. */
export type VisitAttributes = readonly string[]

const CAMPAIGN_POSITIONS = VISIT_DIMENSIONS.map(isCampaign)

function intern(day: SiteDay, values: VisitAttributes): number[] {
  return VISIT_DIMENSIONS.map((dimension, position) => {
    const value = values[position] ?? NO_VALUE
    const fact = factOf(day, dimension, value)
    // "No campaign" is nearly everybody; a pair with it would say again what the other dimension says alone.
    if (value === NO_VALUE && CAMPAIGN_POSITIONS[position] === true && fact !== 0) day.unnamed.add(fact)
    return fact
  })
}

const hasBoth = (visit: VisitRecord, a: number, x: number, b: number, y: number): boolean =>
  visit.attributes[a] === x && visit.attributes[b] === y

/**
 * Indexes of the cells of a visit's own attributes: the total, one for each dimension, one for each pair. `cellAt` finds
 * the cell of a key; `isKnown` tells it whether an earlier visit of the visitor was counted there.
 */
function cellsOf(
  day: SiteDay,
  attributes: readonly number[],
  cellAt: (key: number, isKnown: (visit: VisitRecord) => boolean) => number,
): Int32Array {
  const indexes = [cellAt(TOTAL_KEY, () => true)]
  attributes.forEach((fact, position) => {
    if (fact !== 0) indexes.push(cellAt(fact, v => v.attributes[position] === fact))
  })
  for (const [a, b] of VISIT_PAIRS) {
    const x = attributes[a] ?? 0
    const y = attributes[b] ?? 0
    if (x === 0 || y === 0 || day.unnamed.has(x) || day.unnamed.has(y)) continue
    indexes.push(cellAt(pairKey(x, y), v => hasBoth(v, a, x, b, y)))
  }
  return Int32Array.from(indexes.filter(index => index >= 0))
}

export function startVisit(day: SiteDay, visitor: Visitor, values: VisitAttributes, at: number): OpenVisit {
  const attributes = intern(day, values)
  giveVisit(day, visitor, attributes)
  const { past } = visitor
  const cells = cellsOf(day, attributes, (key, isKnown) =>
    addTo(day, key, true, !past.some(isKnown), NOTHING),
  )
  const visit: OpenVisit = {
    attributes,
    counted: [],
    start: at,
    last: at,
    pageviews: 0,
    acted: false,
    page: 0,
    pagePath: '',
    cells,
  }
  visitor.open = visit
  return visit
}

/** Looks up the cells of a visit that was read back from volatile memory. */
export const restoreVisitCells = (day: SiteDay, visit: OpenVisit): void => {
  visit.cells = cellsOf(day, visit.attributes, key => day.cells.find(key))
}

/** Bounce, duration and exit page are counted when a visit is over, so that no cell ever falls. */
export function endVisit(day: SiteDay, visitor: Visitor): void {
  const visit = visitor.open
  if (visit === null) return
  const { cells } = day
  const bounced = visit.pageviews <= 1 && !visit.acted ? 1 : 0
  const seconds = Math.round((visit.last - visit.start) / 1000)
  for (const index of visit.cells) {
    cells.bounces[index] = (cells.bounces[index] ?? 0) + bounced
    cells.seconds[index] = (cells.seconds[index] ?? 0) + seconds
    cells.touch(index)
  }
  if (visit.pagePath !== '') countExit(day, visitor, visit, bounced, seconds)
  const { attributes, counted, pageviews } = visit
  visitor.past.push({ attributes, counted, pageviews })
  visitor.open = null
}

function countExit(day: SiteDay, visitor: Visitor, visit: OpenVisit, bounced: number, seconds: number): void {
  const exit = factOf(day, 'exit_page', visit.pagePath)
  if (exit === 0) return
  const entry = visit.attributes[ENTRY_PAGE_POSITION] ?? 0
  const { past } = visitor
  const plus = { ...NOTHING, pageviews: visit.pageviews, events: visit.pageviews, seconds }
  const keys: [number, boolean][] = [[exit, !past.some(v => v.counted.includes(exit))]]
  if (entry !== 0) {
    const seen = past.some(v => v.attributes[ENTRY_PAGE_POSITION] === entry && v.counted.includes(exit))
    keys.push([pairKey(entry, exit), !seen])
  }
  for (const [key, newVisitor] of keys) {
    addTo(day, key, true, newVisitor, plus)
    const index = day.cells.find(key)
    if (index >= 0) day.cells.bounces[index] = (day.cells.bounces[index] ?? 0) + bounced
  }
  visit.counted.push(exit)
}
