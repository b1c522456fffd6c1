import type { Message } from '../../lib/language.ts'
import { asDuration, asFine, asPercent, asRatio, inFull } from '../../lib/wording.ts'
import type { Metric } from './api/run-query.ts'

interface Words {
  readonly heading: Message
  readonly full: (value: number) => string
}

const ofHundred = (percent: number): string => asPercent(percent / 100)

/** How the figures of a list are headed and written. */
export const METRIC_WORDS: Readonly<Record<Metric, Words>> = {
  visitors: { heading: 'Visitors', full: inFull },
  visits: { heading: 'Visits', full: inFull },
  pageviews: { heading: 'Views', full: inFull },
  views_per_visit: { heading: 'Views per visit', full: asRatio },
  bounce_rate: { heading: 'Bounces', full: ofHundred },
  visit_duration: { heading: 'Duration', full: asDuration },
  time_on_page: { heading: 'Time on it', full: asDuration },
  events: { heading: 'Times', full: inFull },
  conversion_rate: { heading: 'Conversion rate', full: ofHundred },
  group_conversion_rate: { heading: 'Conversion rate', full: ofHundred },
  total_revenue: { heading: 'Revenue', full: asFine },
}

/** A dash stands for a figure that does not exist. */
export const metricWords = (metric: Metric, value: number | null): string =>
  value === null ? '–' : METRIC_WORDS[metric].full(value)
