/**
 * True when it is time again: at most once in so many milliseconds, however often it is asked.
 * @param now milliseconds since the epoch
 */
export function pace(everyMs: number, now: () => number): () => boolean {
  let last = Number.NEGATIVE_INFINITY
  return () => {
    const moment = now()
    // A clock that was set back begins anew; waiting for it could take hours.
    if (moment >= last && moment - last < everyMs) return false
    last = moment
    return true
  }
}
