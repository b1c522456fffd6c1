import type { Message } from '../../lib/language.ts'
import { asMoney, asPercent, inFull } from '../../lib/wording.ts'
import { type Figure, figuresFor } from '../report/figures.ts'
import type { GoalFigures } from './goal-rows.ts'

interface Column {
  readonly figure: keyof GoalFigures
  readonly heading: Message
  /** Of the change: a share, or points of a hundred. */
  readonly of: 'share' | 'points'
  readonly full: (value: number, currency: string) => string
}

/** The columns of the table of goals; money only where there is any. */
export const GOAL_COLUMNS: readonly Column[] = [
  { figure: 'visitors', heading: 'Visitors', of: 'share', full: inFull },
  { figure: 'times', heading: 'Times', of: 'share', full: inFull },
  { figure: 'rate', heading: 'Conversion rate', of: 'points', full: asPercent },
  {
    figure: 'revenue',
    heading: 'Revenue',
    of: 'share',
    full: asMoney,
  },
]

const ofHundred = (percent: number): string => asPercent(percent / 100)

const RATE: Figure = {
  metric: 'conversion_rate',
  label: 'Conversion rate',
  short: ofHundred,
  full: ofHundred,
  good: 'more',
  meaning: 'Visitors who reached the goal, of all visitors',
}

const revenueIn = (currency: string): Figure => ({
  metric: 'total_revenue',
  label: 'Revenue',
  short: amount => asMoney(amount, currency, 'short'),
  full: amount => asMoney(amount, currency),
  good: 'more',
  meaning: 'What the goal brought in, in the currency of the site',
})

/** What can be drawn of a goal over time; money only where it brings any. */
export const goalFigures = (
  currency: string,
  { revenue }: Pick<GoalFigures, 'revenue'>,
): readonly Figure[] => [
  ...figuresFor({ dimension: 'goal', value: '' }, 'visitors').filter(({ metric }) => metric !== 'visits'),
  RATE,
  ...((revenue ?? 0) > 0 ? [revenueIn(currency)] : []),
]
