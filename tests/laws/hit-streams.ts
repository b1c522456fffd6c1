import { type Campaign, type ClickId, EVENT_NAMES, type Hit } from '@gatecount/shared/domain/event/hit'
import type { Site } from '@gatecount/shared/domain/identity/site'
import { veil } from '@gatecount/shared/domain/privacy/veiled'
import type { Network } from '@gatecount/worker/gateway/gateway-resolver'
import fc from 'fast-check'

/** What the owner of a site declared: of each kind something, and a page under the name that an event has. */
export const DECLARED_BY_OWNER = {
  currency: 'EUR',
  goals: [
    { name: 'Orders', kind: 'sale', pattern: 'Sale' },
    { name: 'Anything sold', kind: 'event', pattern: 'Sa*' },
    { name: 'Signup', kind: 'page', pattern: '/paper/*' },
    { name: 'Looked for help', kind: 'page', pattern: '/help' },
    { name: 'Read of toner', kind: 'scroll', pattern: '/toner/*', depth: 50 },
    { name: 'To the partner', kind: 'exit_link', pattern: 'https://partner.example/*?ref=*' },
    { name: 'Took a file', kind: 'download', pattern: '*/a' },
  ],
  funnels: [
    {
      id: 1,
      name: 'Buying toner',
      since: '2026-03-01',
      steps: [
        { kind: 'page', pattern: '/toner/*' },
        { kind: 'page', pattern: '*' },
        { kind: 'event', pattern: '*' },
        { kind: 'sale', pattern: 'Sale' },
      ],
    },
    {
      id: 3,
      name: 'Looking around',
      since: '2026-03-01',
      steps: [
        { kind: 'scroll', pattern: '*', depth: 25 },
        { kind: 'page', pattern: '/toner/*' },
        { kind: 'exit_link', pattern: 'partner.example/*' },
        { kind: 'download', pattern: '*' },
      ],
    },
  ],
} as const satisfies Pick<Site, 'goals' | 'funnels' | 'currency'>

const CODE = {
  subCodes: [],
  windowDays: 30,
  click: 'last',
  checkoutPaths: ['/cart'],
  credits: 'all',
} as const

export const SITES: readonly Site[] = [
  {
    id: 1,
    domain: 'toner.example',
    timeZone: 'Europe/Berlin',
    properties: ['plan'],
    childSections: ['/kids/'],
    excludedPaths: ['/admin'],
    linkCodes: [
      { ...CODE, code: 'anna' },
      { ...CODE, code: 'bert' },
      { ...CODE, code: 'left', credits: 'none' },
    ],
    ...DECLARED_BY_OWNER,
  },
  {
    id: 2,
    domain: 'ink.example',
    timeZone: 'Pacific/Kiritimati',
    properties: [],
    childSections: [],
    excludedPaths: [],
  },
]

const NETWORKS: readonly Network[] = [
  { gateway: 'Deutsche Telekom', kind: 'provider', country: 'DE' },
  { gateway: 'AOL', kind: 'provider', country: 'US' },
  { gateway: 'Tokyo University', kind: 'education', country: 'JP' },
]
const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1'

export interface Person {
  readonly address: string
  readonly userAgent: string
  readonly language: string
  readonly network: Network
}

/** Most share network and browser, so that crowds form; some stand alone. */
export const PEOPLE: readonly Person[] = Array.from({ length: 18 }, (_, n) => ({
  address: `192.0.2.${n + 1}`,
  userAgent: n % 5 === 4 ? IPHONE : CHROME,
  language: n % 6 === 5 ? 'fr' : 'de',
  network: NETWORKS[n % 8 === 7 ? 2 : n % 4 === 3 ? 1 : 0] as Network,
}))

const PATHS = ['/', '/toner/black', '/toner/cyan', '/paper/', '/help', '/kids/game', '/admin']
const REFERRERS = [
  null,
  null,
  'https://www.google.com',
  'https://blog.example/post',
  'https://toner.example/help',
]
const CAMPAIGNS: readonly Campaign[] = [
  {},
  {},
  { utm_source: 'newsletter', utm_medium: 'email', utm_campaign: 'spring' },
  { utm_source: 'google', utm_campaign: 'spring', utm_content: 'a' },
]
/** As they are written in addresses; the last is nobody's. */
const VIAS = [undefined, undefined, undefined, 'anna', 'anna', 'Bert', 'left', 'nobody'] as const
const CLICKS: readonly (readonly ClickId[])[] = [[], [], [], ['gclid']]

type Action = Pick<Hit, 'name' | 'props' | 'interactive' | 'scroll' | 'engagedMs' | 'revenue'>
const action = (name: string, more: Partial<Action> = {}): Action => ({
  name,
  props: {},
  interactive: true,
  scroll: null,
  engagedMs: 0,
  revenue: null,
  ...more,
})

const engagement = fc
  .record({ scroll: fc.integer({ min: 0, max: 100 }), engagedMs: fc.integer({ min: 0, max: 90_000 }) })
  .map(read => action(EVENT_NAMES.engagement, { interactive: false, ...read }))
