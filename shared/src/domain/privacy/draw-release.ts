import { type DeclaredValues, declaredOf } from './declared-values.ts'
import { sampleDiscreteGaussian } from './discrete-gaussian.ts'
import type { Entropy } from './entropy.ts'
import { compareValues, type ExactCounts, gatherCounts, keyOf, type ReleaseValue } from './exact-counts.ts'
import type { ReleaseCount } from './release-families.ts'
import type { PlannedFamily, ReleasePlan } from './release-plan.ts'
import { type NoisedFamily, type NoisedValue, type ReleasedCount, tidyRelease } from './tidy-release.ts'

export interface ReleaseInput {
  readonly plan: ReleasePlan
  /** Exact counts to which one visitor-day contributed no more than its families allow. Those of one value are added. */
  readonly counts: Iterable<ReleaseCount>
  readonly declared: DeclaredValues
  readonly entropy: Entropy
}

/**
 * Adds noise to every declared value, those that nobody brought included, and to every value that somebody brought.
 * Values are sorted first, so the order of the draws says nothing of the order in which visitors came.
 */
function noiseFamily(family: PlannedFamily, exact: ExactCounts, input: ReleaseInput): NoisedFamily {
  const declared = declaredOf(family.family, input.declared)
  const counts = exact.get(family.family)
  const known = new Set(declared.map(keyOf))
  // An undeclared zero is the same as one that is not there: that a line for it exists must not show.
  const brought = [...(counts?.values() ?? [])].filter(value => value.count > 0 && !known.has(keyOf(value)))
  const noised = (value: ReleaseValue, isDeclared: boolean): NoisedValue => ({
    first: value.first,
    second: value.second,
    isDeclared,
    noised:
      BigInt(counts?.get(keyOf(value))?.count ?? 0) + sampleDiscreteGaussian(family.variance, input.entropy),
  })
  const values: (ReleaseValue & { isDeclared: boolean })[] = [
    ...declared.map(value => ({ ...value, isDeclared: true })),
    ...brought.map(({ first, second }) => ({ first, second, isDeclared: false })),
  ]
  return {
    family,
    declared: declared.length,
    values: values.sort(compareValues).map(value => noised(value, value.isDeclared)),
  }
}

/**
 * Draws a release, once: to draw again from the same counts is to spend the budget again. In the order of the
 * catalogue, then of the values. What follows the drawing ({@link tidyRelease}) sees noised counts only.
 * @throws RangeError for counts or declared values that do not fit their family
 */
export function drawRelease(input: ReleaseInput): ReleasedCount[] {
  const exact = gatherCounts(input.counts)
  return tidyRelease(input.plan.families.map(family => noiseFamily(family, exact, input)))
}
