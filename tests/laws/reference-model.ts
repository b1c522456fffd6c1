import { EVENT_NAMES, type Hit } from '@gatecount/shared/domain/event/hit'
import type { Site } from '@gatecount/shared/domain/identity/site'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import type { Counts } from '@gatecount/shared/domain/report/cell-row'
import { PAIR_CUTS } from '@gatecount/shared/domain/report/cuts'
import { type Dimension, VISIT_DIMENSIONS } from '@gatecount/shared/domain/report/dimensions'
import { addDays, localClock } from '@gatecount/shared/domain/time/local-time'

const HALF_AN_HOUR = 30 * 60_000
const THREE_HOURS = 3 * 3_600_000
const CAMPAIGN_LIKE = /^utm_|^click_id$/

/** Values of a visit's dimensions, by name. */
export type Attributes = Readonly<Record<string, string>>

interface ModelVisit {
  readonly person: string
  readonly site: number
  readonly day: string
  readonly attributes: Attributes
  readonly start: number
  last: number
  pageviews: number
  acted: boolean
  path: string | null
}

interface ModelCell {
  readonly visitors: Set<string>
  readonly visits: Set<ModelVisit>
  pageviews: number
  bounces: number
  seconds: number
  events: number
}

type Plus = Partial<Pick<Counts, 'pageviews' | 'bounces' | 'seconds' | 'events'>>
/** A value of a hit dimension that a hit has. */
type Fact = readonly [dimension: Dimension, value: string]

/** `site|day|cut|first|second`. */
export const cellKey = (site: number, day: string, cut: string, first: string, second: string): string =>
  [site, day, cut, first, second].join('|')

/**
 * What the cells should be, worked out slowly from what the words mean: every cell keeps the set of people and the set of
 * visits it counts. Knows no gate, no batch and no memory that could be lost.
 */
export class ReferenceModel {
  readonly #sites: ReadonlyMap<number, Site>
  readonly #attributesOf: (hit: Hit) => Attributes
  readonly #cells = new Map<string, ModelCell>()
  readonly #open = new Map<string, ModelVisit>()
  dropped = 0

  constructor(sites: readonly Site[], attributesOf: (hit: Hit) => Attributes) {
    this.#sites = new Map(sites.map(site => [site.id, site]))
    this.#attributesOf = attributesOf
  }

  count(hit: Hit): void {
    const site = this.#sites.get(hit.siteId)
    const avoided = [...(site?.childSections ?? []), ...(site?.excludedPaths ?? [])]
    if (site === undefined || avoided.some(prefix => hit.path.startsWith(prefix))) {
      this.dropped++
      return
    }
    const { day, hour } = localClock(site.timeZone).at(hit.at)
    const person = `${unveil(hit.address)} ${unveil(hit.userAgent)}`
    const dayBefore = addDays(day, -1)
    const overhang = hit.at - localClock(site.timeZone).endOf(dayBefore)
    let visit =
      (overhang < THREE_HOURS ? this.#goingOn(hit, person, dayBefore) : undefined) ??
      this.#goingOn(hit, person, day)
    const begins = visit === undefined
    if (visit === undefined) {
      if (hit.name === EVENT_NAMES.engagement) {
        this.dropped++
        return
      }
      visit = this.#begin(hit, person, day)
    }
    visit.last = Math.max(visit.last, hit.at)
    const text = String(visit.day === day ? hour : 23).padStart(2, '0')
    this.#addHour(visit, text, begins, hit)
    this.#countHit(visit, hit, site)
  }

  /** All visits are over. */
  end(): void {
    for (const visit of this.#open.values()) this.#finish(visit)
    this.#open.clear()
  }

  /** Counts of every cell that is not empty. */
  cells(): Map<string, Counts> {
    return new Map(
      [...this.#cells].map(([key, { visitors, visits, ...sums }]) => [
        key,
        { visitors: visitors.size, visits: visits.size, ...sums, amount: 0 },
      ]),
    )
  }

  #goingOn({ siteId, at }: Hit, person: string, day: string): ModelVisit | undefined {
    const key = `${siteId} ${day} ${person}`
    const visit = this.#open.get(key)
    if (visit === undefined || at - visit.last <= HALF_AN_HOUR) return visit
    this.#finish(visit)
    this.#open.delete(key)
    return undefined
  }

