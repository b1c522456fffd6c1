import { crowdOfSite, type Site } from '@gatecount/shared/domain/identity/site'
import { addDays } from '@gatecount/shared/domain/time/local-time'
import { crowdOf, emptySiteDay, type SiteDay } from '../cells/site-day.ts'
import { newSalt } from '../salt/pseudonym.ts'

export const dayId = (site: number, day: string): string => `${site}/${day}`

export const siteOf = (id: string): number => Number(id.split('/', 1)[0])

/** The days that one partition has open, and those it has closed. */
export class SiteDays {
  readonly #open = new Map<string, SiteDay>()
  readonly #closed: Set<string>
  /** Given up since the last commit: their sites have become child-directed, or are so no longer. */
  #givenUp: SiteDay[] = []
  #lastDay = ''
  #dayBefore = ''

  constructor(open: Iterable<SiteDay>, closed: Iterable<string>) {
    for (const day of open) this.#open.set(dayId(day.site.id, day.day), day)
    this.#closed = new Set(closed)
  }

  all(): SiteDay[] {
    return [...this.#open.values()]
  }

  ofSite(site: number): SiteDay[] {
    return this.all().filter(day => day.site.id === site)
  }

  /**
   * The day's state, made when the day is new; undefined when it is closed. What was counted with pseudonyms does not go on
   * without them, nor the other way round: the day is given up and begins anew.
   */
  open(site: Site, day: string): SiteDay | undefined {
    const id = dayId(site.id, day)
    const known = this.#open.get(id)
    const of = crowdOfSite(site)
    if (known !== undefined && crowdOf(known) === of) return known
    if (known !== undefined) this.#givenUp.push(known)
    else if (this.#closed.has(id)) return undefined
    const fresh = emptySiteDay(site, day, of === 'hits' ? null : newSalt())
    this.#open.set(id, fresh)
    return fresh
  }

  /** Gives up the open days of sites that have become child-directed, or are so no longer, and begins them anew. */
  renew(find: (id: number) => Site | undefined): void {
    for (const { site, day } of this.all()) {
      const now = find(site.id)
      if (now !== undefined) this.open(now, day)
    }
  }

  /** Days given up, in the order in which they were. */
  takeGivenUp(): SiteDay[] {
    const givenUp = this.#givenUp
    this.#givenUp = []
    return givenUp
  }

  /**
   * The state of the day before, until it is closed. Whether visits of it are open is not known here: hits that come
   * before in the same batch have not been followed yet.
   */
  before(site: Site, day: string): SiteDay | undefined {
    // Asked for every hit, and nearly always of the same day.
    if (day !== this.#lastDay) {
      this.#lastDay = day
      this.#dayBefore = addDays(day, -1)
    }
    return this.#open.get(dayId(site.id, this.#dayBefore))
  }

  /** Forgets that days of these sites were closed. */
  forgetClosed(sites: ReadonlySet<number>): void {
    for (const id of this.#closed) if (sites.has(siteOf(id))) this.#closed.delete(id)
  }

  close({ site, day }: SiteDay): void {
    this.#open.delete(dayId(site.id, day))
    this.#closed.add(dayId(site.id, day))
  }
}
