import { EVENT_NAMES, type Hit } from '@gatecount/shared/domain/event/hit'
import type { Site } from '@gatecount/shared/domain/identity/site'
import { unveil, veil } from '@gatecount/shared/domain/privacy/veiled'
import type { GatewayResolver, Network } from '@gatecount/worker/gateway/gateway-resolver'
import { below, type Chance, zipf } from '../measure/seeded.ts'

export const SHOP: Site = {
  id: 1,
  domain: 'toner.example',
  timeZone: 'UTC',
  properties: [],
  childSections: [],
  excludedPaths: [],
}

export interface Shopper {
  readonly address: string
  readonly userAgent: string
  readonly language: string
  readonly gateway: string
  readonly referrer: string | null
}

/** Somebody's only visit of a day. */
export interface ShopVisit {
  readonly shopper: Shopper
  readonly hits: readonly Hit[]
}

const DESKTOP =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0'
const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1'
const ANDROID =
  'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36'
const TABLET =
  'Mozilla/5.0 (iPad; CPU OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1'
/** The first is twice as frequent as the second, and so on. */
const AGENTS = [DESKTOP, PHONE, ANDROID, FIREFOX, TABLET]
const COUNTRIES = ['DE', 'AT', 'CH', 'FR', 'NL', 'US', 'PL', 'IT', 'ES', 'JP']

export const GATEWAYS = 60
const PAGES = 80
const SOURCES = 25
const gatewayAt = zipf(GATEWAYS)
const pageAt = zipf(PAGES)
const sourceAt = zipf(SOURCES)
const agentAt = zipf(AGENTS.length)
const countryAt = zipf(COUNTRIES.length)

const pathOf = (page: number): string => (page === 0 ? '/' : `/toner/${page}`)

/** A network is of one country, as networks are. */
const NETWORKS: ReadonlyMap<string, Network> = new Map(
  Array.from({ length: GATEWAYS }, (_, n) => {
    const gateway = `Network ${n + 1}`
    const country = COUNTRIES[n < 6 ? 0 : n % COUNTRIES.length] ?? ''
    return [gateway, { gateway, kind: n % 9 === 8 ? 'education' : 'provider', country }]
  }),
)

/** Addresses of the shop's visitors say which network they are of, so that it need not be remembered. */
export const addressIn = (gateway: number, host: number): string =>
  `198.${18 + Math.floor(host / 65_536)}.${Math.floor(host / 256) % 256}.${host % 256}#Network ${gateway + 1}`

export const shopResolver: GatewayResolver = {
  dataDate: '2026-01-01',
  attribution: [],
  names: () => ({ gateway: [], country: [] }),
  resolve: address =>
    NETWORKS.get(unveil(address).split('#')[1] ?? '') ?? { gateway: '', kind: 'other', country: '' },
}

/** @param host another one for every visitor of a day, so that no two are taken for one */
export function shopperOf(chance: Chance, host: number): Shopper {
  const gateway = gatewayAt(chance)
  const source = sourceAt(chance)
  return {
    address: addressIn(gateway, host),
    gateway: `Network ${gateway + 1}`,
    userAgent: AGENTS[agentAt(chance)] ?? DESKTOP,
    language: COUNTRIES[countryAt(chance)]?.toLowerCase() ?? 'de',
    referrer: source === 0 ? null : `https://blog${source}.example`,
  }
}

export function pageView({ address, userAgent, language, referrer }: Shopper, at: number, path: string): Hit {
  return {
    siteId: SHOP.id,
    at,
    name: EVENT_NAMES.pageview,
    host: SHOP.domain,
    path,
    campaign: {},
    clickIds: [],
    referrer,
    props: {},
    revenue: null,
    interactive: true,
    scroll: null,
    engagedMs: 0,
    language,
    signals: 0,
    address: veil(address),
    userAgent: veil(userAgent),
  }
}

const HOUR_MS = 3_600_000

/** A visit of one page and, each with a chance of a half, of further ones, some time between eight and twenty o'clock. */
export function visitOf(chance: Chance, shopper: Shopper, day: string): ShopVisit {
  let at = Date.parse(`${day}T08:00:00Z`) + below(chance, 12 * HOUR_MS)
  const hits = [pageView(shopper, at, pathOf(pageAt(chance)))]
  while (chance() < 0.5 && hits.length < 8) {
    at += 5_000 + below(chance, 90_000)
    hits.push(pageView(shopper, at, pathOf(pageAt(chance))))
  }
  return { shopper, hits }
}

/** The visits of a day in a small shop. */
export const shopDay = (chance: Chance, day: string, visitors: number): ShopVisit[] =>
  Array.from({ length: visitors }, (_, host) => visitOf(chance, shopperOf(chance, host), day))

export const hitsOf = (visits: readonly ShopVisit[]): Hit[] =>
  visits.flatMap(({ hits }) => hits).sort((a, b) => a.at - b.at)
