import { COUNTS, type Count } from '@gatecount/shared/domain/report/cell-row'
import { DIMENSIONS, type Dimension } from '@gatecount/shared/domain/report/dimensions'
import { areSoldBy } from './sold-by.ts'

/**
 * Other cells that a metric reads beside those of the list, and what is summed of them under which name: visitors that a
 * conversion rate is measured against (`conversion.ts`), and money, which is known of buyers alone (`money.ts`).
 */
export const SIDES = {
  everyone: { everyone: 'visitors' },
  alike: { alike: 'visitors' },
  revenue: { revenue: 'amount' },
  sales: { sold: 'amount', sales: 'events' },
} as const satisfies Record<string, Readonly<Record<string, Count>>>
export type Side = keyof typeof SIDES
type Rate = 'everyone' | 'alike'
export type SideSum = Rate | 'revenue' | 'sold' | 'sales'
const SIDE_SUMS: readonly SideSum[] = ['everyone', 'alike', 'revenue', 'sold', 'sales']

export type Sum = Count | SideSum
export const ALL_SUMS: readonly Sum[] = [...COUNTS, ...SIDE_SUMS]

/** Sums of a group of cells; null where a sum is not known (see the remainder in `remainder-row.ts`). */
export type Sums = Readonly<Record<Sum, number | null>>

interface Metric {
  /** What it is made of. */
  readonly counts: readonly Count[]
  readonly beside?: Side
  /** How rows are ordered by it: SQL over the sums of {@link sumColumn}. */
  readonly order: string
  /** @param digits decimal places of the smallest unit of the site's currency */
  value(sums: Sums, digits: number): number | null
}

export const sumColumn = (sum: Sum): string => `sum_${sum}`

const plain = (count: Count): Metric => ({
  counts: [count],
  order: sumColumn(count),
  value: sums => sums[count],
})

const quotientSql = (over: Sum, under: Sum): string =>
  `if(${sumColumn(under)} = 0, 0, ${sumColumn(over)} / ${sumColumn(under)})`

const quotient = (over: number | null, under: number | null): number | null =>
  over === null || under === null || under === 0 ? null : over / under

/** A mean; null when there is nothing to divide by. */
const ratio = (over: Count, under: Count, round: (quotient: number) => number): Metric => ({
  counts: [over, under],
  order: quotientSql(over, under),
  value(sums) {
    const mean = quotient(sums[over], sums[under])
    return mean === null ? null : round(mean)
  },
})

const inTenths = (share: number): number => Math.round(share * 1000) / 10

/** Percent of visitors. While a day is open a list can be a step ahead of what it is measured against. */
const rate = (against: Rate): Metric => ({
  counts: ['visitors'],
  beside: against,
  order: quotientSql('visitors', against),
  value(sums) {
    const share = quotient(sums.visitors, sums[against])
    return share === null ? null : Math.min(100, inTenths(share))
  },
})

const inMajor = (minor: number, digits: number): number => minor / 10 ** digits

/** In the currency of the site. */
const totalRevenue: Metric = {
  counts: [],
  beside: 'revenue',
  order: sumColumn('revenue'),
  value: ({ revenue }, digits) => (revenue === null ? null : inMajor(revenue, digits)),
}

const averageRevenue: Metric = {
  counts: [],
  beside: 'sales',
  order: quotientSql('sold', 'sales'),
  value({ sold, sales }, digits) {
    const mean = quotient(sold, sales)
    return mean === null ? null : inMajor(Math.round(mean), digits)
  },
}

const METRICS = {
  visitors: plain('visitors'),
  visits: plain('visits'),
  pageviews: plain('pageviews'),
  views_per_visit: ratio('pageviews', 'visits', q => Math.round(q * 100) / 100),
  /** Percent. */
  bounce_rate: ratio('bounces', 'visits', inTenths),
  /** Seconds. */
  visit_duration: ratio('seconds', 'visits', q => Math.round(q)),
  /** Page views and custom events; clicks for links and downloads. */
  events: plain('events'),
  /** Seconds of attention a visit gave the page. */
  time_on_page: ratio('seconds', 'visits', q => Math.round(q)),
  /** Percent of all visitors of the period, or of those that a filter lets through. */
  conversion_rate: rate('everyone'),
  /** Percent of the visitors with the same value: of a source, say, in a list of sources. */
  group_conversion_rate: rate('alike'),
  total_revenue: totalRevenue,
  /** Of a sale. */
  average_revenue: averageRevenue,
} as const satisfies Record<string, Metric>

export type MetricName = keyof typeof METRICS
export const METRIC_NAMES = Object.keys(METRICS) as readonly MetricName[]
export const metric = (name: MetricName): Metric => METRICS[name]

/** What the cells of a cut are about; it decides which counts they carry. */
export type Breakdown = 'visit' | 'page' | 'event'

const METRICS_OF = {
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

/** What somebody can come to do; its visitors are a part of all who could have done it. */
export const isAim = (dimension: Dimension): boolean => dimension === 'goal' || dimension === 'funnel_step'

/** The metrics that exist for a combination of dimensions; a filter counts as one. */
export const metricsFor = (dimensions: readonly Dimension[]): MetricName[] => [
  ...METRICS_OF[breakdownOf(dimensions)],
  ...(dimensions.some(isAim) ? (['conversion_rate', 'group_conversion_rate'] as const) : []),
  ...(areSoldBy(dimensions) ? (['total_revenue', 'average_revenue'] as const) : []),
]

/** What a metric reads beside the list, if anything. */
export const sideOf = (name: MetricName): Side | undefined => metric(name).beside

export const isOfMoney = (name: MetricName): boolean => ['revenue', 'sales'].includes(sideOf(name) ?? '')

export const isOfRates = (side: Side): side is Rate => side === 'everyone' || side === 'alike'
