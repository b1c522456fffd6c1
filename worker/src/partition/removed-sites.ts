import type { Redis } from 'ioredis'
import type { SiteDay } from '../cells/site-day.ts'
import type { VolatileKeys } from '../volatile/volatile-keys.ts'
import type { SiteBook } from './partition.ts'
import type { PartitionState } from './partition-state.ts'
import { dayId, siteOf } from './site-days.ts'

/** Sites whose state goes with the next commit. */
interface Removed {
  readonly sites: ReadonlySet<number>
  /** Closed days of theirs, those that close with this commit too. */
  daysForgotten(closing: readonly SiteDay[]): string[]
}

/** Removed sites of which somebody waits to hear that their state is forgotten. */
export interface RemovedSites {
  asked(): Promise<Removed>
  /** Answers, when the commit is made and `snapshot` has taken the place of the one before. */
  done(removed: Removed, snapshot: () => Promise<void>): Promise<void>
}

interface RemovedDeps {
  readonly redis: Redis
  readonly keys: VolatileKeys
  readonly sites: SiteBook
  readonly state: PartitionState
}

/** Only to who still asks. */
const ANSWER = `
for _, site in ipairs(ARGV) do
  if redis.call('SREM', KEYS[1], site) == 1 then redis.call('SADD', KEYS[2], site) end
end`

const NONE: Removed = { sites: new Set(), daysForgotten: () => [] }

export function removedSites({ redis, keys, sites, state }: RemovedDeps): RemovedSites {
  return {
    async asked() {
      const asked = (await redis.smembers(keys.forget)).map(Number)
      if (asked.length === 0) return NONE
      await sites.renew()
      // Whatever was asked, of a site that is there nothing is forgotten.
      const removed = new Set(asked.filter(id => sites.find(id) === undefined))
      state.forgetSites(removed)
      const closed = (await redis.smembers(keys.closed)).filter(id => removed.has(siteOf(id)))
      const daysForgotten = (closing: readonly SiteDay[]): string[] => [
        ...closed,
        ...closing.filter(({ site }) => removed.has(site.id)).map(({ site, day }) => dayId(site.id, day)),
      ]
      return { sites: removed, daysForgotten }
    },
    async done({ sites: removed }, snapshot) {
      if (removed.size === 0) return
      state.days.forgetClosed(removed)
      await snapshot()
      await redis.eval(ANSWER, 2, keys.forget, keys.forgotten, ...removed)
    },
  }
}
