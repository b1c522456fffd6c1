import type { Message } from '../../lib/language.ts'
import { asMoney, asPercent, asRatio, inFull } from '../../lib/wording.ts'
import type { CampaignFigure, CampaignTable } from './campaign-rows.ts'

export interface CampaignColumn {
  readonly figure: CampaignFigure
  readonly heading: Message
  /** Its name in a CSV file. */
  readonly name: string
  /** Of its change; none where neither more nor less is better. */
  readonly good?: 'more' | 'less'
  readonly of?: 'share' | 'points'
  readonly full: (value: number, currency: string) => string
}

/** How often the cost came back as revenue: 3.2 ×. */
const asTimes = (n: number): string => `${asRatio(n)}\u00a0×`

const COLUMNS: readonly CampaignColumn[] = [
  { figure: 'visitors', heading: 'Visitors', name: 'visitors', good: 'more', full: inFull },
  { figure: 'visits', heading: 'Visits', name: 'visits', good: 'more', full: inFull },
  { figure: 'reached', heading: 'Goal reached', name: 'goal_visitors', good: 'more', full: inFull },
  {
    figure: 'rate',
    heading: 'Conversion rate',
    name: 'conversion_rate',
    good: 'more',
    of: 'points',
    full: asPercent,
  },
  { figure: 'revenue', heading: 'Revenue', name: 'total_revenue', good: 'more', full: asMoney },
  { figure: 'cost', heading: 'Cost', name: 'cost', full: asMoney },
  {
    figure: 'perVisitor',
    heading: 'Cost per visitor',
    name: 'cost_per_visitor',
    good: 'less',
    full: asMoney,
  },
  { figure: 'perGoal', heading: 'Cost per goal', name: 'cost_per_goal', good: 'less', full: asMoney },
  {
    figure: 'returned',
    heading: 'Return on spend',
    name: 'return_on_spend',
    good: 'more',
    full: asTimes,
  },
]

const OF_GOALS: readonly CampaignFigure[] = ['reached', 'rate', 'perGoal']
const OF_REVENUE: readonly CampaignFigure[] = ['revenue', 'returned']
const OF_COSTS: readonly CampaignFigure[] = ['cost', 'perVisitor', 'perGoal', 'returned']

/** The columns that have something to say. */
export function columnsFor({ rows }: CampaignTable, hasGoals: boolean): readonly CampaignColumn[] {
  const hasRevenue = rows.some(({ figures }) => (figures.revenue ?? 0) > 0)
  const hasCosts = rows.some(({ figures }) => figures.cost !== null)
  return COLUMNS.filter(
    ({ figure }) =>
      (hasGoals || !OF_GOALS.includes(figure)) &&
      (hasRevenue || !OF_REVENUE.includes(figure)) &&
      (hasCosts || !OF_COSTS.includes(figure)),
  )
}
