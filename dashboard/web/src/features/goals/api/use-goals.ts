import type { Goal } from '@gatecount/shared/domain/report/goal'
import type { Range } from '../../../lib/local-date.ts'
import type { Period } from '../../period/period.ts'
import { useAnswer } from '../../report/api/use-answer.ts'
import type { Scope } from '../../report/scope.ts'
import { type GoalAnswer, goalMetrics, goalRows } from '../goal-rows.ts'

/** More than a site has: a hundred are declared, and events beyond them are few. */
const MOST = 500

/** A list of goals with those of whom some reached them. */
function useGoalList(scope: Scope, range: Range | null, slot: string) {
  const { filter } = scope
  const list = useAnswer(
    scope,
    range && { range, metrics: goalMetrics(filter !== null), by: ['goal'], filter, limit: MOST },
    `goals-${slot}`,
  )
  const all = useAnswer(scope, range && { range, metrics: ['visitors'], filter }, `goals-all-${slot}`)
  const answer: GoalAnswer | null =
    list.data && all.data ? { list: list.data, visitors: all.data.results[0]?.metrics[0] ?? 0 } : null
  return { list, all, answer, isStale: list.isPlaceholderData || all.isPlaceholderData }
}

/** The goals of a period with their changes, or null while nothing is known. */
export function useGoals(scope: Scope, period: Period, declared: readonly Goal[]) {
  const { comparison } = period
  const whole = useGoalList(scope, scope.range, 'whole')
  const sameDays = comparison !== null && comparison.current.to === scope.range.to
  const over = useGoalList(scope, comparison && !sameDays ? comparison.current : null, 'over')
  const before = useGoalList(scope, comparison?.previous ?? null, 'before')
  const current = sameDays ? whole : over
  const compared =
    comparison && current.answer && before.answer && !current.isStale && !before.isStale
      ? { current: current.answer, previous: before.answer }
      : null
  return {
    rows: whole.answer && goalRows(declared, { whole: whole.answer, compared }),
    visitors: whole.answer?.visitors ?? null,
    isStale: whole.isStale,
    error: whole.list.error ?? whole.all.error,
    retry: () => void Promise.all([whole.list.refetch(), whole.all.refetch()]),
  }
}
