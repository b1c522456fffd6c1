import { RELEASE_PRESETS, type ReleasePreset } from '../privacy/release-families.ts'
import type { RetainedKind } from '../privacy/retention.ts'
import type { KeptPart } from './kept-under.ts'
import { epsilonOf } from './policy-of.ts'
import type { Policy } from './policy-terms.ts'

/**
 * What was taken under a stricter policy is never shown under a looser one. Of each day it is known which versions were in force
 * on it, so what a figure may be used for follows from its day.
 */
const TERM_OF = {
  attributes: 'keptAttributes',
  totals: 'keptTotals',
  releases: 'keptReleases',
} as const satisfies Record<RetainedKind, string>

/** For how long one kind of figures was kept, version by version. */
export const keptParts = (versions: readonly Policy[], kind: RetainedKind): KeptPart[] =>
  versions.map(({ from, terms }) => ({ from, months: terms[TERM_OF[kind]] }))

/** The versions that were in force on some of these days. */
function inForceWithin(versions: readonly Policy[], { from, to }: { from: string; to: string }): Policy[] {
  return versions.filter((version, index) => {
    const next = versions[index + 1]
    // One that was replaced on a day was in force on that day too.
    const isOver = next !== undefined && (next.from === null || next.from < from)
    return !isOver && (version.from === null || version.from <= to)
  })
}

/** The budget that a release may have whose figures were taken on these days: the least that was promised on one of them. */
export function strictestPreset(
  versions: readonly Policy[],
  days: { readonly from: string; readonly to: string },
  now: ReleasePreset,
): ReleasePreset {
  const promised = inForceWithin(versions, days)
    .map(({ terms }) => terms.epsilon)
    // On days without a release nothing was given to one.
    .filter(epsilon => epsilon > 0)
  const least = Math.min(epsilonOf(now), ...promised)
  const largestFirst = (Object.keys(RELEASE_PRESETS) as ReleasePreset[]).toSorted(
    (a, b) => epsilonOf(b) - epsilonOf(a),
  )
  return largestFirst.find(preset => epsilonOf(preset) <= least) ?? now
}

/**
 * The day from which releases are open to anybody; null: all are. Undefined where they are not open.
 * Figures of a day before were not taken for everybody.
 */
export function openSince(versions: readonly Policy[]): string | null | undefined {
  let since: string | null | undefined
  for (const { from, terms } of versions) {
    if (!terms.open) since = undefined
    else if (since === undefined) since = from
  }
  return since
}
