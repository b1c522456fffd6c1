import type { CrowdOf } from '../privacy/gates.ts'
import { DIMENSIONS, type Dimension } from './dimensions.ts'
import type { ListCut } from './report-lists.ts'
import type { CellMetric } from './report-metric.ts'

/** What narrows a report. */
type Narrowed = { readonly dimension: Dimension } | null

/** What the cells of a list are about, which decides what is counted in them. */
type About = 'visits' | 'pages' | 'events'

function aboutOf(dimension: Dimension): About {
  if (dimension === 'page' || dimension === 'section') return 'pages'
  return DIMENSIONS[dimension].scope === 'hit' ? 'events' : 'visits'
}

/** The narrowest of the dimensions decides: a click is on a page, a page is seen in a visit. */
function aboutOfList({ dimension, from }: ListCut, filter: Narrowed): About {
  const all = [dimension, from, filter?.dimension].flatMap(d => (d === undefined ? [] : [aboutOf(d)]))
  if (all.includes('events')) return 'events'
  return all.includes('pages') ? 'pages' : 'visits'
}

/**
 * The first figure is the one in which a list adds up to its whole, and that of the bars. A visitor sees many pages and
 * may follow many links, so there it is page views and clicks; visitors everywhere else.
 */
function firstOf({ dimension }: ListCut, about: About): CellMetric {
  if (aboutOf(dimension) === 'events') return 'events'
  return dimension === 'page' && about === 'pages' ? 'pageviews' : 'visitors'
}

const ALL: Readonly<Record<About, readonly CellMetric[]>> = {
  visits: ['visitors', 'visits', 'pageviews', 'bounce_rate', 'visit_duration'],
  pages: ['visitors', 'visits', 'pageviews', 'time_on_page'],
  events: ['visitors', 'events'],
}

/** Whether what has this value happens within a visit, other than pages being seen. */
export const isOfEvents = (dimension: Dimension): boolean => aboutOf(dimension) === 'events'

/** Where nobody is told apart there are no visitors: a hit is counted under what is known of it alone. */
const OF_HITS: Readonly<Record<About, CellMetric>> = {
  visits: 'visits',
  pages: 'pageviews',
  events: 'events',
}

/** The figures of a list on a card: one, and visitors where that is another. */
export function metricsOf(cut: ListCut, filter: Narrowed, of: CrowdOf): CellMetric[] {
  if (of === 'hits') return [OF_HITS[aboutOf(cut.dimension)]]
  const first = firstOf(cut, aboutOfList(cut, filter))
  return first === 'visitors' ? [first] : [first, 'visitors']
}

/** Every figure that the cells of a list have, that of the bars first. */
export function allMetricsOf(cut: ListCut, filter: Narrowed, of: CrowdOf): CellMetric[] {
  if (of === 'hits') return metricsOf(cut, filter, of)
  const about = aboutOfList(cut, filter)
  const first = firstOf(cut, about)
  return [first, ...ALL[about].filter(metric => metric !== first)]
}
