import type { ReleaseFamilyName } from '../privacy/release-families.ts'
import { figureOf, type NoisyCount, type SharedFigure } from './noise-interval.ts'
import { hasRemainder } from './part-shapes.ts'
import type { CountsByRelease, SharedRelease, SharedRest, SharedValue } from './shared-document.ts'

/** σ of a family in each release, as its receipt says; null where it was withheld. */
export const sigmasOf = (
  releases: readonly SharedRelease[],
  family: ReleaseFamilyName,
): readonly (number | null)[] =>
  releases.map(({ receipt }) => receipt.families.find(one => one.family === family)?.sigma ?? null)

/** With the noise that so many counts of one family hold together. */
function noisy(count: number | null, sigma: number | null, draws = 1): NoisyCount | null {
  return count === null || sigma === null ? null : { count, variance: draws * sigma ** 2 }
}

export const valueFigure = (
  counts: CountsByRelease,
  sigmas: readonly (number | null)[],
): SharedFigure | undefined => figureOf(counts.map((count, at) => noisy(count, sigmas[at] ?? null)))

/** Undefined for a value that no receipt answers for. */
export function sharedValue(
  { first, second, counts }: Pick<SharedValue, 'first' | 'second' | 'counts'>,
  sigmas: readonly (number | null)[],
): SharedValue | undefined {
  const figure = valueFigure(counts, sigmas)
  return figure && { first, second, counts, figure }
}

export const restFigure = (
  { counts, listed }: Pick<SharedRest, 'counts' | 'listed'>,
  sigmas: readonly (number | null)[],
): SharedFigure | undefined =>
  figureOf(counts.map((count, at) => noisy(count, sigmas[at] ?? null, listed[at] ?? 0)))

/** Values that are listed and not named, as one; null where there is none. */
export function restOf(
  values: readonly SharedValue[],
  sigmas: readonly (number | null)[],
): SharedRest | null {
  if (values.length === 0) return null
  const each = sigmas.map((_, at) => values.flatMap(({ counts }) => counts[at] ?? []))
  const rest = {
    values: values.length,
    counts: each.map(of => (of.length === 0 ? null : of.reduce((sum, count) => sum + count, 0))),
    listed: each.map(of => of.length),
  }
  const figure = restFigure(rest, sigmas)
  return figure === undefined ? null : { ...rest, figure }
}

interface Whole {
  readonly family: ReleaseFamilyName
  readonly releases: readonly SharedRelease[]
  readonly visitors: CountsByRelease
  readonly values: readonly SharedValue[]
  readonly rest: SharedRest | null
}

/**
 * Visitors less all that is listed, in the releases that have both. It holds the noise of all of them. Null where values
 * of one visitor overlap, so that nothing can be taken away.
 */
export function remainderOf({ family, releases, visitors, values, rest }: Whole): SharedFigure | null {
  if (!hasRemainder(family)) return null
  const sigmas = sigmasOf(releases, family)
  const ofVisitors = sigmasOf(releases, 'visitors')
  const left = releases.map((_, at): NoisyCount | null => {
    const [all, sigma, sigmaOfAll] = [visitors[at], sigmas[at], ofVisitors[at]]
    if (all == null || sigma == null || sigmaOfAll == null) return null
    const listed = values.flatMap(({ counts }) => counts[at] ?? [])
    const draws = listed.length + (rest?.listed[at] ?? 0)
    const sum = listed.reduce((before, count) => before + count, rest?.counts[at] ?? 0)
    return { count: Math.max(0, all - sum), variance: sigmaOfAll ** 2 + draws * sigma ** 2 }
  })
  return figureOf(left) ?? null
}
