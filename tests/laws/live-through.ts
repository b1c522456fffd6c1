import { SIGNAL } from '@gatecount/shared/domain/event/hit'
import type { Site } from '@gatecount/shared/domain/identity/site'
import { localClock } from '@gatecount/shared/domain/time/local-time'
import type { Heard } from './follow-all.ts'
import type { PartitionOnClock } from './partition-on-clock.ts'
import type { Arrival } from './ten-days-of-traffic.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** What happens after a batch has come. `away`: nothing works the partition for two and a half days. */
export type Incident = 'nothing' | 'count' | 'flush' | 'crash' | 'away'
const AWAY_MS = 60 * HOUR

export interface Life {
  readonly sites: readonly Site[]
  /** Hits of each batch, over and over. */
  readonly sizes: readonly number[]
  readonly incidents: readonly Incident[]
}

/** Hits of days that are long over, sent again: one as it comes live, one as a line of a log. */
function latecomers({ sites }: Life, known: readonly Arrival[], now: number): Arrival[] {
  const old = known.filter(({ hit }) => {
    const site = sites.find(({ id }) => id === hit.siteId)
    const clock = localClock(site?.timeZone ?? 'UTC')
    return now >= clock.endOf(clock.at(hit.at).day) + 4 * HOUR
  })
  return old.slice(-2).flatMap(({ hit }) => [
    { hit: { ...hit, path: '/late', name: 'pageview' }, comes: now },
    { hit: { ...hit, path: '/late', name: 'pageview', signals: SIGNAL.fromLog }, comes: now },
  ])
}

/** Lets the hits come, under all kinds of incidents; tells when each was read. */
export async function liveThrough(
  partition: PartitionOnClock,
  arrivals: readonly Arrival[],
  life: Life,
): Promise<Heard[]> {
  const { sizes, incidents } = life
  const heard: Heard[] = []
  const known: Arrival[] = []
  let backAt = 0
  for (let n = 0; known.length < arrivals.length; n++) {
    const from = known.length
    const batch = arrivals.slice(from, from + (sizes[n % sizes.length] ?? 1))
    known.push(...batch)
    const comes = batch.at(-1)?.comes ?? 0
    partition.setClock(comes)
    await partition.queue(batch.map(({ hit }) => hit))
    heard.push(...batch.map(({ hit }) => ({ hit, read: hit.at })))
    if (comes < backAt) continue
    if (backAt > 0) await partition.restart()
    backAt = 0
    const incident = incidents[n % incidents.length]
    if (incident === 'away') backAt = comes + AWAY_MS
    if (incident === 'nothing' || incident === 'away') continue
    await partition.count()
    if (incident === 'flush') await partition.flush()
    if (incident === 'crash') await partition.restart()
    const quiet = (arrivals[known.length]?.comes ?? 0) - comes
    if (quiet < 15 * MINUTE) continue
    // All is read and every day that is over is closed, so what is sent again comes late for certain.
    await partition.settle()
    const now = comes + 5 * MINUTE
    partition.setClock(now)
    const late = latecomers(life, known, now)
    if (late.length === 0) continue
    await partition.queue(late.map(({ hit }) => hit))
    heard.push(...late.map(({ hit }) => ({ hit, read: now })))
    await partition.count()
  }
  return heard
}
