import type { ReleaseValue } from './exact-counts.ts'
import { listedFrom } from './long-lists.ts'
import { scaledDown } from './proportion.ts'
import { RELEASE_FAMILIES, type ReleaseFamilyName } from './release-families.ts'
import type { PlannedFamily } from './release-plan.ts'

/** One count of a release: a non-negative integer, noise included. */
export interface ReleasedCount extends ReleaseValue {
  readonly family: ReleaseFamilyName
  readonly count: number
}

export interface NoisedValue extends ReleaseValue {
  readonly isDeclared: boolean
  readonly noised: bigint
}

export interface NoisedFamily {
  readonly family: PlannedFamily
  /** How many of the values are declared. */
  readonly declared: number
  /** In order. */
  readonly values: readonly NoisedValue[]
}

/** Undeclared values that reach the threshold, and declared ones: all, or of a long list those that stand out. */
function listed({ family, declared, values }: NoisedFamily): readonly NoisedValue[] {
  const from = listedFrom(family, declared)
  return values.filter(({ isDeclared, noised }) => {
    const least = isDeclared ? from : family.threshold
    return least === null ? isDeclared : noised >= BigInt(least)
  })
}

/** Families of which a visitor-day has one value, so that their values cannot sum to more than the visitors. */
function isSingleValued(family: ReleaseFamilyName): boolean {
  const { of, cells, perCell } = RELEASE_FAMILIES[family]
  return of.length === 1 && cells === 1 && perCell === 1
}

const clamped = (noised: bigint): bigint => (noised < 0n ? 0n : noised)

function toCount(value: bigint): number {
  const count = Number(value)
  if (!Number.isSafeInteger(count)) throw new RangeError('A released count is too large')
  return count
}

/**
 * Makes noised counts fit to be read, from nothing but themselves (post-processing costs no budget): leaves out what
 * is not {@link listed}, puts zero for what is negative, and where a visitor-day has one value scales a family
 * down that sums to more than the released visitors. It is not scaled up: some have a value that is not listed.
 */
export function tidyRelease(families: readonly NoisedFamily[]): ReleasedCount[] {
  const total = families.find(({ family }) => family.family === 'visitors')?.values[0]?.noised
  return families.flatMap(noisedFamily => {
    const { family } = noisedFamily.family
    const values = listed(noisedFamily)
    const counts = values.map(({ noised }) => clamped(noised))
    const fitting =
      total !== undefined && isSingleValued(family) ? scaledDown(counts, clamped(total)) : counts
    return values.map(({ first, second }, at) => ({
      family,
      first,
      second,
      count: toCount(fitting[at] ?? 0n),
    }))
  })
}
