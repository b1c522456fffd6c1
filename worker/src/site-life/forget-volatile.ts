import { partitionOf } from '@gatecount/shared/domain/identity/site'
import { volatileKeys } from '../volatile/volatile-keys.ts'
import type { SiteLifeStores } from './site-life-stores.ts'

const POLL_MS = 250

/** Takes the answer with the question, or asks: an answer that comes twice must not stay. */
const ASK = `
if redis.call('SREM', KEYS[2], ARGV[1]) == 1 then
  redis.call('SREM', KEYS[1], ARGV[1])
  return 1
end
redis.call('SADD', KEYS[1], ARGV[1])
return 0`

/**
 * Has the state of a removed site forgotten. Only the holder of its partition may do that: it has the state in memory too, and
 * writes the snapshots. So it is asked, and says when it is done: with its commit, and a snapshot made after it. Asked
 * again each time, for an emptied Redis has forgotten the question.
 * @param mostMs how long the answer is waited for; for as long as it takes unless given
 */
export async function forgetVolatile(
  { volatileRedis, partitions }: Pick<SiteLifeStores, 'volatileRedis' | 'partitions'>,
  siteId: number,
  sleep: (ms: number) => Promise<void>,
  mostMs = Number.POSITIVE_INFINITY,
): Promise<void> {
  const { forget, forgotten } = volatileKeys(partitionOf(siteId, partitions))
  for (let waited = 0; waited < mostMs; waited += POLL_MS) {
    if ((await volatileRedis.eval(ASK, 2, forget, forgotten, siteId)) === 1) return
    await sleep(POLL_MS)
  }
}
