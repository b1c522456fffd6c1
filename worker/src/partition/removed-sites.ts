import type { Redis } from 'ioredis'
import type { VolatileKeys } from '../volatile/volatile-keys.ts'
import type { SiteBook } from './partition.ts'
import type { PartitionState } from './partition-state.ts'
import { siteOf } from './site-days.ts'

/** Sites whose state goes with the next commit. */
interface Removed {
  readonly sites: ReadonlySet<number>
  readonly closedDays: readonly string[]
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

const NONE: Removed = { sites: new Set(), closedDays: [] }

export function removedSites({ redis, keys, sites, state }: RemovedDeps): RemovedSites {
  return {
    async asked() {
      const asked = (await redis.smembers(keys.forget)).map(Number)
      if (asked.length === 0) return NONE
      await sites.renew()
      // Whatever was asked, of a site that is there nothing is forgotten.
      const removed = new Set(asked.filter(id => sites.find(id) === undefined))
      state.forgetSites(removed)
      state.days.forgetClosed(removed)
      const closedDays = (await redis.smembers(keys.closed)).filter(id => removed.has(siteOf(id)))
      return { sites: removed, closedDays }
    },
    async done({ sites: removed }, snapshot) {
      if (removed.size === 0) return
      await snapshot()
      await redis
        .multi()
        .srem(keys.forget, ...removed)
        .sadd(keys.forgotten, ...removed)
        .exec()
    },
  }
}
