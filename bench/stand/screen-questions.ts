import { findCut } from '@gatecount/shared/domain/report/cuts'
import { DIMENSIONS, type Dimension } from '@gatecount/shared/domain/report/dimensions'
import { metricsOf } from '@gatecount/shared/domain/report/list-metrics'
import { type ListCut, listsOf } from '@gatecount/shared/domain/report/report-lists'

/** What somebody looks at: days, the days beside them, and the unit that their chart is drawn in. */
export interface Look {
  readonly from: string
  readonly to: string
  readonly before?: readonly [from: string, to: string]
  readonly unit: 'day' | 'week'
  readonly filter?: { readonly dimension: Dimension; readonly value: string }
}

const FIGURES = ['visitors', 'visits', 'pageviews', 'views_per_visit', 'bounce_rate', 'visit_duration']
const LIMIT = 8

const isCountedWith = ({ dimension, from }: ListCut, filter: Dimension): boolean =>
  from === undefined
    ? dimension !== filter && findCut(dimension, filter) !== undefined
    : dimension === filter || from === filter

/** Every question that the first screen of a site asks, its cards' other tabs included, by a name for people. */
export function screenQuestions({ from, to, before, unit, filter }: Look): ReadonlyMap<string, object> {
  const filters = filter === undefined ? [] : [['is', DIMENSIONS[filter.dimension].api, [filter.value]]]
  const figures = { metrics: FIGURES, filters }
  const series = { ...figures, dimensions: [`time:${unit}`] }
  const lists = listsOf('visitors').filter(
    cut => filter === undefined || isCountedWith(cut, filter.dimension),
  )
  return new Map<string, object>([
    ['figures', { ...figures, date_range: [from, to] }],
    ...(before === undefined ? [] : [['figures before', { ...figures, date_range: before }] as const]),
    ['chart', { ...series, date_range: [from, to] }],
    ...(before === undefined ? [] : [['chart before', { ...series, date_range: before }] as const]),
    ...lists.map(
      cut =>
        [
          `${cut.card}: ${cut.name}`,
          {
            metrics: metricsOf(cut, filter ?? null, 'visitors'),
            date_range: [from, to],
            dimensions: [cut.from, cut.dimension].flatMap(d => (d === undefined ? [] : [DIMENSIONS[d].api])),
            filters,
            include: { total_rows: true },
            pagination: { limit: LIMIT },
          },
        ] as const,
    ),
  ])
}
