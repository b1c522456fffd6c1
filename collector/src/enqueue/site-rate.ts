/**
 * A bound on the events a second that one collector takes for one site: a bucket that holds two seconds' worth. It
 * knows sites, never visitors.
 */
export class SiteRate {
  readonly #perSecond: number
  readonly #buckets = new Map<number, { tokens: number; at: number }>()

  constructor(perSecond: number) {
    this.#perSecond = perSecond
  }

  /** Takes one event's place; false when there is none. `now` in milliseconds. */
  take(siteId: number, now: number): boolean {
    const most = this.#perSecond * 2
    const bucket = this.#buckets.get(siteId) ?? { tokens: most, at: now }
    // A clock that is set back gives nothing, and takes nothing away.
    const passed = Math.max(0, now - bucket.at)
    bucket.tokens = Math.min(most, bucket.tokens + (passed * this.#perSecond) / 1000)
    bucket.at = now
    this.#buckets.set(siteId, bucket)
    if (bucket.tokens < 1) return false
    bucket.tokens -= 1
    return true
  }
}
