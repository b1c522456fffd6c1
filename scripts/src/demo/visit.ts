import { EVENT_NAMES, type Hit, SIGNAL } from '@gatecount/shared/domain/event/hit'
import { veil } from '@gatecount/shared/domain/privacy/veiled'
import { type Arrival, pickArrival } from './arrivals.ts'
import type { DemoVisitor } from './networks.ts'
import type { Random } from './random.ts'
import {
  CART,
  CHECKOUT,
  DEMO_DOMAIN,
  type DemoPage,
  DOWNLOADS,
  MISSING,
  nextPage,
  pageOfKind,
  THANKS,
} from './shop.ts'

const SECOND = 1000
const LEAVES_AT_ONCE = 0.36
const LEAVES_LATER = 0.2
const MOST_PAGES = 30
const READING_SECONDS = { home: 14, brand: 18, product: 34, paper: 22, help: 40, blog: 75, about: 25 }
const BUYS = 0.07
/** One affiliate's clicks come mostly through one network: what a sign of fraud is raised for. */
const ODD_CODE = 'officesaver'
const ODD_SHARE = 0.7
const ODD_PREFIX = '84.80'

/** Writes down one visit, moving its own clock on. */
class VisitScript {
  readonly hits: Hit[] = []
  readonly #siteId: number
  readonly #visitor: DemoVisitor
  readonly #arrival: Arrival
  #at: number

  constructor(siteId: number, visitor: DemoVisitor, arrival: Arrival, at: number) {
    this.#siteId = siteId
    this.#visitor = visitor
    this.#arrival = arrival
    this.#at = at
  }

  wait(seconds: number): void {
    this.#at += Math.round(seconds * SECOND)
  }

  add(name: string, path: string, more: Partial<Hit> = {}): void {
    const first = this.hits.length === 0
    this.hits.push({
      siteId: this.#siteId,
      at: this.#at,
      name,
      host: DEMO_DOMAIN,
      path,
      campaign: first ? this.#arrival.campaign : {},
      clickIds: first ? this.#arrival.clickIds : [],
      ...(first && this.#arrival.via !== undefined && { via: this.#arrival.via }),
      referrer: first ? this.#arrival.referrer : `https://${DEMO_DOMAIN}/`,
      props: {},
      revenue: null,
      interactive: true,
      scroll: null,
      engagedMs: 0,
      language: this.#visitor.language,
      signals: SIGNAL.fromLog,
      address: veil(this.#visitor.address),
      userAgent: veil(this.#visitor.userAgent),
      ...more,
    })
  }

  /** A page view, the time it is read, and what the tracker says of that. */
  read(path: string, seconds: number, scroll: number): void {
    this.add(EVENT_NAMES.pageview, path)
    this.wait(seconds)
    this.add(EVENT_NAMES.engagement, path, {
      interactive: false,
      engagedMs: Math.round(seconds * SECOND * 0.8),
      scroll,
    })
  }
}

function buy(script: VisitScript, random: Random, { path, group }: DemoPage): void {
  script.add('Add to cart', path, { props: { group } })
  script.wait(2 + random.exponential(8))
  script.read(CART, 5 + random.exponential(15), 100)
  if (random.chance(0.45)) return
  script.read(CHECKOUT, 30 + random.exponential(60), 100)
  if (random.chance(0.25)) return
  script.read(THANKS, 4 + random.exponential(8), 50)
  const amount = (12 + random.exponential(38)).toFixed(2)
  script.add('Purchase', THANKS, { props: { group }, revenue: { currency: 'GBP', amount } })
}

/** Whoever follows a link of the odd affiliate does so mostly from the same network. */
const comesFrom = (random: Random, visitor: DemoVisitor, { via }: Arrival): DemoVisitor =>
  via === ODD_CODE && random.chance(ODD_SHARE)
    ? { ...visitor, address: `${ODD_PREFIX}.${random.between(0, 255)}.${random.between(1, 254)}` }
    : visitor

/** One visit of one person: arrives, looks around, perhaps buys, perhaps leaves through a link. */
export function inventVisit(
  random: Random,
  siteId: number,
  at: number,
  visitor: DemoVisitor,
): readonly Hit[] {
  const arrival = pickArrival(random)
  const script = new VisitScript(siteId, comesFrom(random, visitor, arrival), arrival, at)
  if (random.chance(0.012)) {
    script.add(EVENT_NAMES.missingPage, random.pick(MISSING), { interactive: false })
    return script.hits
  }
  let page = pageOfKind(random, random.pick(arrival.landsOn))
  for (let seen = 1; seen <= MOST_PAGES; seen++) {
    const seconds = 3 + random.exponential(READING_SECONDS[page.kind])
    script.read(page.path, seconds, Math.min(100, random.between(1, 4) * 25))
    if (page.kind === 'product' && random.chance(BUYS * arrival.intent)) {
      buy(script, random, page)
      return script.hits
    }
    if (page.kind === 'help' && random.chance(0.12)) {
      script.add(EVENT_NAMES.download, page.path, {
        props: { url: random.pick(DOWNLOADS) },
        interactive: true,
      })
    }
    if (page.kind === 'blog' && random.chance(0.06)) script.add('Newsletter signup', page.path)
    if (random.chance(seen === 1 ? LEAVES_AT_ONCE : LEAVES_LATER)) break
    page = nextPage(random, page)
  }
  if (page.exits.length > 0 && random.chance(0.16)) {
    script.add(EVENT_NAMES.exitLink, page.path, { props: { url: random.pick(page.exits) } })
  }
  return script.hits
}
