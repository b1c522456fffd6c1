import { randomUUID } from 'node:crypto'
import { epochKey, ingestQueueName, QUEUE_PREFIX } from '@gatecount/shared/queue/queue-names'
import type { Redis } from 'ioredis'

/** The numbers of the queue have begun anew while the partition was worked: what is in memory here no longer fits them. */
export class QueueBegunAnew extends Error {
  constructor() {
    super('The queue counts its batches from an earlier number')
    this.name = 'QueueBegunAnew'
  }
}

/** The number that the queue gave last; BullMQ counts in this key. */
const lastNumber = async (redis: Redis, partition: number): Promise<number> =>
  Number((await redis.get(`${QUEUE_PREFIX}:${ingestQueueName(partition)}:id`)) ?? 0)

/** The epoch that the queue's numbers belong to, made when there is none: an emptied queue counts from 1 again. */
export async function epochOf(redis: Redis, partition: number): Promise<string> {
  await redis.set(epochKey(partition), randomUUID(), 'NX')
  return (await redis.get(epochKey(partition))) ?? ''
}

/**
 * Whether batches up to this number were given by the queue as it is now. One that was set back (an old file, a disk that
 * lost what it had confirmed) gives numbers again that were counted as others.
 */
export async function hasGiven(
  redis: Redis,
  partition: number,
  epoch: string,
  through: number,
): Promise<boolean> {
  if ((await redis.get(epochKey(partition))) !== epoch) return false
  return (await lastNumber(redis, partition)) >= through
}

/** Begins an epoch for a queue that was set back. What it still holds and was counted is known by its origin. */
export async function beginEpoch(redis: Redis, partition: number): Promise<string> {
  const epoch = randomUUID()
  await redis.set(epochKey(partition), epoch)
  return epoch
}
