import type { Range } from '../../../lib/local-date.ts'
import type { Period } from '../../period/period.ts'
import { useAnswer } from '../../report/api/use-answer.ts'
import type { Scope } from '../../report/scope.ts'
import type { StepVisits } from '../funnel-steps.ts'

/** As many as the server gives at once: steps of funnels that were removed are among them. */
const ALL = 10_000

/** Visits by step of every funnel, asked at once. */
function useVisits(scope: Scope, range: Range | null, slot: string) {
  const query = useAnswer(
    scope,
    range && { range, metrics: ['visits'], by: ['funnel_step'], filter: scope.filter, limit: ALL },
    `funnels-${slot}`,
  )
  const visits: StepVisits | null = query.data
    ? new Map(query.data.results.map(row => [row.dimensions[0] ?? '', row.metrics[0] ?? 0]))
    : null
  return { query, visits: query.isPlaceholderData && slot !== 'whole' ? null : visits }
}

/** Visits by step in the period, and in the days that it is compared with and those of it that are over. */
export function useStepVisits(scope: Scope, period: Period, isAsked: boolean) {
  const comparison = isAsked ? period.comparison : null
  const whole = useVisits(scope, isAsked ? scope.range : null, 'whole')
  const sameDays = comparison !== null && comparison.current.to === scope.range.to
  const over = useVisits(scope, comparison && !sameDays ? comparison.current : null, 'over')
  const before = useVisits(scope, comparison?.previous ?? null, 'before')
  return {
    query: whole.query,
    visits: whole.visits,
    compared: { current: sameDays ? whole.visits : over.visits, previous: before.visits },
  }
}
