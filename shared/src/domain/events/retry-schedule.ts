const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Waits between one try and the next, as Standard Webhooks proposes: ten tries in about three days. */
const WAITS_MS = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
] as const

/** After so long without any success the receiver is taken to be gone: somewhat less than all waits, however chance had it. */
export const FAILING_MS = 60 * HOUR

/** Part of a wait by which it is longer or shorter, so that what failed together does not come again together. */
const JITTER = 0.1
const MOST_ASKED_MS = 24 * HOUR

/**
 * How long to wait after a try that failed; undefined when it was the last.
 * @param tries that were made, this one too
 * @param chance from 0 up to 1
 * @param askedMs what the receiver asked for (`Retry-After`); it makes a wait longer and never shorter
 */
export function waitAfter(tries: number, chance: number, askedMs = 0): number | undefined {
  const wait = WAITS_MS[tries - 1]
  if (wait === undefined) return undefined
  const jittered = Math.round(wait * (1 + JITTER * (2 * chance - 1)))
  return Math.max(jittered, Math.min(askedMs, MOST_ASKED_MS))
}
