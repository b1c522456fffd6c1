import type { Chance } from './chance.ts'

interface SiteTruth {
  views: number
  /** Requests without an answer, each of which may be a page view. */
  uncertain: number
  /** Different visitors so far; they are numbered from 0. */
  visitors: number
  /** When each visitor was acknowledged first, in milliseconds since the epoch. */
  readonly seen: Map<number, number>
  /** Those who may come back. */
  regulars: number[]
}

/** What a site must be found to have counted. */
export interface Expected {
  readonly views: number
  readonly uncertain: number
  readonly visitors: number
}

/** What the load knows of what it was told: the page views that were acknowledged, and whose they were. */
export class Truth {
  readonly #sites: readonly SiteTruth[]

  constructor(sites: number) {
    const empty = (): SiteTruth => ({ views: 0, uncertain: 0, visitors: 0, seen: new Map(), regulars: [] })
    this.#sites = Array.from({ length: sites }, empty)
  }

  /** Somebody new, or one of those who were there before. */
  visitorOf(site: number, chance: Chance): number {
    const own = this.#of(site)
    const regular = chance.below(2) === 0 ? undefined : own.regulars[chance.below(own.regulars.length)]
    return regular ?? own.visitors++
  }

  noteView(site: number, visitor: number): void {
    const own = this.#of(site)
    own.views++
    if (own.seen.has(visitor)) return
    own.seen.set(visitor, Date.now())
    own.regulars.push(visitor)
  }

  noteUncertain(site: number): void {
    this.#of(site).uncertain++
  }

  expected(site: number): Expected {
    const { views, uncertain, seen } = this.#of(site)
    return { views, uncertain, visitors: seen.size }
  }

  /**
   * Lets those who were there for the first time between these moments never come back: the house may have forgotten
   * them. @returns how many they are
   */
  retire(site: number, from: number, to: number): number {
    const own = this.#of(site)
    const isKnown = (visitor: number): boolean => {
      const first = own.seen.get(visitor) ?? 0
      return first < from || first > to
    }
    const before = own.regulars.length
    own.regulars = own.regulars.filter(isKnown)
    return before - own.regulars.length
  }

  #of(site: number): SiteTruth {
    const own = this.#sites[site]
    if (own === undefined) throw new RangeError('No such site')
    return own
  }
}