const url = fc.constantFrom(
  'https://partner.example/a?id=7',
  'https://partner.example/b#top',
  'mailto:me@home.example',
)
const link = fc
  .tuple(fc.constantFrom(EVENT_NAMES.exitLink, EVENT_NAMES.download), url)
  .map(([name, target]) => action(name, { props: { url: target } }))
const goal = fc
  .record({
    name: fc.constantFrom('Signup', 'Sale'),
    plan: fc.constantFrom('a', 'b', undefined),
    quiet: fc.boolean(),
    amount: fc.constantFrom('19.90', '0.005', '-3', undefined),
    currency: fc.constantFrom('EUR', 'EUR', 'USD'),
  })
  .map(({ name, plan, quiet, amount, currency }) =>
    action(name, {
      interactive: !quiet,
      props: plan === undefined ? { secret: 'x' } : { plan },
      revenue: amount === undefined ? null : { currency, amount },
    }),
  )

const actions = fc.oneof(
  { weight: 10, arbitrary: fc.constant(action(EVENT_NAMES.pageview)) },
  { weight: 1, arbitrary: fc.constant(action(EVENT_NAMES.pageview, { props: { plan: 'a' } })) },
  { weight: 3, arbitrary: engagement },
  { weight: 3, arbitrary: link },
  { weight: 3, arbitrary: goal },
  { weight: 1, arbitrary: fc.constant(action(EVENT_NAMES.missingPage)) },
)

/** Milliseconds between one hit of the stream and the next. */
const gap = fc.oneof(
  { weight: 24, arbitrary: fc.integer({ min: 0, max: 20_000 }) },
  { weight: 6, arbitrary: fc.integer({ min: 60_000, max: 1_500_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1_790_000, max: 9_000_000 }) },
)

interface Step extends Action {
  readonly gap: number
  /** How much earlier than its place in the stream the hit happened. */
  readonly late: number
  readonly person: number
  readonly site: Site
  readonly path: string
  readonly referrer: string | null
  readonly campaign: Campaign
  readonly clickIds: readonly ClickId[]
  readonly via: string | undefined
}

const stepOn = (sites: readonly Site[]): fc.Arbitrary<Step> =>
  fc
    .record({
      action: actions,
      gap,
      late: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 4_000 })),
      person: fc.nat(PEOPLE.length - 1),
      site: fc.constantFrom(...sites),
      path: fc.constantFrom(...PATHS.slice(0, 2), ...PATHS),
      referrer: fc.constantFrom(...REFERRERS),
      campaign: fc.constantFrom(...CAMPAIGNS),
      clickIds: fc.constantFrom(...CLICKS),
      via: fc.constantFrom(...VIAS),
    })
    .map(({ action: what, ...rest }) => ({ ...what, ...rest }))

/** The evening of the last Sunday of March, the day that has 23 hours in Berlin. */
const EVENING = Date.parse('2026-03-29T20:00:00.000Z')

function toHits(start: number, steps: readonly Step[]): Hit[] {
  let now = start
  return steps.map(({ gap: wait, late, person, site, via, ...rest }) => {
    now += wait
    const { address, userAgent, language } = PEOPLE[person] as Person
    return {
      ...rest,
      ...(via !== undefined && { via }),
      siteId: site.id,
      at: now - late,
      host: site.domain,
      language,
      signals: 0,
      address: veil(address),
      userAgent: veil(userAgent),
    }
  })
}

/** A page view of the first person at a moment, but for what is said. */
export const hitOf = (
  at: number,
  { person = PEOPLE[0] as Person, ...more }: Partial<Hit> & { person?: Person } = {},
): Hit => ({
  ...action(EVENT_NAMES.pageview),
  siteId: 1,
  at,
  host: 'toner.example',
  path: '/',
  referrer: null,
  campaign: {},
  clickIds: [],
  language: person.language,
  signals: 0,
  address: veil(person.address),
  userAgent: veil(person.userAgent),
  ...more,
})

export interface StreamOptions {
  readonly minLength?: number
  /** When it begins, give or take an hour. */
  readonly start?: number
  /** One that stands here more often has more hits. */
  readonly sites?: readonly Site[]
}

const [TONER, INK] = SITES as [Site, Site]

/** Hits of some people on two sites, in the order in which they come, over an evening, a midnight and some days. */
export const hitStreams = (
  maxLength = 160,
  { minLength = 1, start = EVENING, sites = [TONER, TONER, TONER, INK] }: StreamOptions = {},
): fc.Arbitrary<Hit[]> =>
  fc
    .tuple(
      fc.integer({ min: -3_600_000, max: 3_600_000 }),
      fc.array(stepOn(sites), { minLength, maxLength, size: 'max' }),
    )
    .map(([shift, steps]) => toHits(start + shift, steps))

/** The same hits in batches of random sizes. */
export const inBatches = (hits: readonly Hit[], sizes: readonly number[]): Hit[][] => {
  const batches: Hit[][] = []
  for (let from = 0, i = 0; from < hits.length; i++) {
    const size = sizes[i % sizes.length] ?? 1
    batches.push(hits.slice(from, from + size))
    from += size
  }
  return batches
}

export const batchSizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 })
