import type { SqlQuery } from '@gatecount/shared/adapters/clickhouse/port'
import type { Count } from '@gatecount/shared/domain/report/cell-row'
import type { Beside } from './conversion.ts'
import { type MetricName, metric, SIDES, type Sum, sumColumn } from './metrics.ts'
import type { Group, Order, Plan, Selection } from './plan.ts'
import { groupColumn, type Params, summedCells } from './summed-cells.ts'

/** At least one, for a list of money alone is a list of something all the same. */
function countsOf(metrics: readonly MetricName[]): Count[] {
  const counts = new Set(metrics.flatMap(name => metric(name).counts))
  return counts.size === 0 ? ['visits'] : [...counts]
}

const orderSql = (order: readonly Order[], groups: readonly Group[]): string =>
  [
    ...order.map(({ by, direction }) =>
      'metric' in by ? `${metric(by.metric).order} ${direction}` : `${groupColumn(by.group)} ${direction}`,
    ),
    // The order of equals is fixed, so that pages of a list neither overlap nor leave anything out.
    ...groups.map((_, index) => `${groupColumn(index)} ASC`),
  ].join(', ')

/** Column of the sum over the whole list, whichever page of it is shown. */
export const listedColumn = (sum: Sum): string => `listed_${sum}`

const listOf = (plan: Plan) => {
  const counts = countsOf(plan.metrics)
  return { counts, ...summedCells(plan, { selection: plan.listed, groups: plan.groups, counts }) }
}

/** What is summed of the cells beside, and under which name. */
const sidesOf = ({ beside }: Plan) =>
  beside.flatMap(({ side }) =>
    Object.entries<Count>(SIDES[side]).map(([sum, count]) => ({ side, sum: sum as Sum, count })),
  )

function joinSql(plan: Plan, { side, selection, groups }: Beside, params: Params): string {
  const own = groups.map(({ group }) => group)
  const counts = Object.values<Count>(SIDES[side])
  const cells = summedCells(plan, { selection, groups: own, counts }, side)
  Object.assign(params, cells.params)
  const on = groups.map(({ at }, index) => `listed.${groupColumn(at)} = ${side}.${groupColumn(index)}`)
  const beside = on.length === 0 ? ['CROSS', ''] : ['LEFT', ` ON ${on.join(' AND ')}`]
  return `${beside[0]} JOIN (\n${cells.text}\n) AS ${side}${beside[1]}`
}

/** The sums of the list, beside each what is read of other cells: what its rates are measured against, and money. */
export function figuresSql(plan: Plan): SqlQuery {
  const { counts, text, params } = listOf(plan)
  if (plan.beside.length === 0) return { text, params }
  const joins = plan.beside.map(beside => joinSql(plan, beside, params))
  const columns = [...plan.groups.map((_, index) => groupColumn(index)), ...counts.map(sumColumn)]
  const all = [
    ...columns.map(column => `listed.${column} AS ${column}`),
    ...sidesOf(plan).map(({ side, sum, count }) => `${side}.${sumColumn(count)} AS ${sumColumn(sum)}`),
  ]
  return { text: `SELECT ${all.join(', ')}\nFROM (\n${text}\n) AS listed\n${joins.join('\n')}`, params }
}

/** Sums in which a list is a part of a whole; what rates are measured against is none. */
const listedSums = (plan: Plan): Sum[] => [
  ...countsOf(plan.metrics),
  ...sidesOf(plan).flatMap(({ side, sum }) => (side === 'revenue' ? [sum] : [])),
]

/**
 * The rows of the list, ordered and cut to one page. Each row also carries how many `rows_in_list` there are and the sums
 * over all of them, so that one reading of the cells serves both.
 */
export function listSql(plan: Plan): SqlQuery {
  const { text, params } = figuresSql(plan)
  const wholes = listedSums(plan).map(sum => `sum(${sumColumn(sum)}) OVER () AS ${listedColumn(sum)}`)
  return {
    text: `SELECT ${['*', 'count() OVER () AS rows_in_list', ...wholes].join(', ')}
FROM (
${text}
)
ORDER BY ${orderSql(plan.order, plan.groups)}
LIMIT {limit:UInt32} OFFSET {offset:UInt32}`,
    params: { ...params, limit: plan.limit, offset: plan.offset },
  }
}

/** One row: the same sums and `rows_in_list`, for a page behind the end of the list. */
export function listedSumSql(plan: Plan): SqlQuery {
  const { text, params } = figuresSql(plan)
  const wholes = listedSums(plan).map(sum => `sum(${sumColumn(sum)}) AS ${listedColumn(sum)}`)
  return { text: `SELECT ${['count() AS rows_in_list', ...wholes].join(', ')}\nFROM (\n${text}\n)`, params }
}

/** One row: the money of a selection. */
export const revenueSql = (plan: Plan, selection: Selection): SqlQuery =>
  summedCells(plan, { selection, groups: [], counts: ['amount'] })

/** One row: the sums of all cells of a selection. */
export const sumSql = (plan: Plan, selection: Selection): SqlQuery =>
  summedCells(plan, { selection, groups: [], counts: countsOf(plan.metrics) })
