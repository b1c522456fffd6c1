import { RELEASE_FAMILIES, type ReleaseFamilyName } from '@gatecount/shared/domain/privacy/release-families'
import { VISIT_DIMENSIONS, type VisitDimension } from '@gatecount/shared/domain/report/dimensions'
import { firstOf, secondOf, TOTAL_KEY } from '../cells/cell-table.ts'
import { dimensionCode, type FactDimension, MAX_FACTS } from '../cells/fact-dictionary.ts'
import type { SiteDay } from '../cells/site-day.ts'
import type { OpenVisit, Visitor } from '../visit/visitor.ts'

/**
 * What a visitor-day gives to the release, bounded while it is counted: each count of a family gets at most `perCell`
 * from it, and at most `cells` of them get anything. What lies above counts for the owner's cells alone. The bounds are
 * kept by what is remembered of the visitor anyway, so nothing more is stored of anybody.
 */
const give = (day: SiteDay, key: number): void => {
  const index = day.cells.find(key)
  if (index >= 0) day.cells.give(index)
}

const positionOf = (dimension: VisitDimension): number => VISIT_DIMENSIONS.indexOf(dimension)

/** Families of which a visitor-day can have one value, told by its first visit. */
const OF_FIRST_VISIT = (['gateway', 'country', 'device'] as const).map(positionOf)
const OF_EACH_VISIT = (['source', 'entry_page'] as const).map(family => ({
  position: positionOf(family),
  most: RELEASE_FAMILIES[family].cells,
}))

/** To be called when a visit begins, before it is among the visitor's. */
export function giveVisit(day: SiteDay, { past }: Visitor, attributes: readonly number[]): void {
  if (past.length === 0) {
    give(day, TOTAL_KEY)
    for (const position of OF_FIRST_VISIT) {
      const fact = attributes[position] ?? 0
      if (fact !== 0) give(day, fact)
    }
  }
  for (const { position, most } of OF_EACH_VISIT) {
    const fact = attributes[position] ?? 0
    if (fact === 0) continue
    const before = new Set(past.map(visit => visit.attributes[position] ?? 0))
    before.delete(0)
    if (!before.has(fact) && before.size < most) give(day, fact)
  }
}

type IsOf = (day: SiteDay, key: number) => boolean

const ofOne = (dimension: FactDimension): IsOf => {
  const code = dimensionCode(dimension)
  return (day, key) => key < MAX_FACTS && day.facts.dimensionOf(key) === code
}
const ofPair = (first: FactDimension, second: FactDimension): IsOf => {
  const [a, b] = [dimensionCode(first), dimensionCode(second)]
  return (day, key) =>
    key >= MAX_FACTS &&
    day.facts.dimensionOf(firstOf(key)) === a &&
    day.facts.dimensionOf(secondOf(key)) === b
}

const HIT_FAMILIES = {
  page: ofOne('page'),
  exit_link: ofOne('exit_link'),
  next_page: ofPair('page', 'next_page'),
} as const satisfies Partial<Record<ReleaseFamilyName, IsOf>>
export type HitFamily = keyof typeof HIT_FAMILIES
export const isHitFamily = (dimension: string): dimension is HitFamily => dimension in HIT_FAMILIES

/** To be called when the visitor is new today to the cell of `key`, which is among those the visit was counted for. */
export function giveHit(
  day: SiteDay,
  { past }: Visitor,
  visit: OpenVisit,
  family: HitFamily,
  key: number,
): void {
  const most = RELEASE_FAMILIES[family].cells
  const remembered = past.reduce((sum, { counted }) => sum + counted.length, visit.counted.length)
  if (remembered > most) {
    const isOf = HIT_FAMILIES[family]
    const different = new Set<number>()
    for (const { counted } of [...past, visit])
      for (const one of counted) if (isOf(day, one)) different.add(one)
    if (different.size > most) return
  }
  give(day, key)
}

/** Page views are given to the cell of the hour they belong to; the hours of a day make its total. */
export function givePageView(day: SiteDay, { past }: Visitor, visit: OpenVisit, hour: number): void {
  const before = past.reduce((sum, { pageviews }) => sum + pageviews, visit.pageviews)
  if (hour !== 0 && before < RELEASE_FAMILIES.pageviews.perCell) give(day, hour)
}
