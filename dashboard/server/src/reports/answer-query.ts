import type { CellReader } from '@gatecount/shared/adapters/clickhouse/port'
import { COUNTS, type Count } from '@gatecount/shared/domain/report/cell-row'
import { TOO_FEW } from '@gatecount/shared/domain/report/remainder'
import { figuresSql, listedColumn, listedSumSql, listSql, sumSql } from './cells-sql.ts'
import { type Base, metric, type Sums, sumColumn } from './metrics.ts'
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
const NOTHING_LISTED: Row = Object.fromEntries(COUNTS.map(count => [listedColumn(count), 0]))

/** The sums of a row, less what nothing is known of. */
const sumsOf = (plan: Plan, row: Row | undefined, column: (sum: Count | Base) => string): Sums => ({
  ...readSums(row, column),
  ...Object.fromEntries(plan.uncounted.map(count => [count, null])),
})

const metricsOf = ({ metrics, currency }: Plan, sums: Sums): MetricValue[] =>
  metrics.map(name => metric(name).value(sums, currency.digits))

const toResult = (plan: Plan, row: Row): ResultRow => ({
  metrics: metricsOf(plan, sumsOf(plan, row, sumColumn)),
  dimensions: plan.groups.map((_, index) => String(row[groupColumn(index)])),
})

const listsValues = (groups: readonly Group[]): boolean => groups.some(group => group.kind === 'value')

/** Runs a plan. Lists of values end with their remainder on the last page. */
export async function answerQuery(cells: CellReader, plan: Plan): Promise<QueryResult> {
  if (plan.groups.length === 0) {
    const rows = await cells.rows<Row>(figuresSql(plan))
    return { results: rows.map(row => toResult(plan, row)), totalRows: 1, remainder: null }
  }
  const [rows, [whole]] = await Promise.all([
    cells.rows<Row>(listSql(plan)),
    plan.whole === undefined ? [undefined] : cells.rows<Row>(sumSql(plan, plan.whole)),
  ])
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
  const zero = sumsOf(
    plan,
    Object.fromEntries(plan.metrics.flatMap(name => metric(name).counts).map(count => [sumColumn(count), 0])),
    sumColumn,
  )
  const filled = new Set(labels)
  return [
    ...labels.map(label => known.get(label) ?? { metrics: metricsOf(plan, zero), dimensions: [label] }),
    ...results.filter(row => !filled.has(row.dimensions[0] ?? '')),
  ]
}