  #begin(hit: Hit, person: string, day: string): ModelVisit {
    const visit: ModelVisit = {
      person,
      site: hit.siteId,
      day,
      attributes: this.#attributesOf(hit),
      start: hit.at,
      last: hit.at,
      pageviews: 0,
      acted: false,
      path: null,
    }
    this.#open.set(`${hit.siteId} ${day} ${person}`, visit)
    this.#addToVisitCells(visit, {})
    return visit
  }

  #finish(visit: ModelVisit): void {
    const seconds = Math.round((visit.last - visit.start) / 1000)
    const bounces = visit.pageviews <= 1 && !visit.acted ? 1 : 0
    this.#addToVisitCells(visit, { bounces, seconds })
    if (visit.path === null) return
    const views = { pageviews: visit.pageviews, events: visit.pageviews }
    const entry = visit.attributes['entry_page'] ?? ''
    this.#add(visit, 'exit_page', visit.path, '', { bounces, seconds, ...views })
    this.#add(visit, 'entry_page:exit_page', entry, visit.path, { bounces, seconds, ...views })
  }

  #countHit(visit: ModelVisit, hit: Hit, site: Site): void {
    const props = site.properties.flatMap((name): Fact[] => {
      const value = hit.props[name]
      return value === undefined ? [] : [['prop', `${name}=${value}`]]
    })
    if (hit.name === EVENT_NAMES.pageview) this.#countPageView(visit, hit, props)
    else if (hit.name === EVENT_NAMES.engagement) this.#countEngagement(visit, hit)
    else this.#countEvent(visit, hit, props)
  }

  #countEvent(visit: ModelVisit, hit: Hit, props: readonly Fact[]): void {
    this.#addToVisitCells(visit, { events: 1 })
    if (hit.interactive) visit.acted = true
    // Only links of the web are shown: an address for mail is a person's.
    const link = /^https:\/\/([^?#]*)/.exec(hit.props['url'] ?? '')?.[1] ?? ''
    switch (hit.name) {
      case EVENT_NAMES.exitLink:
        this.#countAction(visit, hit, 'exit_link', link)
        break
      case EVENT_NAMES.download:
        this.#countAction(visit, hit, 'download', link)
        break
      case EVENT_NAMES.missingPage:
        this.#addFact(visit, ['event_kind', 'missing_page'], { events: 1 })
        this.#addFact(visit, ['missing_page', hit.path], { events: 1 })
        break
      default:
        this.#countAction(visit, hit, 'goal', hit.name)
        for (const prop of props) {
          this.#addFact(visit, prop, { events: 1 })
          this.#add(visit, 'goal:prop', hit.name, prop[1], { events: 1 })
        }
    }
  }

  #countPageView(visit: ModelVisit, hit: Hit, props: readonly Fact[]): void {
    const plus = { pageviews: 1, events: 1 }
    this.#addToVisitCells(visit, plus)
    const folder = /^\/[^/]+\//.exec(hit.path)?.[0] ?? '/'
    const facts: Fact[] = [['page', hit.path], ['section', folder], ...props]
    for (const fact of facts) this.#addFact(visit, fact, plus)
    if (visit.path !== null && visit.path !== hit.path)
      this.#add(visit, 'page:next_page', visit.path, hit.path, plus)
    visit.path = hit.path
    visit.pageviews++
  }

  #countEngagement(visit: ModelVisit, hit: Hit): void {
    this.#addFact(visit, ['page', hit.path], { seconds: Math.round(hit.engagedMs / 1000) })
    for (const quarter of [25, 50, 75, 100].filter(q => q <= (hit.scroll ?? -1)))
      this.#add(visit, 'page:scroll_depth', hit.path, String(quarter), {})
  }

  #countAction(visit: ModelVisit, hit: Hit, kind: 'exit_link' | 'download' | 'goal', value: string): void {
    if (value === '') return
    const facts: Fact[] = [
      ['event_kind', kind],
      [kind, value],
    ]
    for (const fact of facts) {
      this.#addFact(visit, fact, { events: 1 })
      this.#add(visit, `page:${fact[0]}`, hit.path, fact[1], { events: 1 })
    }
  }

  /** The fact's own cell, and its pairs with what is known of the visit. */
  #addFact(visit: ModelVisit, [dimension, value]: Fact, plus: Plus): void {
    this.#add(visit, dimension, value, '', plus)
    for (const { name, dimensions } of PAIR_CUTS) {
      const [a, b] = dimensions
      if (b === dimension && this.#isNamed(visit, a))
        this.#add(visit, name, visit.attributes[a] ?? '', value, plus)
    }
  }

  #addToVisitCells(visit: ModelVisit, plus: Plus): void {
    this.#add(visit, 'total', '', '', plus)
    for (const dimension of VISIT_DIMENSIONS)
      this.#add(visit, dimension, visit.attributes[dimension] ?? '', '', plus)
    for (const { name, dimensions } of PAIR_CUTS) {
      const [a, b] = dimensions
      if (b !== undefined && this.#isNamed(visit, a) && this.#isNamed(visit, b))
        this.#add(visit, name, visit.attributes[a] ?? '', visit.attributes[b] ?? '', plus)
    }
  }

  /** The visit has a value of the dimension that is worth pairing: "no campaign" is not. */
  #isNamed(visit: ModelVisit, dimension: string): boolean {
    const value = visit.attributes[dimension]
    return value !== undefined && !(value === '(none)' && CAMPAIGN_LIKE.test(dimension))
  }

  /** An hour counts the visits that begin in it and everybody who is there. */
  #addHour(visit: ModelVisit, hour: string, begins: boolean, { name }: Hit): void {
    const views = name === EVENT_NAMES.pageview ? 1 : 0
    const events = name === EVENT_NAMES.engagement ? 0 : 1
    const cell = this.#cell(visit, 'hour', hour, '')
    cell.visitors.add(visit.person)
    if (begins) cell.visits.add(visit)
    cell.pageviews += views
    cell.events += events
  }

  #cell({ site, day }: ModelVisit, cut: string, first: string, second: string): ModelCell {
    const key = cellKey(site, day, cut, first, second)
    const known = this.#cells.get(key)
    if (known !== undefined) return known
    const fresh = {
      visitors: new Set<string>(),
      visits: new Set<ModelVisit>(),
      pageviews: 0,
      bounces: 0,
      seconds: 0,
      events: 0,
    }
    this.#cells.set(key, fresh)
    return fresh
  }

  #add(visit: ModelVisit, cut: string, first: string, second: string, plus: Plus): void {
    const cell = this.#cell(visit, cut, first, second)
    cell.visitors.add(visit.person)
    cell.visits.add(visit)
    cell.pageviews += plus.pageviews ?? 0
    cell.bounces += plus.bounces ?? 0
    cell.seconds += plus.seconds ?? 0
    cell.events += plus.events ?? 0
  }
}
