import type { Dimension } from '@gatecount/shared/domain/report/dimensions'
import type { MetricName } from '../../reports/metrics.ts'
import type { ServerMessage } from '../../words/speak.ts'

export interface MailFigure {
  readonly metric: MetricName
  readonly label: ServerMessage
  readonly written: 'count' | 'ratio' | 'percent' | 'duration'
  /** Whether more of it is good. */
  readonly good: 'more' | 'less'
}

export interface MailList {
  readonly title: ServerMessage
  readonly dimension: Dimension
  readonly metric: MetricName
  readonly unit: ServerMessage
}

interface ReportParts {
  readonly figures: readonly MailFigure[]
  readonly lists: readonly MailList[]
}

const VISITS = { metric: 'visits', label: 'Visits', written: 'count', good: 'more' } as const
const PAGE_VIEWS = { metric: 'pageviews', label: 'Page views', written: 'count', good: 'more' } as const

/** What a report says, by what is counted of the crowds of its site. */
export const REPORT_PARTS = {
  visitors: {
    figures: [
      { metric: 'visitors', label: 'Visitors', written: 'count', good: 'more' },
      VISITS,
      PAGE_VIEWS,
      { metric: 'views_per_visit', label: 'Views per visit', written: 'ratio', good: 'more' },
      { metric: 'bounce_rate', label: 'Bounce rate', written: 'percent', good: 'less' },
      { metric: 'visit_duration', label: 'Visit duration', written: 'duration', good: 'more' },
    ],
    lists: [
      { title: 'Sources', dimension: 'source', metric: 'visitors', unit: 'Visitors' },
      { title: 'Pages', dimension: 'page', metric: 'visitors', unit: 'Visitors' },
      { title: 'Gateways', dimension: 'gateway', metric: 'visitors', unit: 'Visitors' },
      { title: 'Countries', dimension: 'country', metric: 'visitors', unit: 'Visitors' },
      { title: 'Goals', dimension: 'goal', metric: 'events', unit: 'Times' },
    ],
  },
  hits: {
    figures: [PAGE_VIEWS, VISITS],
    lists: [
      { title: 'Sources', dimension: 'source', metric: 'visits', unit: 'Visits' },
      { title: 'Pages', dimension: 'page', metric: 'pageviews', unit: 'Page views' },
    ],
  },
} as const satisfies Record<string, ReportParts>
