import { DIMENSIONS, type Dimension } from '@gatecount/shared/domain/report/dimensions'
import type { ReportMetric } from '@gatecount/shared/domain/report/report-metric'
import type { Range } from '../../../lib/local-date.ts'
import type { Interval } from '../../../lib/wording.ts'
import type { Filter } from '../../filter/filter.ts'
import type { Answer } from './answer.ts'
import { askOnScreen } from './ask-on-screen.ts'

export type Metric = ReportMetric

/** One question about a site, in the words of this interface. */
export interface Question {
  readonly site: string
  readonly range: Range
  readonly metrics: readonly Metric[]
  readonly by?: readonly (Dimension | `time:${Interval}`)[]
  readonly filter?: Filter | null
  /** Narrowed to any of several values of one dimension, or to all that contain one of several texts, in the place of a filter. */
  readonly among?: {
    readonly dimension: Dimension
    readonly values: readonly string[]
    readonly test?: 'is' | 'contains'
  }
  readonly limit?: number
  readonly offset?: number
}

const apiName = (dimension: Dimension | `time:${Interval}`): string =>
  Object.hasOwn(DIMENSIONS, dimension) ? DIMENSIONS[dimension as Dimension].api : dimension

export function runQuery(question: Question, signal?: AbortSignal): Promise<Answer> {
  const { site, range, metrics, by = [], filter, among, limit, offset = 0 } = question
  const test = among?.test ?? 'is'
  const narrowed = among ?? (filter ? { dimension: filter.dimension, values: [filter.value] } : null)
  const body = {
    metrics,
    date_range: [range.from, range.to],
    dimensions: by.map(apiName),
    ...(narrowed ? { filters: [[test, apiName(narrowed.dimension), narrowed.values]] } : {}),
    ...(limit === undefined ? {} : { include: { total_rows: true }, pagination: { limit, offset } }),
  }
  return askOnScreen(site, body, signal)
}
