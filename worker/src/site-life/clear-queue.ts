import { partitionOf } from '@gatecount/shared/domain/identity/site'
import type { Redis } from 'ioredis'
import type { SiteLifeStores } from './site-life-stores.ts'

const POLL_MS = 250
const IN_PROGRESS = /aof_rewrite_(?:in_progress|scheduled):1/

/** The append-only file has every registry that was ever written, with names of sites. Written anew, it has the last. */
async function rewriteFile(redis: Redis, sleep: (ms: number) => Promise<void>): Promise<void> {
  try {
    await redis.bgrewriteaof()
  } catch {
    // One goes on already, which began before the site was gone; or it is not ours to decide on this server.
  }
  while (IN_PROGRESS.test(await redis.info('persistence'))) await sleep(POLL_MS)
}

/**
 * Takes the site out of the queue Redis: out of the registry, and with it all batches that were set aside from its
 * partition. They are sealed, so nobody can tell whose they are, and nothing ever reads them back. What waits in the queue is read and
 * dropped, as of a site that nobody knows.
 */
export async function clearQueue(
  { queueRedis, aside, sites, partitions }: Omit<SiteLifeStores, 'cells' | 'control' | 'volatileRedis'>,
  siteId: number,
  sleep: (ms: number) => Promise<void>,
): Promise<void> {
  await sites.renew()
  await aside.forgetPartition(partitionOf(siteId, partitions))
  while (IN_PROGRESS.test(await queueRedis.info('persistence'))) await sleep(POLL_MS)
  await rewriteFile(queueRedis, sleep)
}
