import type { SqlQuery } from '@gatecount/shared/adapters/clickhouse/port'
import type { Count } from '@gatecount/shared/domain/report/cell-row'
import type { Against } from './conversion.ts'
import { type Base, type MetricName, metric, sumColumn } from './metrics.ts'
import type { Group, Order, Plan, Selection } from './plan.ts'
import { groupColumn, type Params, summedCells } from './summed-cells.ts'

const countsOf = (metrics: readonly MetricName[]): Count[] => [
  ...new Set(metrics.flatMap(name => metric(name).counts)),
]

const orderSql = (order: readonly Order[], groups: readonly Group[]): string =>
  [
    ...order.map(({ by, direction }) =>
      'metric' in by ? `${metric(by.metric).order} ${direction}` : `${groupColumn(by.group)} ${direction}`,
    ),
    // The order of equals is fixed, so that pages of a list neither overlap nor leave anything out.
    ...groups.map((_, index) => `${groupColumn(index)} ASC`),
  ].join(', ')

/** Column of the sum over the whole list, whichever page of it is shown. */
export const listedColumn = (sum: Count | Base): string => `listed_${sum}`

const listOf = (plan: Plan) => {
  const counts = countsOf(plan.metrics)
  return { counts, ...summedCells(plan, { selection: plan.listed, groups: plan.groups, counts }) }
}

function joinSql(plan: Plan, { base, selection, groups }: Against, params: Params): string {
  const own = groups.map(({ group }) => group)
  const cells = summedCells(plan, { selection, groups: own, counts: ['visitors'] }, base)
  Object.assign(params, cells.params)
  const on = groups.map(({ at }, index) => `listed.${groupColumn(at)} = ${base}.${groupColumn(index)}`)
  const beside = on.length === 0 ? ['CROSS', ''] : ['LEFT', ` ON ${on.join(' AND ')}`]
  return `${beside[0]} JOIN (\n${cells.text}\n) AS ${base}${beside[1]}`
}

/** The sums of the list, beside each the visitors that its rates are measured against. */
export function figuresSql(plan: Plan): SqlQuery {
  const { counts, text, params } = listOf(plan)
  if (plan.against.length === 0) return { text, params }
  const joins = plan.against.map(against => joinSql(plan, against, params))
  const columns = [...plan.groups.map((_, index) => groupColumn(index)), ...counts.map(sumColumn)]
  const all = [
    ...columns.map(column => `listed.${column} AS ${column}`),
    ...plan.against.map(({ base }) => `${base}.${sumColumn('visitors')} AS ${sumColumn(base)}`),
  ]
  return { text: `SELECT ${all.join(', ')}\nFROM (\n${text}\n) AS listed\n${joins.join('\n')}`, params }
}

/**
 * The rows of the list, ordered and cut to one page. Each row also carries how many `rows_in_list` there are and the sums
 * over all of them, so that one reading of the cells serves both.
 */
export function listSql(plan: Plan): SqlQuery {
  const { text, params } = figuresSql(plan)
  const wholes = countsOf(plan.metrics).map(
    count => `sum(${sumColumn(count)}) OVER () AS ${listedColumn(count)}`,
  )
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
  const { counts, text, params } = listOf(plan)
  const wholes = counts.map(count => `sum(${sumColumn(count)}) AS ${listedColumn(count)}`)
  return { text: `SELECT ${['count() AS rows_in_list', ...wholes].join(', ')}\nFROM (\n${text}\n)`, params }
}

/** One row: the sums of all cells of a selection. */
export const sumSql = (plan: Plan, selection: Selection): SqlQuery =>
  summedCells(plan, { selection, groups: [], counts: countsOf(plan.metrics) })
