import { LIVE_EVERY_MS } from '@gatecount/shared/domain/live/live-step'
import type { CellRow } from '@gatecount/shared/domain/report/cell-row'
import {
  LIVE_CHANNEL,
  MOVED_CHANNEL,
  type Moved,
  writeMoved,
  writeSteps,
} from '@gatecount/shared/queue/live-channels'
import type { SiteDay } from '../cells/site-day.ts'
import { type Publisher, publishNow } from './publish-now.ts'
import { visitorsNow } from './visitors-now.ts'

interface TellerDeps {
  readonly partition: number
  readonly queueRedis: Publisher
  readonly now: () => number
}

/** What a partition tells dashboards of the sites in it. Nothing waits for it, and nothing fails when it is not heard. */
export interface Teller {
  /** Who is here now, as steps; at most every ten seconds, however often this is called. */
  present(days: readonly SiteDay[]): void
  /** That these rows are written. */
  moved(rows: readonly CellRow[]): void
}

const EARLIEST_OF_ALL = '1970-01-01'

/** The earliest day that rows of each site are about; bookkeeping is of no site or of no day. */
function movedSites(rows: readonly CellRow[]): Moved[] {
  const from = new Map<number, string>()
  for (const { site, start } of rows) {
    if (site === 0 || start === EARLIEST_OF_ALL) continue
    const known = from.get(site)
    if (known === undefined || start < known) from.set(site, start)
  }
  return [...from].map(([site, first]) => ({ site, from: first }))
}

export function tellDashboards({ partition, queueRedis, now }: TellerDeps): Teller {
  let told = Number.NEGATIVE_INFINITY
  return {
    present(days) {
      if (now() - told < LIVE_EVERY_MS) return
      told = now()
      publishNow(queueRedis, LIVE_CHANNEL, writeSteps({ partition, steps: visitorsNow(days, told) }))
    },
    moved(rows) {
      const sites = movedSites(rows)
      if (sites.length > 0) publishNow(queueRedis, MOVED_CHANNEL, writeMoved(sites))
    },
  }
}
