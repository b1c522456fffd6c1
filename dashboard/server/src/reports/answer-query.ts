import type { CellReader } from '@gatecount/shared/adapters/clickhouse/port'
import { TOO_FEW } from '@gatecount/shared/domain/report/remainder'
import { figuresSql, listedColumn, listedSumSql, listSql, revenueSql, sumSql } from './cells-sql.ts'
import { ALL_SUMS, metric, type Sum, type Sums, sumColumn } from './metrics.ts'
import type { Group, Plan } from './plan.ts'
import { readSums, remainderOf } from './remainder-row.ts'
import { groupColumn } from './summed-cells.ts'

type MetricValue = number | null

export interface ResultRow {
  readonly metrics: readonly MetricValue[]
  readonly dimensions: readonly string[]
}

export interface QueryResult {
  readonly results: readonly ResultRow[]
  /** Rows of the list without paging and without the remainder. */
  readonly totalRows: number
  /** What is not in the list, whichever page of it is shown; null where there is no list. */
  readonly remainder: ResultRow | null
}

type Row = Readonly<Record<string, unknown>>

/** Of a list without rows every sum is 0. */
const NOTHING_LISTED: Row = Object.fromEntries(ALL_SUMS.map(sum => [listedColumn(sum), 0]))

/** The sums of a row, less what nothing is known of. */
const sumsOf = (plan: Plan, row: Row | undefined, column: (sum: Sum) => string): Sums => ({
  ...readSums(row, column),
  ...Object.fromEntries(plan.uncounted.map(sum => [sum, null])),
})

const metricsOf = ({ metrics, currency }: Plan, sums: Sums): MetricValue[] =>
  metrics.map(name => metric(name).value(sums, currency.digits))

/** Of a value no amount of 0 is known: where nothing is counted, nobody bought, or too few did. */
function sumsOfRow(plan: Plan, row: Row): Sums {
  const sums = sumsOf(plan, row, sumColumn)
  return plan.isOfTotals || sums.revenue !== 0 ? sums : { ...sums, revenue: null }
}

const toResult = (plan: Plan, row: Row): ResultRow => ({
  metrics: metricsOf(plan, sumsOfRow(plan, row)),
  dimensions: plan.groups.map((_, index) => String(row[groupColumn(index)])),
})

const listsValues = (groups: readonly Group[]): boolean => groups.some(group => group.kind === 'value')

async function readWhole(cells: CellReader, plan: Plan): Promise<Row | undefined> {
  const { whole, wholeRevenue } = plan
  if (whole === undefined) return undefined
  const [[sums], [money]] = await Promise.all([
    cells.rows<Row>(sumSql(plan, whole)),
    wholeRevenue === undefined ? [] : cells.rows<Row>(revenueSql(plan, wholeRevenue)),
  ])
  return money === undefined ? sums : { ...sums, [sumColumn('revenue')]: money[sumColumn('amount')] }
}

/** Runs a plan. Lists of values end with their remainder on the last page. */
export async function answerQuery(cells: CellReader, plan: Plan): Promise<QueryResult> {
  if (plan.groups.length === 0) {
    const rows = await cells.rows<Row>(figuresSql(plan))
    return { results: rows.map(row => toResult(plan, row)), totalRows: 1, remainder: null }
  }
  const [rows, whole] = await Promise.all([cells.rows<Row>(listSql(plan)), readWhole(cells, plan)])
  const [listed] =
    rows.length > 0 || plan.offset === 0
      ? [rows[0] ?? NOTHING_LISTED]
      : await cells.rows<Row>(listedSumSql(plan))
  const results = rows.map(row => toResult(plan, row))
  const totalRows = Number(listed?.['rows_in_list'] ?? 0)
  const rest = remainderOf(sumsOf(plan, whole, sumColumn), sumsOf(plan, listed, listedColumn), plan.additive)
  const remainder = { metrics: metricsOf(plan, rest), dimensions: plan.groups.map(() => TOO_FEW) }
  if (listsValues(plan.groups) && plan.offset + results.length >= totalRows) {
    results.push(remainder)
  }
  return { results, totalRows, remainder }
}

/** A series over time alone gets a row of zeros for every interval in which nothing was counted. */
export function fillIntervals(
  results: readonly ResultRow[],
  labels: readonly string[],
  plan: Plan,
): ResultRow[] {
  const known = new Map(results.map(row => [row.dimensions[0], row]))
  const zero = sumsOfRow(plan, Object.fromEntries(ALL_SUMS.map(sum => [sumColumn(sum), 0])))
  const filled = new Set(labels)
  return [
    ...labels.map(label => known.get(label) ?? { metrics: metricsOf(plan, zero), dimensions: [label] }),
    ...results.filter(row => !filled.has(row.dimensions[0] ?? '')),
  ]
}
