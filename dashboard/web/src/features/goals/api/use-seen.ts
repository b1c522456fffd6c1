import { crowdOfSite } from '@gatecount/shared/domain/identity/site'
import type { Dimension } from '@gatecount/shared/domain/report/dimensions'
import type { GoalKind } from '@gatecount/shared/domain/report/goal'
import { TOO_FEW } from '@gatecount/shared/domain/report/remainder'
import { addDays, todayIn } from '../../../lib/local-date.ts'
import { useAnswer } from '../../report/api/use-answer.ts'
import type { Scope } from '../../report/scope.ts'
import { type ListedSite, siteMay } from '../../site/api/sites.ts'

const DAYS = 28
const MOST = 60

/** Values of a dimension that a crowd had of late, the most frequent first. */
function useValues(scope: Scope, dimension: Dimension, asked: boolean): readonly string[] {
  const metric = dimension === 'page' ? 'pageviews' : 'events'
  const question = { range: scope.range, metrics: [metric] as const, by: [dimension], limit: MOST }
  const { data } = useAnswer(scope, asked ? question : null, `seen-${dimension}`)
  return (data?.results ?? [])
    .map(row => row.dimensions[0] ?? '')
    .filter(value => ![TOO_FEW, ''].includes(value))
}

/** What was seen on the site of late, by what it could be declared as. Empty where nobody may read it or nothing came. */
export type Seen = Readonly<Record<GoalKind, readonly string[]>>

export function useSeen(site: ListedSite): Seen {
  const today = todayIn(site.timeZone, new Date())
  const range = { from: addDays(today, 1 - DAYS), to: today }
  const scope: Scope = { site: site.domain, of: crowdOfSite(site), range, filter: null, live: false }
  const asked = siteMay(site, 'stats:read') && site.hasData && scope.of === 'visitors'
  const pages = useValues(scope, 'page', asked)
  const declared = new Set((site.goals ?? []).map(goal => goal.name))
  const events = useValues(scope, 'goal', asked).filter(name => !declared.has(name))
  return {
    page: pages,
    scroll: pages,
    event: events,
    sale: events,
    exit_link: useValues(scope, 'exit_link', asked),
    download: useValues(scope, 'download', asked),
  }
}
