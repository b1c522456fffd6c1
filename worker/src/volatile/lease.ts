import { randomUUID } from 'node:crypto'
import type { Redis } from 'ioredis'

/** How long a worker that has gone silent keeps a partition, in milliseconds. */
export const LEASE_MS = 4_000

/** Takes the key when it is free or already ours, and sets its life anew. */
const TAKE = `
local owner = redis.call('GET', KEYS[1])
if owner and owner ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1`

const GIVE_BACK = `
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
return 0`

/** One worker's hold on one partition. Every commit checks it again (fencing), so losing it late does no harm. */
export interface Lease {
  readonly owner: string
  /** Takes or renews; false when another worker holds the partition. */
  take(): Promise<boolean>
  giveBack(): Promise<void>
  /** Ends the connection of the lease. */
  close(): void
}

export function createLease(redis: Redis, key: string, owner: string = randomUUID()): Lease {
  return {
    owner,
    take: async () => (await redis.eval(TAKE, 1, key, owner, LEASE_MS)) === 1,
    async giveBack() {
      await redis.eval(GIVE_BACK, 1, key, owner)
    },
    close() {
      redis.disconnect()
    },
  }
}
