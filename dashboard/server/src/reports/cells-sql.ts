import type { SqlQuery } from '@gatecount/shared/adapters/clickhouse/port'
import type { Count } from '@gatecount/shared/domain/report/cell-row'
import type { Condition } from './choose-cut.ts'
import type { TimeUnit } from './dimension-name.ts'
import { type MetricName, metric, sumColumn } from './metrics.ts'
import type { Group, Order, Plan, Selection } from './plan.ts'

/** Columns of a grouped row: `group_0`, `group_1`, …, and a `sum_…` of every count that the metrics need. */
export const groupColumn = (index: number): string => `group_${index}`

/** Cells of a period count when the whole period lies in the range: a day, a week within its month, or a month. */
const IN_RANGE = `start >= {from:Date}
  AND multiIf(period = 'day', start, period = 'week', least(toMonday(start) + 6, toLastDayOfMonth(start)), toLastDayOfMonth(start)) <= {to:Date}`

const TIME: Readonly<Record<TimeUnit, { readonly label: string; readonly periods: string }>> = {
  hour: { label: "concat(toString(start), ' ', first, ':00:00')", periods: "period = 'day'" },
  day: { label: 'toString(start)', periods: "period = 'day'" },
  week: { label: 'toString(greatest(toMonday(start), {from:Date}))', periods: "period IN ('day', 'week')" },
  month: { label: 'toString(toStartOfMonth(start))', periods: '1' },
}

/** Text and parameters that grow together, so that no value is ever spliced into the text. */
class Clauses {
  readonly params: Record<string, unknown>
  readonly lines: string[]

  constructor({ siteId, range }: Plan, { cut, conditions }: Selection, groups: readonly Group[]) {
    this.params = { site: siteId, cut, from: range.from, to: range.to }
    this.lines = ['site = {site:UInt32}', 'cut = {cut:String}', IN_RANGE]
    for (const group of groups) if (group.kind === 'time') this.lines.push(TIME[group.unit].periods)
    conditions.forEach((condition, index) => {
      this.#add(condition, index)
    })
  }

  #add({ column, prefix, test, values }: Condition, index: number): void {
    const [name, skip] = [`values_${index}`, `prefix_${index}`]
    if (test === 'is') {
      this.params[name] = values.map(value => prefix + value)
      this.lines.push(`${column} IN {${name}:Array(String)}`)
      return
    }
    if (prefix !== '') {
      this.params[skip] = prefix
      this.lines.push(`startsWith(${column}, {${skip}:String})`)
    }
    if (test === 'contains') {
      const searched = prefix === '' ? column : withoutPrefix(column, `{${skip}:String}`)
      this.params[name] = values
      this.lines.push(`arrayExists(part -> position(${searched}, part) > 0, {${name}:Array(String)})`)
    }
  }

  get text(): string {
    return this.lines.join('\n  AND ')
  }
}

const withoutPrefix = (column: string, prefix: string): string =>
  `substring(${column}, length(${prefix}) + 1)`

function groupSql(group: Group, index: number, params: Record<string, unknown>): string {
  if (group.kind === 'time') return TIME[group.unit].label
  if (group.prefix === '') return group.column
  params[`cut_off_${index}`] = group.prefix
  return withoutPrefix(group.column, `{cut_off_${index}:String}`)
}

const countsOf = (metrics: readonly MetricName[]): Count[] => [
  ...new Set(metrics.flatMap(name => metric(name).counts)),
]
const sums = (plan: Plan): string[] =>
  countsOf(plan.metrics).map(count => `sum(${count}) AS ${sumColumn(count)}`)

const orderSql = (order: readonly Order[], groups: readonly Group[]): string =>
  [
    ...order.map(({ by, direction }) =>
      'metric' in by ? `${metric(by.metric).order} ${direction}` : `${groupColumn(by.group)} ${direction}`,
    ),
    // The order of equals is fixed, so that pages of a list neither overlap nor leave anything out.
    ...groups.map((_, index) => `${groupColumn(index)} ASC`),
  ].join(', ')

/** Column of the sum over the whole list, whichever page of it is shown. */
export const listedColumn = (count: Count): string => `listed_${count}`

/**
 * The rows of the list, ordered and cut to one page. Each row also carries how many `rows_in_list` there are and the sums
 * over all of them, so that one reading of the cells serves both.
 */
export function listSql(plan: Plan): SqlQuery {
  const where = new Clauses(plan, plan.listed, plan.groups)
  const columns = plan.groups.map(
    (group, index) => `${groupSql(group, index, where.params)} AS ${groupColumn(index)}`,
  )
  where.params['limit'] = plan.limit
  where.params['offset'] = plan.offset
  const wholes = countsOf(plan.metrics).map(
    count => `sum(${sumColumn(count)}) OVER () AS ${listedColumn(count)}`,
  )
  const text = `SELECT ${[...columns, ...sums(plan), 'count() OVER () AS rows_in_list', ...wholes].join(', ')}
FROM cells
WHERE ${where.text}
GROUP BY ${plan.groups.map((_, index) => groupColumn(index)).join(', ')}
ORDER BY ${orderSql(plan.order, plan.groups)}
LIMIT {limit:UInt32} OFFSET {offset:UInt32}`
  return { text, params: where.params }
}

/** One row: the same sums and `rows_in_list`, for a page behind the end of the list. */
export function listedSumSql(plan: Plan): SqlQuery {
  const where = new Clauses(plan, plan.listed, plan.groups)
  const groups = plan.groups.map((group, index) => groupSql(group, index, where.params))
  const wholes = countsOf(plan.metrics).map(count => `sum(${count}) AS ${listedColumn(count)}`)
  const text = `SELECT ${[`uniqExact(${groups.join(', ')}) AS rows_in_list`, ...wholes].join(', ')}
FROM cells
WHERE ${where.text}`
  return { text, params: where.params }
}

/** One row: the sums of all cells of a selection. */
export function sumSql(plan: Plan, selection: Selection): SqlQuery {
  const where = new Clauses(plan, selection, [])
  return { text: `SELECT ${sums(plan).join(', ')}\nFROM cells\nWHERE ${where.text}`, params: where.params }
}
