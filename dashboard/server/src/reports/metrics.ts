import type { Count } from '@gatecount/shared/domain/report/cell-row'
import { DIMENSIONS, type Dimension } from '@gatecount/shared/domain/report/dimensions'

/** Sums of a group of cells; null where a sum is not known (see the remainder in `remainder.ts`). */
export type Sums = Readonly<Record<Count, number | null>>

interface Metric {
  /** What it is made of. */
  readonly counts: readonly Count[]
  /** How rows are ordered by it: SQL over the sums of {@link sumColumn}. */
  readonly order: string
  value(sums: Sums): number | null
}

export const sumColumn = (count: Count): string => `sum_${count}`

const plain = (count: Count): Metric => ({
  counts: [count],
  order: sumColumn(count),
  value: sums => sums[count],
})

/** A mean; null when there is nothing to divide by. */
const ratio = (over: Count, under: Count, round: (quotient: number) => number): Metric => ({
  counts: [over, under],
  order: `if(${sumColumn(under)} = 0, 0, ${sumColumn(over)} / ${sumColumn(under)})`,
  value(sums) {
    const [a, b] = [sums[over], sums[under]]
    return a === null || b === null || b === 0 ? null : round(a / b)
  },
})

const METRICS = {
  visitors: plain('visitors'),
  visits: plain('visits'),
  pageviews: plain('pageviews'),
  views_per_visit: ratio('pageviews', 'visits', q => Math.round(q * 100) / 100),
  /** Percent. */
  bounce_rate: ratio('bounces', 'visits', q => Math.round(q * 1000) / 10),
  /** Seconds. */
  visit_duration: ratio('seconds', 'visits', Math.round),
  /** Page views and custom events; clicks for links and downloads. */
  events: plain('events'),
  /** Seconds of attention a visit gave the page. */
  time_on_page: ratio('seconds', 'visits', Math.round),
} as const satisfies Record<string, Metric>

export type MetricName = keyof typeof METRICS
export const METRIC_NAMES = Object.keys(METRICS) as readonly MetricName[]
export const metric = (name: MetricName): Metric => METRICS[name]

/** What the cells of a cut are about; it decides which counts they carry. */
export type Breakdown = 'visit' | 'page' | 'event'

export const METRICS_OF = {
  visit: ['visitors', 'visits', 'pageviews', 'views_per_visit', 'bounce_rate', 'visit_duration', 'events'],
  page: ['visitors', 'visits', 'pageviews', 'time_on_page'],
  event: ['visitors', 'visits', 'events'],
} as const satisfies Record<Breakdown, readonly MetricName[]>

const breakdownOfOne = (dimension: Dimension): Breakdown => {
  if (dimension === 'page' || dimension === 'section') return 'page'
  return DIMENSIONS[dimension].scope === 'hit' ? 'event' : 'visit'
}

/** The narrowest of the dimensions decides: a click is on a page, a page is seen in a visit. */
export function breakdownOf(dimensions: readonly Dimension[]): Breakdown {
  const kinds = dimensions.map(breakdownOfOne)
  if (kinds.includes('event')) return 'event'
  return kinds.includes('page') ? 'page' : 'visit'
}
