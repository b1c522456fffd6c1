import { connectRedis } from '@gatecount/shared/adapters/redis/connect'
import { type RedisRole, readRedisSafety } from '@gatecount/shared/adapters/redis/redis-safety'
import type { Environment } from '@gatecount/shared/process/environment'
import { type Finding, refuseUnsafe } from '@gatecount/shared/process/finding'

/** How long a server of one's own may take to answer here; the services themselves wait for it longer. */
const PATIENCE_MS = 5_000

async function findingsOf(url: string, role: RedisRole): Promise<Finding[]> {
  const redis = connectRedis(url, { maxRetriesPerRequest: null })
  const late = new Promise<Finding[]>(resolve => setTimeout(() => resolve([]), PATIENCE_MS).unref())
  try {
    return await Promise.race([readRedisSafety(redis, role), late])
  } finally {
    redis.disconnect()
  }
}

/**
 * Looks at the Redis servers that the environment names; those that the launcher starts have the settings they need. The
 * worker looks again: here the person at the terminal gets to see it.
 * @throws UnsafeStart
 */
export async function refuseUnsafeServers({
  REDIS_URL,
  REDIS_VOLATILE_URL,
}: Pick<Environment, 'REDIS_URL' | 'REDIS_VOLATILE_URL'>): Promise<readonly Finding[]> {
  const found = await Promise.all([
    REDIS_URL === undefined ? [] : findingsOf(REDIS_URL, 'queue'),
    REDIS_VOLATILE_URL === undefined ? [] : findingsOf(REDIS_VOLATILE_URL, 'volatile'),
  ])
  return refuseUnsafe(found.flat())
}
