import { localClock } from '@gatecount/shared/domain/time/local-time'
import type { SiteDay } from '../cells/site-day.ts'
import { isDue } from '../closing/due-days.ts'
import { gate, gateGivenUp } from '../gate/gate.ts'
import { endSilentVisits } from '../visit/follow-visit.ts'
import type { DayChange } from '../volatile/commit.ts'
import type { PartitionDeps } from './partition.ts'
import type { PartitionState } from './partition-state.ts'

/** The day of a site that was removed: nothing of it is written any more. */
const forgotten = (day: SiteDay): DayChange => ({
  day,
  gated: { rows: [], waiting: [], marked: [] },
  closes: true,
})

/** Visits end as they are, so that the totals that are written stay true; then the day is forgotten, and goes on anew. */
function givenUp(day: SiteDay): DayChange {
  endSilentVisits(day, Number.POSITIVE_INFINITY)
  return { day, gated: gateGivenUp(day), closes: false, isGivenUp: true }
}

function changeOf(
  day: SiteDay,
  state: PartitionState,
  deps: Pick<PartitionDeps, 'metrics'>,
): DayChange | undefined {
  const progress = state.progress(day.site, day.day)
  let ended = endSilentVisits(day, progress.now)
  const closes = isDue(day, localClock(day.site.timeZone), progress)
  if (closes) ended += endSilentVisits(day, Number.POSITIVE_INFINITY)
  const gated = gate(day, closes ? 'closing' : 'open')
  deps.metrics.overLimit.inc(day.overLimit)
  state.noteOverLimit(day)
  day.overLimit = 0
  const changed = gated.rows.length + gated.waiting.length + ended > 0 || day.visitors.hasChanged || day.fresh
  return changed || closes ? { day, gated, closes } : undefined
}

/**
 * What the next commit changes of the days that are open. A day is looked at when something in it has changed, when
 * visits of it may be over, or when it is due.
 */
export function dayChanges(
  deps: Pick<PartitionDeps, 'sites' | 'metrics'>,
  state: PartitionState,
): DayChange[] {
  state.days.renew(id => deps.sites.find(id))
  return [
    // First: what is given up is forgotten before the day that takes its place is saved.
    ...state.days.takeGivenUp().map(givenUp),
    ...state.days
      .all()
      .flatMap(day =>
        deps.sites.find(day.site.id) === undefined ? [forgotten(day)] : (changeOf(day, state, deps) ?? []),
      ),
  ]
}
