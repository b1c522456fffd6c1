import { EVENT_NAMES, type Hit, SIGNAL } from '@gatecount/shared/domain/event/hit'
import { veil } from '@gatecount/shared/domain/privacy/veiled'
import { pick, seeded } from './chance.ts'
import { type Arrival, openShop, type Shop } from './shop.ts'
import { makeVisitors, type Visitor } from './visitors.ts'

const DAY_MS = 86_400_000
const VIEWS_A_VISIT = 3.5

export interface ShopDay {
  /** In order of time. */
  readonly hits: Hit[]
  readonly pageviews: number
  readonly visitors: number
}

const campaignOf = ({ query }: Arrival): Hit['campaign'] =>
  query === '' ? {} : Object.fromEntries(new URLSearchParams(query))

interface Stroll {
  readonly siteId: number
  readonly shop: Shop
  readonly chance: () => number
}

/** One visit: some pages, attention, now and then an exit link or a goal. Times in milliseconds since the epoch. */
function visit({ siteId, shop, chance }: Stroll, who: Visitor, start: number): Hit[] {
  const arrival = shop.arrival()
  const hits: Hit[] = []
  let at = start
  let path = shop.page()
  const add = (more: Partial<Hit>): void => {
    hits.push({
      siteId,
      at: Math.round(at),
      name: EVENT_NAMES.pageview,
      host: shop.domain,
      path,
      campaign: {},
      clickIds: [],
      referrer: null,
      props: {},
      revenue: null,
      interactive: true,
      scroll: null,
      engagedMs: 0,
      language: who.language.slice(0, 2),
      signals: SIGNAL.fromLog,
      address: veil(who.address),
      userAgent: veil(who.userAgent),
      ...more,
    })
  }
  add({ referrer: arrival.referrer || null, campaign: campaignOf(arrival) })
  while (chance() < 1 - 1 / VIEWS_A_VISIT) {
    at += 10_000 + chance() * 100_000
    if (chance() < 0.5)
      add({ name: EVENT_NAMES.engagement, engagedMs: 20_000, scroll: pick([30, 60, 100], chance) })
    path = shop.page()
    add({})
  }
  if (chance() < 0.06) add({ name: EVENT_NAMES.exitLink, props: { url: shop.exitLink() } })
  if (chance() < 0.03) add({ name: 'Basket' })
  return hits
}

/** Days of a shop with about this many page views each, busier in the evening; four of five visitors come once a day. */
export function* shopDays(
  site: { readonly id: number; readonly domain: string },
  { pageviews, days, pages, from }: { pageviews: number; days: number; pages: number; from: string },
): Generator<ShopDay> {
  const chance = seeded(site.id)
  const stroll = { siteId: site.id, shop: openShop(site.domain, pages, chance), chance }
  const visits = Math.round(pageviews / VIEWS_A_VISIT)
  // Regulars and passers-by: a tenth of those who ever come are there on any day.
  const people = makeVisitors(Math.ceil(visits * Math.min(days + 1, 8) * 0.8), chance)
  for (let day = 0; day < days; day++) {
    const begin = Date.parse(`${from}T00:00:00Z`) + day * DAY_MS
    const seen = new Set<number>()
    const hits: Hit[] = []
    for (let n = 0; n < visits; n++) {
      const who = Math.floor(chance() * people.length)
      seen.add(who)
      const hour = 24 * (0.25 + 0.7 * Math.sqrt(chance()))
      const start = begin + hour * 3_600_000 + chance() * 600_000
      const visitor = people[who]
      if (visitor !== undefined) hits.push(...visit(stroll, visitor, start))
    }
    hits.sort((a, b) => a.at - b.at)
    yield {
      hits,
      pageviews: hits.filter(hit => hit.name === EVENT_NAMES.pageview).length,
      visitors: seen.size,
    }
  }
}
