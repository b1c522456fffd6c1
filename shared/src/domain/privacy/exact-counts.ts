import { RELEASE_FAMILIES, type ReleaseCount, type ReleaseFamilyName } from './release-families.ts'
import { isWellFormed } from './well-formed.ts'

export interface ReleaseValue {
  readonly first: string
  readonly second: string
}

export interface ExactCount extends ReleaseValue {
  readonly count: number
}

/** By UTF-16 code units: the same on every machine, whatever its language. */
const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export const compareValues = (a: ReleaseValue, b: ReleaseValue): number =>
  compareTexts(a.first, b.first) || compareTexts(a.second, b.second)

export type ExactCounts = ReadonlyMap<ReleaseFamilyName, ReadonlyMap<string, ExactCount>>

/** The length keeps values apart that would read the same when joined. */
export const keyOf = ({ first, second }: ReleaseValue): string => `${first.length} ${first}${second}`

function isFit({ family, first, second, count }: ReleaseCount): boolean {
  const dimensions = RELEASE_FAMILIES[family].of.length
  if (dimensions < 2 && second !== '') return false
  if (dimensions < 1 && first !== '') return false
  return Number.isSafeInteger(count) && count >= 0
}

/**
 * Counts of the same value are added. Values that no store gives back as they were are left out: anybody can send one,
 * and a release that held it could not be signed.
 * @throws RangeError for a count that is no count, or a value that its family has no place for
 */
export function gatherCounts(counts: Iterable<ReleaseCount>): ExactCounts {
  const gathered = new Map<ReleaseFamilyName, Map<string, ExactCount>>()
  for (const entry of counts) {
    if (!isFit(entry)) throw new RangeError('A count does not fit its family')
    const { family, first, second, count } = entry
    if (!isWellFormed(first) || !isWellFormed(second)) continue
    const ofFamily = gathered.get(family) ?? new Map<string, ExactCount>()
    gathered.set(family, ofFamily)
    const key = keyOf(entry)
    ofFamily.set(key, { first, second, count: (ofFamily.get(key)?.count ?? 0) + count })
  }
  return gathered
}
