import { EVENT_NAMES, type Hit } from '@gatecount/shared/domain/event/hit'
import type { Site } from '@gatecount/shared/domain/identity/site'
import type { Counts } from '@gatecount/shared/domain/report/cell-row'
import { PAIR_CUTS } from '@gatecount/shared/domain/report/cuts'
import { VISIT_DIMENSIONS } from '@gatecount/shared/domain/report/dimensions'
import { type Attributes, expectedAttributes } from './expected-attributes.ts'
import { broughtBy, expectedGoals, linkOf, takenSteps } from './expected-goals.ts'

/** A visit with all its hits, in the order in which they came. */
export interface Visit {
  readonly site: Site
  /** The local day it began on. */
  readonly day: string
  readonly person: string
  readonly hits: { readonly hit: Hit; readonly at: number; readonly hour: number }[]
}

/** A cell that a visit is counted in, and what is added there besides the visit and its visitor. */
export interface Line {
  readonly cut: string
  readonly first: string
  readonly second: string
  readonly plus: Partial<Counts>
}

const VIEW = { pageviews: 1, events: 1 }
const EVENT = { events: 1 }

const line = (cut: string, first: string, second: string, plus: Partial<Counts>): Line => ({
  cut,
  first,
  second,
  plus,
})

/** Something clicked or reached on a page: its kind, itself, and both on the page. */
function* acted(kind: string, value: string, { path }: Hit): Generator<Line> {
  if (value === '') return
  for (const [dimension, of] of [
    ['event_kind', kind],
    [kind, value],
  ] as const) {
    yield line(dimension, of, '', EVENT)
    yield line(`page:${dimension}`, path, of, EVENT)
  }
}

const sectionOf = (path: string): string => /^\/[^/]+\//.exec(path)?.[0] ?? '/'

/** What a hit says of itself; `page` is the one seen before. */
function* ofHit(hit: Hit, site: Site, page: string | null, goals: readonly string[]): Generator<Line> {
  const { name, path } = hit
  const link = linkOf(hit)
  const props = site.properties.filter(key => key in hit.props).map(key => `${key}=${hit.props[key]}`)
  switch (name) {
    case EVENT_NAMES.pageview:
      yield line('page', path, '', VIEW)
      yield line('section', sectionOf(path), '', VIEW)
      if (page !== null && page !== path) yield line('page:next_page', page, path, VIEW)
      if (page !== null && sectionOf(page) !== sectionOf(path))
        yield line('section:next_section', sectionOf(page), sectionOf(path), VIEW)
      for (const prop of props) yield line('prop', prop, '', VIEW)
      break
    case EVENT_NAMES.engagement:
      yield line('page', path, '', { seconds: Math.round(hit.engagedMs / 1000) })
      for (const quarter of [25, 50, 75, 100])
        if (quarter <= (hit.scroll ?? -1)) yield line('page:scroll_depth', path, String(quarter), {})
      break
    case EVENT_NAMES.exitLink:
      yield* acted('exit_link', link, hit)
      break
    case EVENT_NAMES.download:
      yield* acted('download', link, hit)
      break
    case EVENT_NAMES.missingPage:
      yield line('event_kind', 'missing_page', '', EVENT)
      yield line('missing_page', path, '', EVENT)
      break
    default:
      for (const prop of props) {
        yield line('prop', prop, '', EVENT)
        for (const goal of goals) yield line('goal:prop', goal, prop, EVENT)
      }
  }
  for (const goal of goals) yield* acted('goal', goal, hit)
}

/** Money is told of the whole, and of those alone who brought some. */
function* ofSale(hit: Hit, site: Site, goals: readonly string[]): Generator<Line> {
  const amount = broughtBy(hit, site)
  if (amount === 0) return
  yield line('total', '', '', { amount })
  yield line('event_kind', 'sale', '', { events: 1, amount })
  yield line('page:event_kind', hit.path, 'sale', { events: 1, amount })
  for (const goal of goals) yield line('goal:event_kind', goal, 'sale', { events: 1, amount })
}

/** "No campaign" is nearly everybody, and not worth pairing. */
const isNamed = (dimension: string, value: string): boolean =>
  value !== '(none)' || !/^utm_|^click_id$|^affiliate$/.test(dimension)

/** The line, and its pairs with what is known of the visit. */
function* paired(about: Attributes, one: Line): Generator<Line> {
  yield one
  if (one.second !== '' || !isNamed(one.cut, one.first)) return
  for (const { name, dimensions } of PAIR_CUTS) {
    const [a, b] = dimensions
    const value = about[a]
    if (b === one.cut && value !== undefined && isNamed(a, value))
      yield line(name, value, one.first, one.plus)
  }
}

function* unpaired({ site, hits }: Visit, about: Attributes): Generator<Line> {
  const whole = (plus: Partial<Counts>): Line[] => [
    line('total', '', '', plus),
    ...VISIT_DIMENSIONS.map(dimension => line(dimension, about[dimension] ?? '', '', plus)),
  ]
  let page: string | null = null
  let views = 0
  let hasActed = false
  const reached = new Set<string>()
  const progress = new Map<number, number>()
  for (const { hit, hour } of hits) {
    const isView = hit.name === EVENT_NAMES.pageview
    const isEvent = hit.name !== EVENT_NAMES.engagement
    const plus = isView ? VIEW : isEvent ? EVENT : {}
    yield line('hour', String(hour).padStart(2, '0'), '', { ...plus, amount: broughtBy(hit, site) })
    yield* whole(plus)
    const goals = expectedGoals(hit, site, reached)
    yield* ofHit(hit, site, page, goals)
    yield* ofSale(hit, site, goals)
    for (const goal of goals) reached.add(goal)
    for (const step of takenSteps(hit, site, progress)) yield line('funnel_step', step, '', EVENT)
    if (isView) page = hit.path
    if (isView) views++
    else if (isEvent && hit.interactive) hasActed = true
  }
  const times = hits.map(({ at }) => at)
  const seconds = Math.round((Math.max(...times) - (times[0] ?? 0)) / 1000)
  const bounces = views <= 1 && !hasActed ? 1 : 0
  yield* whole({ bounces, seconds })
  if (page !== null) yield line('exit_page', page, '', { bounces, seconds, pageviews: views, events: views })
}

/** Everything that a visit is counted in, worked out from what the words mean, in the order in which it happened. */
export function* linesOf(visit: Visit): Generator<Line> {
  const [begins] = visit.hits
  if (begins === undefined) return
  const about = expectedAttributes(begins.hit, visit.site)
  for (const one of unpaired(visit, about)) yield* paired(about, one)
}
