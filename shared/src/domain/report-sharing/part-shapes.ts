import { RELEASE_FAMILIES, type ReleaseFamilyName } from '../privacy/release-families.ts'

/** How a part of a report can be drawn. */
export const PART_SHAPES = ['figure', 'line', 'bars'] as const
export type PartShape = (typeof PART_SHAPES)[number]

const TOTALS: readonly PartShape[] = ['figure', 'line']
const LISTS: readonly PartShape[] = ['bars']

export const isTotalFamily = (family: ReleaseFamilyName): boolean => RELEASE_FAMILIES[family].of.length === 0

/** The shapes that fit a family: a total is a figure or its course, a list is bars. */
export const shapesOf = (family: ReleaseFamilyName): readonly PartShape[] =>
  isTotalFamily(family) ? TOTALS : LISTS

/**
 * Families of which a visitor-day has one value: what is not listed is the visitors less what is. Of others the values
 * of one visitor overlap, and there is no such remainder.
 */
export function hasRemainder(family: ReleaseFamilyName): boolean {
  const { of, cells, perCell } = RELEASE_FAMILIES[family]
  return of.length === 1 && cells === 1 && perCell === 1
}
