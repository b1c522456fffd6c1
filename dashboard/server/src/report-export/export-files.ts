import type { CrowdOf } from '@gatecount/shared/domain/privacy/gates'
import { DIMENSIONS, type Dimension } from '@gatecount/shared/domain/report/dimensions'
import { allMetricsOf, isOfEvents } from '@gatecount/shared/domain/report/list-metrics'
import { listsOf } from '@gatecount/shared/domain/report/report-lists'
import type { CellMetric } from '@gatecount/shared/domain/report/report-metric'
import type { AskedQuery } from '../reports/query-schema.ts'

/** What is exported: days of a site, perhaps narrowed by one value. */
export interface Exported {
  readonly from: string
  readonly to: string
  readonly interval: 'auto' | 'hour' | 'day' | 'week' | 'month'
  readonly filter: { readonly dimension: Dimension; readonly value: string } | null
}

/** A file of the export, and the question whose whole answer is in it. */
export interface ExportFile {
  readonly name: string
  /** What its lines are, for the readme. */
  readonly words: string
  /** Headings of the columns before the figures. */
  readonly columns: readonly string[]
  readonly question: Pick<AskedQuery, 'metrics' | 'dimensions'>
}

const OF_VISITS: readonly CellMetric[] = [
  'visitors',
  'visits',
  'pageviews',
  'views_per_visit',
  'bounce_rate',
  'visit_duration',
]
const OF_HITS: readonly CellMetric[] = ['visits', 'pageviews']

/** The figures of the whole, as the report has them under such a filter. */
function figuresOf(filter: Exported['filter'], of: CrowdOf): readonly CellMetric[] {
  if (filter === null || DIMENSIONS[filter.dimension].scope !== 'hit')
    return of === 'hits' ? OF_HITS : OF_VISITS
  if (isOfEvents(filter.dimension)) return of === 'hits' ? ['events'] : ['visitors', 'visits', 'events']
  return of === 'hits' ? OF_HITS : ['visitors', 'visits', 'pageviews']
}

/** Every file of an export: the figures, their course, and each list of the report. */
export function exportFiles({ interval, filter }: Exported, of: CrowdOf): readonly ExportFile[] {
  const figures = [...figuresOf(filter, of)]
  const time = interval === 'auto' ? 'time' : `time:${interval}`
  const lists = listsOf(of).map(({ card, name, ...cut }): ExportFile => {
    const columns = cut.from === undefined ? [cut.dimension] : [cut.from, cut.dimension]
    return {
      name: `${card}/${name.replace(':', '-')}.csv`,
      words: columns.join(' → '),
      columns,
      question: {
        metrics: [...allMetricsOf(cut, filter, of)],
        dimensions: columns.map(dimension => DIMENSIONS[dimension].api),
      },
    }
  })
  return [
    { name: 'totals.csv', words: 'the whole', columns: [], question: { metrics: figures, dimensions: [] } },
    {
      name: 'series.csv',
      words: 'the whole by interval',
      columns: ['start'],
      question: { metrics: figures, dimensions: [time] },
    },
    ...lists,
  ]
}
