import { setTimeout as sleepFor } from 'node:timers/promises'
import type { CellWriter } from '@gatecount/shared/adapters/clickhouse/port'
import type { ControlledSite, ControlStore } from '@gatecount/shared/adapters/control/port'
import { keptParts } from '@gatecount/shared/domain/policy/held-to-history'
import { keptUnder } from '@gatecount/shared/domain/policy/kept-under'
import { RETAINED_KINDS } from '@gatecount/shared/domain/privacy/retention'
import { localClock } from '@gatecount/shared/domain/time/local-time'
import { errorName, type Log } from '@gatecount/shared/process/log'
import { MOVED_CHANNEL, writeMoved } from '@gatecount/shared/queue/live-channels'
import { type Publisher, publishNow } from '../live/publish-now.ts'

interface RetentionDeps {
  readonly cells: Pick<CellWriter, 'forgetBefore'>
  readonly control: Pick<ControlStore, 'listSites' | 'policies'>
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly log: Log
  /** Where dashboards hear that what they keep is no longer true. */
  readonly queueRedis?: Publisher
}

const LOOK_MS = 10_000
const EARLIEST = '0000-01-01'

/**
 * Deletes what is older than it was promised to be kept when it was taken, or than the owner keeps it now.
 * @returns how many rows
 */
async function keepSite(
  { cells, control }: RetentionDeps,
  site: ControlledSite,
  today: string,
): Promise<number> {
  let rows = 0
  const versions = (await control.policies.versions(site.id)).map(({ policy }) => policy)
  for (const kind of RETAINED_KINDS) {
    const now = { from: versions.at(-1)?.from ?? null, months: site.retention[kind] ?? null }
    const first = keptUnder([...keptParts(versions, kind), now], today)
    if (first !== undefined) rows += await cells.forgetBefore(site.id, kind, first)
  }
  return rows
}

/** Looks at every site when its day or its setting has changed: a log of old days may have come in since. */
export async function keepRetention(deps: RetentionDeps, signal: AbortSignal): Promise<void> {
  const { control, now, log, queueRedis } = deps
  const done = new Map<number, string>()
  while (!signal.aborted) {
    try {
      for (const site of await control.listSites()) {
        const today = localClock(site.timeZone).at(now()).day
        const state = `${today} ${JSON.stringify(site.retention)}`
        if (done.get(site.id) === state) continue
        const rows = await keepSite(deps, site, today)
        if (rows > 0) log.info('old figures deleted', { count: rows })
        if (rows > 0 && queueRedis !== undefined)
          publishNow(queueRedis, MOVED_CHANNEL, writeMoved([{ site: site.id, from: EARLIEST }]))
        done.set(site.id, state)
      }
    } catch (error) {
      log.warn('old figures not deleted yet', { error: errorName(error) })
    }
    await sleepFor(LOOK_MS, undefined, { signal }).catch(() => {})
  }
}
