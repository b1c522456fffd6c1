import { compareValues, type ReleaseValue } from './exact-counts.ts'
import { RELEASE_FAMILIES, type ReleaseFamilyName } from './release-families.ts'
import { isWellFormed } from './well-formed.ts'

/** Values of families of one dimension that are known without looking at visitors. */
export type DeclaredValues = Partial<Record<ReleaseFamilyName, readonly string[]>>

const TOTAL: readonly ReleaseValue[] = [{ first: '', second: '' }]

/**
 * The declared values of a family, each once and in order; of a total its one value.
 * @throws RangeError when values are declared for a family that does not have one dimension
 */
export function declaredOf(family: ReleaseFamilyName, declared: DeclaredValues): readonly ReleaseValue[] {
  const dimensions = RELEASE_FAMILIES[family].of.length
  const values = new Set(declared[family])
  if (dimensions !== 1 && values.size > 0) throw new RangeError(`Values of ${family} cannot be declared`)
  if (dimensions === 0) return TOTAL
  return [...values]
    .filter(isWellFormed)
    .map(first => ({ first, second: '' }))
    .sort(compareValues)
}
