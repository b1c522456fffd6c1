import { ingestQueueName, QUEUE_PREFIX, SPARED_PREFIX } from '@gatecount/shared/queue/queue-names'
import { SALE_QUEUE } from '@gatecount/shared/queue/sale-queue'
import { keyIdOf } from '@gatecount/shared/seal/sealed-format'
import { Queue } from 'bullmq'
import type { Redis } from 'ioredis'
import type { Aside } from '../aside/aside.ts'
import type { SnapshotFiles } from '../volatile/snapshot-files.ts'

/** What old private keys are still good for. */
export interface KeyNeeds {
  /** Ids of the keys that the oldest unread batch of each queue is sealed to; all behind it came later. */
  queued(): Promise<readonly string[]>
  /** Ids of the keys that lie sealed elsewhere: aside, in snapshots. */
  kept(): Promise<ReadonlySet<string>>
  /** Since when a key is spared for the queue's sake, in milliseconds since the epoch: from `now` on when it never was. */
  sparedSince(id: string, now: number): Promise<number>
}

export interface KeyNeedsDeps {
  readonly queueRedis: Redis
  readonly partitions: number
  readonly aside: Aside
  readonly snapshots: Pick<SnapshotFiles, 'keyIds'>
}

/** Longer than a key is ever spared. */
const SPARED_DAYS = 30

export function keyNeeds({
  queueRedis,
  partitions,
  aside,
  snapshots,
}: KeyNeedsDeps): KeyNeeds & AsyncDisposable {
  const names = [...Array.from({ length: partitions }, (_, at) => ingestQueueName(at)), SALE_QUEUE]
  const queues = names.map(name => {
    const options = { connection: queueRedis, prefix: QUEUE_PREFIX, skipMetasUpdate: true }
    const queue = new Queue(name, options)
    queue.on('error', () => {})
    return queue
  })
  const oldest = async (queue: Queue): Promise<string[]> => {
    const jobs = [
      ...(await queue.getJobs(['active'], 0, 0, true)),
      ...(await queue.getJobs(['waiting'], 0, 0, true)),
    ]
    return jobs.flatMap(job => {
      const { sealed } = (job?.data ?? {}) as { sealed?: unknown }
      return typeof sealed === 'string' ? [keyIdOf(Buffer.from(sealed, 'base64'))] : []
    })
  }
  return {
    queued: async () => (await Promise.all(queues.map(oldest))).flat(),
    kept: async () => new Set([...(await aside.keyIds()), ...(await snapshots.keyIds())]),
    async sparedSince(id, now) {
      const key = `${SPARED_PREFIX}${id}`
      await queueRedis.set(key, String(now), 'EX', SPARED_DAYS * 86_400, 'NX')
      return Number((await queueRedis.get(key)) ?? now)
    },
    async [Symbol.asyncDispose]() {
      await Promise.allSettled(queues.map(queue => queue.close()))
    },
  }
}
