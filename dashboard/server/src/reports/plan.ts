import { crowdOfSite, type Site } from '@gatecount/shared/domain/identity/site'
import { currencyDigits } from '@gatecount/shared/domain/money/currency-digits'
import { type CutName, findCut } from '@gatecount/shared/domain/report/cuts'
import type { EventKind } from '@gatecount/shared/domain/report/dimensions'
import { badRequest } from '../http/problem.ts'
import { words } from '../words/in-language.ts'
import { additiveCounts, isKind, uncountedOf } from './additive-counts.ts'
import { type Condition, chooseCut, conditionOf, type ValueDimension } from './choose-cut.ts'
import { type Beside, conversionBases } from './conversion.ts'
import type { DateRange } from './date-range.ts'
import { apiName, DIMENSION_NAMES, parseDimensionName, type TimeUnit } from './dimension-name.ts'
import { type Filter, parseFilter } from './filter.ts'
import { breakdownOf, isOfMoney, type MetricName, metric, metricsFor, SIDES, type Sum } from './metrics.ts'
import { moneyBeside, wholeRevenue } from './money.ts'
import type { AskedQuery } from './query-schema.ts'
import { SOLD_BY } from './sold-by.ts'
import { chooseTimeUnit } from './time-intervals.ts'
import { type Months, wholeMonths } from './whole-months.ts'

/** Cells of one cut that satisfy all conditions. */
export interface Selection {
  readonly cut: CutName
  readonly conditions: readonly Condition[]
}

/** One column of the answer: an interval of time, or the value of a dimension. */
export type Group =
  | { readonly kind: 'time'; readonly unit: TimeUnit }
  | { readonly kind: 'value'; readonly column: 'first' | 'second'; readonly prefix: string }

export interface Order {
  readonly by: { readonly metric: MetricName } | { readonly group: number }
  readonly direction: 'asc' | 'desc'
}

/** A query that can be answered: which cells, grouped how, and which total they are a part of. */
export interface Plan {
  readonly siteId: number
  /** The day that weeks begin on. Lists are counted in weeks of ISO 8601; totals, day by day, in those of the site. */
  readonly weekStart: number
  readonly range: DateRange
  /** The whole months in the range, whose sums can be read instead of their days. */
  readonly months: Months | undefined
  readonly metrics: readonly MetricName[]
  readonly groups: readonly Group[]
  readonly listed: Selection
  /** The cells of which the listed ones are a part: the site's totals, or the filter's own where they exist. */
  readonly whole: Selection | undefined
  /** The same of money; undefined where none is asked for, or a list of it does not add up. */
  readonly wholeRevenue: Selection | undefined
  /** True where nothing but the whole site is asked about. */
  readonly isOfTotals: boolean
  /** Sums that nothing is known of, since the site is directed at children and nobody is told apart. */
  readonly uncounted: readonly Sum[]
  /** Sums in which the list and its remainder add up to the whole. */
  readonly additive: readonly Sum[]
  /** What is read beside the list: what conversion rates are measured against, and money. */
  readonly beside: readonly Beside[]
  /** Of amounts; `code` is null where none is asked for. */
  readonly currency: { readonly code: string | null; readonly digits: number }
  readonly order: readonly Order[]
  readonly limit: number
  readonly offset: number
}

/** The day that weeks begin on in the cells. */
const MONDAY = 1

interface AskedGroups {
  readonly time: TimeUnit | undefined
  readonly values: readonly ValueDimension[]
  readonly names: readonly string[]
}

function parseGroups(names: readonly string[], range: DateRange): AskedGroups {
  if (new Set(names).size < names.length) throw badRequest('dimensions: the same dimension is listed twice')
  let time: TimeUnit | undefined
  const values: ValueDimension[] = []
  const hasValues = names.some(name => !name.startsWith('time'))
  names.forEach((name, index) => {
    const dimension = parseDimensionName(name)
    if (dimension === undefined) {
      throw badRequest('dimensions.{index}: not a dimension; known are {names}', {
        values: { index, names: DIMENSION_NAMES.join(', ') },
      })
    }
    if (dimension.kind === 'value') values.push({ name, ...dimension })
    else if (time !== undefined) throw badRequest('dimensions: only one time dimension at a time')
    else time = chooseTimeUnit(dimension.unit, range, hasValues)
  })
  return { time, values, names }
}

