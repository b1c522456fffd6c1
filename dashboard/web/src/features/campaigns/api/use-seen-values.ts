import type { Dimension } from '@gatecount/shared/domain/report/dimensions'
import { NO_VALUE, TOO_FEW } from '@gatecount/shared/domain/report/remainder'
import { addDays } from '../../../lib/local-date.ts'
import { useAnswer } from '../../report/api/use-answer.ts'
import type { Scope } from '../../report/scope.ts'

const DAYS = 91
const MOST = 50

/** Values that links of campaigns had of late, the most frequent first. */
export function useSeenValues(scope: Scope, dimension: Dimension, today: string): readonly string[] {
  const range = { from: addDays(today, 1 - DAYS), to: today }
  const question = { range, metrics: ['visitors'] as const, by: [dimension], limit: MOST }
  const { data } = useAnswer(scope, question, `seen-${dimension}`)
  return (data?.results ?? [])
    .map(row => row.dimensions[0] ?? '')
    .filter(value => ![TOO_FEW, NO_VALUE, ''].includes(value))
}

/** The goals that were reached in a period, the most reached first. */
export function useReachedGoals(scope: Scope): readonly string[] {
  const question = { range: scope.range, metrics: ['visitors'] as const, by: ['goal'] as const, limit: 500 }
  const { data } = useAnswer(scope, question, 'campaigns-goal-names')
  return (data?.results ?? [])
    .map(row => row.dimensions[0] ?? '')
    .filter(value => ![TOO_FEW, NO_VALUE, ''].includes(value))
}
