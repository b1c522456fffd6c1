import { partitionOf } from '@gatecount/shared/domain/identity/site'
import { volatileKeys } from '../volatile/volatile-keys.ts'
import type { SiteLifeStores } from './site-life-stores.ts'

const POLL_MS = 250

/**
 * Has the state of a removed site forgotten. Only the holder of its partition may do that: it has the state in memory too, and
 * writes the snapshots. So it is asked, and says when it is done: with its commit, and a snapshot made after it. Asked
 * again each time, for an emptied Redis has forgotten the question.
 */
export async function forgetVolatile(
  { volatileRedis, partitions }: Pick<SiteLifeStores, 'volatileRedis' | 'partitions'>,
  siteId: number,
  sleep: (ms: number) => Promise<void>,
): Promise<void> {
  const { forget, forgotten } = volatileKeys(partitionOf(siteId, partitions))
  while ((await volatileRedis.srem(forgotten, siteId)) === 0) {
    await volatileRedis.sadd(forget, siteId)
    await sleep(POLL_MS)
  }
  await volatileRedis.srem(forget, siteId)
}