/** What lists of figures are about. */
const BREAKDOWNS = {
  visit: 'visits',
  page: 'pages',
} as const

function checkMetrics(metrics: readonly MetricName[], values: readonly ValueDimension[]): void {
  if (new Set(metrics).size < metrics.length) throw badRequest('metrics: the same metric is listed twice')
  const dimensions = values.map(value => value.dimension)
  const known = metricsFor(dimensions)
  const unknown = metrics.filter(name => !known.includes(name))
  if (unknown.length === 0) return
  if (unknown.every(isOfMoney)) {
    throw badRequest(
      'metrics: {names}: sales are counted for the whole site and by one of {known}, so that every row is of enough buyers; not by {asked}',
      {
        values: {
          names: unknown.join(', '),
          known: SOLD_BY.map(apiName).join(', '),
          asked: dimensions.map(apiName).join(' and '),
        },
      },
    )
  }
  const kind = breakdownOf(dimensions)
  const isSpecial = kind === 'event' || dimensions.includes('exit_page')
  throw badRequest(
    'metrics: {names} {n, plural, one {does} other {do}} not exist for {about}; there are {known}',
    {
      values: {
        names: unknown.join(', '),
        n: unknown.length,
        about: isSpecial ? dimensions.map(apiName).join(' and ') : words(BREAKDOWNS[kind]),
        known: known.join(', '),
      },
    },
  )
}

const sumsUsed = (name: MetricName): readonly Sum[] => {
  const { counts, beside } = metric(name)
  return beside === undefined ? counts : [...counts, ...(Object.keys(SIDES[beside]) as Sum[])]
}

function parseOrder(
  { order_by, metrics, dimensions }: AskedQuery,
  time: TimeUnit | undefined,
  uncounted: readonly Sum[],
): Order[] {
  const asked = order_by ?? []
  const orders = asked.map(([name, direction], index): Order => {
    const known = metrics.find(m => m === name)
    if (known !== undefined) return { by: { metric: known }, direction }
    const group = dimensions.indexOf(name)
    if (group < 0)
      throw badRequest('order_by.{index}: must be one of the metrics or dimensions asked for', {
        values: { index },
      })
    return { by: { group }, direction }
  })
  const isCounted = (name: MetricName): boolean => !sumsUsed(name).some(sum => uncounted.includes(sum))
  const first = metrics.find(isCounted) ?? metrics[0]
  if (orders.length > 0 || first === undefined) return orders
  const byMetric: Order = { by: { metric: first }, direction: 'desc' }
  if (time === undefined) return [byMetric]
  return [
    { by: { group: dimensions.findIndex(name => name.startsWith('time')) }, direction: 'asc' },
    byMetric,
  ]
}

function checkProperties(site: Site, values: readonly ValueDimension[]): void {
  for (const { property } of values) {
    if (property === undefined || site.properties.includes(property)) continue
    const declared =
      site.properties.length === 0
        ? words('none is')
        : words('declared: {names}', { names: site.properties.join(', ') })
    throw badRequest('The owner has not declared this property, so it is not counted ({declared})', {
      values: { declared },
    })
  }
}

function currencyOf({ currency }: Site, metrics: readonly MetricName[]): Plan['currency'] {
  if (!metrics.some(isOfMoney)) return { code: null, digits: 0 }
  if (currency === undefined) throw badRequest('metrics: the site has no currency, so no amounts are counted')
  return { code: currency, digits: currencyDigits(currency) }
}

/** @throws Problem 400 for what is counted only when its seven days are over */
function refuseNotInForce({ cutsFrom = {} }: Site, cut: CutName): void {
  if (cutsFrom[cut] === null)
    throw badRequest('These figures are not counted yet: the policy of the site has them after seven days')
}

