import { keptFrom } from '../privacy/retention.ts'

/** For how long figures are kept by one version of a policy, and the local day it came into force. */
export interface KeptPart {
  /** Null: from the beginning. */
  readonly from: string | null
  /** Null: for good. */
  readonly months: number | null
}

const shorter = (a: number | null, b: number | null): number | null => {
  if (a === null) return b
  return b === null ? a : Math.min(a, b)
}

/**
 * The first day that is kept where the time was longer or shorter before; undefined when all are. What was taken while a
 * shorter time was promised goes when that is over; a shorter time that was set later holds for all that is there.
 *
 * @param parts in the order in which they came into force
 * @param today the site's local day
 */
export function keptUnder(parts: readonly KeptPart[], today: string): string | undefined {
  let months: number | null = null
  let end: string | undefined
  let first: string | undefined
  for (const part of [...parts].reverse()) {
    months = shorter(months, part.months)
    if (months !== null) {
      const goes = keptFrom(months, today)
      // What was taken under this version ends where the next one begins.
      const until = end === undefined || goes < end ? goes : end
      if (first === undefined || until > first) first = until
    }
    if (part.from === null) break
    end = part.from
  }
  return first
}
