import type { Redis } from 'ioredis'
import type { VolatileKeys } from './volatile-keys.ts'

/**
 * Forgets the day of a site that was removed while nobody held the partition: salt, visitors, cells. Whoever holds
 * one closes such days with its next commit.
 * @param id `site/day`
 */
export async function forgetRemovedSite(redis: Redis, keys: VolatileKeys, id: string): Promise<void> {
  let cursor = '0'
  do {
    const [next, found] = await redis.scan(cursor, 'MATCH', `${keys.prefix}${id}:*`, 'COUNT', 1000)
    if (found.length > 0) await redis.unlink(...found)
    cursor = next
  } while (cursor !== '0')
  await redis.srem(keys.days, id)
}
