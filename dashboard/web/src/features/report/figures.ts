import type { CrowdOf } from '@gatecount/shared/domain/privacy/gates'
import { DIMENSIONS } from '@gatecount/shared/domain/report/dimensions'
import { isOfEvents } from '@gatecount/shared/domain/report/list-metrics'
import type { Message } from '../../lib/language.ts'
import { asDuration, asPercent, asRatio, inFull, inShort } from '../../lib/wording.ts'
import type { Filter } from '../filter/filter.ts'
import type { Metric } from './api/run-query.ts'

export interface Figure {
  readonly metric: Metric
  readonly label: Message
  /** For the strip and the axis. */
  readonly short: (value: number) => string
  readonly full: (value: number) => string
  /** Whether more of it is good; a bounce is not. */
  readonly good: 'more' | 'less'
  readonly meaning: Message
  /** Said in place of a number that does not exist. */
  readonly none?: Message
}

const count = (metric: Metric, label: Message, meaning: Message): Figure => ({
  metric,
  label,
  short: inShort,
  full: inFull,
  good: 'more',
  meaning,
})

const bouncePercent = (percent: number): string => asPercent(percent / 100)

const VISITORS = count(
  'visitors',
  'Visitors',
  'Different visitors of each day, added up: nobody is recognised on another day',
)
const VISITS = count('visits', 'Visits', 'Visits end after 30 minutes without a page view')
const PAGE_VIEWS = count('pageviews', 'Page views', 'Pages that were opened')
const EVENTS = count('events', 'Times', 'How often it happened')

/** The figures of a report, in the order of the strip. */
const VISIT_FIGURES: readonly Figure[] = [
  VISITORS,
  VISITS,
  PAGE_VIEWS,
  {
    metric: 'views_per_visit',
    label: 'Views per visit',
    short: asRatio,
    full: asRatio,
    good: 'more',
    meaning: 'Page views divided by visits',
  },
  {
    metric: 'bounce_rate',
    label: 'Bounce rate',
    short: bouncePercent,
    full: bouncePercent,
    good: 'less',
    meaning: 'Visits that saw one page and did nothing else',
  },
  {
    metric: 'visit_duration',
    label: 'Visit duration',
    short: asDuration,
    full: asDuration,
    good: 'more',
    meaning: 'Average time from the first to the last sign of a visit',
  },
]
/** Of a child-directed site: what can be said without telling anybody apart. */
const FIGURES_OF_HITS: readonly Figure[] = [
  {
    ...VISITORS,
    meaning: 'Nobody is told apart on a site directed at children, so there are no visitors to count',
    none: 'not counted',
  },
  { ...VISITS, meaning: 'Page views that came from elsewhere' },
  PAGE_VIEWS,
]
const PAGE_FIGURES = [VISITORS, VISITS, PAGE_VIEWS]
const EVENT_FIGURES = [VISITORS, VISITS, EVENTS]

/** Which figures exist under a filter: what happens within a visit has no bounce rate. */
export function figuresFor(filter: Filter | null, of: CrowdOf): readonly Figure[] {
  if (of === 'hits') {
    return filter !== null && isOfEvents(filter.dimension)
      ? [...FIGURES_OF_HITS.slice(0, 1), EVENTS]
      : FIGURES_OF_HITS
  }
  if (filter === null || DIMENSIONS[filter.dimension].scope !== 'hit') return VISIT_FIGURES
  return filter.dimension === 'page' || filter.dimension === 'section' ? PAGE_FIGURES : EVENT_FIGURES
}
