import type { Range } from '../../../lib/local-date.ts'
import type { Filter } from '../../filter/filter.ts'
import type { Period } from '../../period/period.ts'
import type { Metric } from '../../report/api/run-query.ts'
import { useAnswer } from '../../report/api/use-answer.ts'
import type { Scope } from '../../report/scope.ts'
import { costsWithin } from '../campaign-costs.ts'
import { type CampaignAnswer, campaignTable } from '../campaign-rows.ts'
import type { Cost } from './costs.ts'

/** What is asked of campaigns, in this order. */
const METRICS = ['visitors', 'visits', 'total_revenue'] as const satisfies readonly Metric[]
/** As many as the server gives at once. */
const MOST = 10_000
/** Whatever is a goal. */
const ANY_GOAL: Filter = { dimension: 'event_kind', value: 'goal' }

const goalFilter = (goal: string | null): Filter =>
  goal === null ? ANY_GOAL : { dimension: 'goal', value: goal }

interface Asked {
  /** Null for all goals together. */
  readonly goal: string | null
  readonly costs: readonly Cost[]
  readonly currency: string
}

function useOfRange(scope: Scope, range: Range | null, { goal, costs, currency }: Asked, slot: string) {
  const by = ['utm_campaign'] as const
  const list = useAnswer(scope, range && { range, metrics: METRICS, by, limit: MOST }, `campaigns-${slot}`)
  const reached = useAnswer(
    scope,
    range && { range, metrics: ['visitors'], by, filter: goalFilter(goal), limit: MOST },
    `campaign-goals-${slot}`,
  )
  const answer: CampaignAnswer | null =
    range && list.data && reached.data
      ? { list: list.data, reached: reached.data, costs: costsWithin(costs, currency, range) }
      : null
  return { list, reached, answer, isStale: list.isPlaceholderData || reached.isPlaceholderData }
}

/** The campaigns of a period with what they cost and brought, and their changes; no table while that is not known. */
export function useCampaigns(scope: Scope, period: Period, asked: Asked) {
  const { comparison } = period
  const whole = useOfRange(scope, scope.range, asked, 'whole')
  const sameDays = comparison !== null && comparison.current.to === scope.range.to
  const over = useOfRange(scope, comparison && !sameDays ? comparison.current : null, asked, 'over')
  const before = useOfRange(scope, comparison?.previous ?? null, asked, 'before')
  const current = sameDays ? whole : over
  const compared =
    current.answer && before.answer && !current.isStale && !before.isStale
      ? { current: current.answer, previous: before.answer }
      : null
  return {
    table: whole.answer && campaignTable({ whole: whole.answer, compared }),
    isStale: whole.isStale,
    error: whole.list.error ?? whole.reached.error,
    retry: () => void Promise.all([whole.list.refetch(), whole.reached.refetch()]),
  }
}
