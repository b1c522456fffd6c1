import { randomUUID } from 'node:crypto'
import type { Redis } from 'ioredis'
import { Fenced } from './commit.ts'
import type { VolatileKeys } from './volatile-keys.ts'

/** How long a worker that has gone silent keeps a partition, in milliseconds. */
export const LEASE_MS = 4_000
/** What is sent within this of the end of the lease may arrive after it. */
const MARGIN_MS = 500

/** Takes the key when it is free or already ours, and puts up the fence: commits of whoever held it before fail. */
const TAKE = `
local owner = redis.call('GET', KEYS[1])
if owner and owner ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
redis.call('SET', KEYS[2], ARGV[1])
return 1`

/**
 * Sets its life anew while the fence is ours. The fence itself is not touched: commits watch it, and a renewal must not
 * make them fail. A server that has lost everything has no fence, and the partition is not renewed but taken again.
 */
const RENEW = `
if redis.call('GET', KEYS[2]) ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1`

const GIVE_BACK = `
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
return 0`

/** One worker's hold on one partition. Every commit checks it again (fencing), and every insert confirms it. */
export interface Lease {
  readonly owner: string
  /** False when another worker holds the partition. */
  take(): Promise<boolean>
  /** False when it is no longer ours. */
  renew(): Promise<boolean>
  /**
   * Asks again when the last answer is so old that another worker may hold the partition by now: this process stood still.
   * @throws Fenced when it is no longer ours
   */
  confirm(): Promise<void>
  giveBack(): Promise<void>
  /** Ends the connection of the lease. */
  close(): void
}

export function createLease(
  redis: Redis,
  { owner: key, fence }: Pick<VolatileKeys, 'owner' | 'fence'>,
  owner: string = randomUUID(),
): Lease {
  let asked = { monotonic: Number.NEGATIVE_INFINITY, wall: Number.NEGATIVE_INFINITY }
  const ask = async (script: string): Promise<boolean> => {
    // Its life begins at the latest when the server hears of it, so it counts from before the question.
    const before = { monotonic: performance.now(), wall: Date.now() }
    const isOurs = (await redis.eval(script, 2, key, fence, owner, LEASE_MS)) === 1
    if (isOurs) asked = before
    return isOurs
  }
  // The monotonic clock stands still while the machine sleeps; the wall clock can be set. Neither may be old.
  const isFresh = (): boolean =>
    performance.now() - asked.monotonic < LEASE_MS - MARGIN_MS &&
    Date.now() - asked.wall < LEASE_MS - MARGIN_MS
  return {
    owner,
    take: () => ask(TAKE),
    renew: () => ask(RENEW),
    async confirm() {
      while (!isFresh()) if (!(await ask(RENEW))) throw new Fenced()
    },
    async giveBack() {
      await redis.eval(GIVE_BACK, 1, key, owner)
    },
    close() {
      redis.disconnect()
    },
  }
}