/** All events of a kind, which a list of links, downloads, goals or missing pages is a part of. */
function wholeOfKind(
  kind: EventKind,
  filtered: ValueDimension | undefined,
  filter: Filter | undefined,
): Selection | undefined {
  const isOfKind = (column: Condition['column']): Condition => ({
    column,
    prefix: '',
    test: 'is',
    values: [kind],
  })
  if (filtered === undefined) return { cut: 'event_kind', conditions: [isOfKind('first')] }
  const cut = findCut(filtered.dimension, 'event_kind')
  return cut && { cut: cut.name, conditions: [conditionOf('first', filtered, filter), isOfKind('second')] }
}

function wholeOf(
  listed: ValueDimension | undefined,
  filtered: ValueDimension | undefined,
  filter: Filter | undefined,
): Selection | undefined {
  if (listed !== undefined && isKind(listed.dimension)) return wholeOfKind(listed.dimension, filtered, filter)
  if (filtered === undefined) return { cut: 'total', conditions: [] }
  const cut = findCut(filtered.dimension)
  return cut && { cut: cut.name, conditions: [conditionOf('first', filtered, filter)] }
}

const asValue = (filter: Filter): ValueDimension => ({ name: filter.name, ...filter.dimension })

/**
 * Turns a query into one that the catalogue of cuts can answer.
 * @param lastCounted as in {@link wholeMonths}
 * @throws Problem 400 with the reason
 */
export function planQuery(
  asked: AskedQuery,
  site: Site & { readonly weekStart?: number },
  range: DateRange,
  lastCounted?: string,
): Plan {
  const { time, values, names } = parseGroups(asked.dimensions, range)
  const filter = parseFilter(asked.filters)
  const filtered = filter === undefined ? undefined : asValue(filter)
  const all = [...values, ...(filtered === undefined ? [] : [filtered])]
  const distinct = all.filter((value, at) => all.findIndex(other => other.name === value.name) === at)
  checkProperties(site, distinct)
  if (time === 'hour' && distinct.length > 0) {
    throw badRequest('time:hour exists for the totals only; use time:day with a dimension or a filter')
  }
  const { cut, columnOf } = chooseCut(distinct)
  refuseNotInForce(site, cut)
  checkMetrics(asked.metrics, distinct)

  const conditions = values
    .filter(value => value.property !== undefined)
    .map(v => conditionOf(columnOf(v), v))
  if (filter !== undefined && filtered !== undefined) {
    conditions.push(conditionOf(columnOf(filtered), filtered, filter))
  }
  const groups = names.map((name): Group => {
    const value = values.find(v => v.name === name)
    if (value === undefined) return { kind: 'time', unit: time ?? 'day' }
    return { kind: 'value', column: columnOf(value), prefix: conditionOf('first', value).prefix }
  })
  const uncounted = uncountedOf(site, time)
  const whole = wholeOf(values.length === 1 ? values[0] : undefined, filtered, filter)
  const additive =
    whole === undefined
      ? []
      : additiveCounts(
          values.map(v => v.dimension),
          filtered?.dimension,
          crowdOfSite(site),
        )
  const isOfTotals = distinct.length === 0
  const listed: Selection = { cut: time === 'hour' ? 'hour' : cut, conditions }
  const beside = {
    metrics: asked.metrics,
    groups,
    grouped: names.map(name => values.find(v => v.name === name)),
    filtered,
    filter,
  }
  const hasRevenue = asked.metrics.includes('total_revenue') && additive.includes('revenue')
  const isByDay = cut === 'total' && crowdOfSite(site) === 'visitors'
  return {
    siteId: site.id,
    weekStart: isByDay ? (site.weekStart ?? MONDAY) : MONDAY,
    range,
    months: wholeMonths(range, lastCounted),
    metrics: asked.metrics,
    groups,
    listed,
    whole,
    wholeRevenue: hasRevenue ? wholeRevenue(filtered, filter) : undefined,
    isOfTotals,
    additive,
    uncounted,
    beside: [
      ...conversionBases(beside),
      ...moneyBeside({ ...beside, totals: isOfTotals ? listed : undefined }),
    ],
    currency: currencyOf(site, asked.metrics),
    order: parseOrder(asked, time, uncounted),
    limit: asked.pagination.limit,
    offset: asked.pagination.offset,
  }
}
