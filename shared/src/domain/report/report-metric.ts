/** What the cells of any list say, by its name in `POST /api/v2/query`. */
export type CellMetric =
  | 'visitors'
  | 'visits'
  | 'pageviews'
  | 'views_per_visit'
  | 'bounce_rate'
  | 'visit_duration'
  | 'time_on_page'
  | 'events'

/** What a report can say of a crowd. */
export type ReportMetric = CellMetric | 'conversion_rate' | 'group_conversion_rate' | 'total_revenue'
