import { TOO_FEW } from '@gatecount/shared/domain/report/remainder'
import type { ListCut } from '@gatecount/shared/domain/report/report-lists'
import type { Answer, Row } from './api/answer.ts'
import type { Metric } from './api/run-query.ts'

export interface BreakdownRow {
  readonly value: string
  /** In a list of pairs: where the way to `value` began. */
  readonly from: string | null
  /** In the order of {@link Breakdown.metrics}; null where a figure does not exist. */
  readonly figures: readonly (number | null)[]
}

export interface Breakdown {
  readonly metrics: readonly Metric[]
  readonly rows: readonly BreakdownRow[]
  /** How many values passed the gate; more than `rows` when the list is cut off. */
  readonly count: number
  /** What the gate holds back: total less all values. Null when nothing is held back. */
  readonly remainder: BreakdownRow | null
}

const isRemainder = (row: Row): boolean => row.dimensions.includes(TOO_FEW)

/** An answer as a list with its remainder. */
export function breakdownOf(
  { results, meta }: Answer,
  { from }: ListCut,
  metrics: readonly Metric[],
): Breakdown {
  const named = results.filter(row => !isRemainder(row))
  const rest = meta.remainder ?? results.find(isRemainder)
  const holdsBack = rest?.metrics.some(value => (value ?? 0) > 0) ?? false
  return {
    metrics,
    rows: named.map(({ dimensions, metrics: figures }) => ({
      value: dimensions.at(-1) ?? '',
      from: from === undefined ? null : (dimensions[0] ?? ''),
      figures,
    })),
    count: Math.max(meta.total_rows ?? 0, named.length),
    remainder: rest && holdsBack ? { value: TOO_FEW, from: null, figures: rest.metrics } : null,
  }
}
