import type { Message } from '../../lib/language.ts'
import { asMoney, asPercent, inFull } from '../../lib/wording.ts'
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
  { figure: 'revenue', heading: 'Revenue', of: 'share', full: asMoney },
]
