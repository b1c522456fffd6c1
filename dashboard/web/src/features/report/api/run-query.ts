import { DIMENSIONS, type Dimension } from '@gatecount/shared/domain/report/dimensions'
import { tell } from '../../../lib/http.ts'
import type { Range } from '../../../lib/local-date.ts'
import type { Interval } from '../../../lib/wording.ts'
import type { Filter } from '../../filter/filter.ts'

export type Metric =
  | 'visitors'
  | 'visits'
  | 'pageviews'
  | 'views_per_visit'
  | 'bounce_rate'
  | 'visit_duration'
  | 'events'

/** One question to `POST /api/v2/query`, in the words of this interface. */
export interface Question {
  readonly site: string
  readonly range: Range
  readonly metrics: readonly Metric[]
  readonly by?: readonly (Dimension | `time:${Interval}`)[]
  readonly filter?: Filter | null
  readonly limit?: number
}

export interface Row {
  readonly dimensions: readonly string[]
  /** In the order of the metrics that were asked for; null where a figure does not exist. */
  readonly metrics: readonly (number | null)[]
}

export interface Answer {
  readonly results: readonly Row[]
  readonly meta: { readonly total_rows?: number; readonly remainder?: Row | null }
}

const apiName = (dimension: Dimension | `time:${Interval}`): string =>
  Object.hasOwn(DIMENSIONS, dimension) ? DIMENSIONS[dimension as Dimension].api : dimension

export function runQuery(question: Question, signal?: AbortSignal): Promise<Answer> {
  const { site, range, metrics, by = [], filter, limit } = question
  const body = {
    site_id: site,
    metrics,
    date_range: [range.from, range.to],
    dimensions: by.map(apiName),
    ...(filter ? { filters: [['is', apiName(filter.dimension), [filter.value]]] } : {}),
    ...(limit === undefined ? {} : { include: { total_rows: true }, pagination: { limit, offset: 0 } }),
  }
  return tell('POST', '/api/v2/query', body, signal)
}
