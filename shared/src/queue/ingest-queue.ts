import { Queue } from 'bullmq'
import { connectRedis, WRITER_OPTIONS } from '../adapters/redis/connect.ts'
import type { SealedBatch } from '../seal/sealer.ts'
import { type BatchJob, ingestQueueName, JOB_NAME, QUEUE_PREFIX } from './queue-names.ts'

/** The queue cannot be reached. `sent` tells whether the batch may have been stored all the same. */
export class QueueAway extends Error {
  readonly sent: boolean

  constructor(sent: boolean) {
    super('The queue is away')
    this.name = 'QueueAway'
    this.sent = sent
  }
}

export interface IngestQueue extends AsyncDisposable {
  /** Resolves when the batch is durable. `site`: the only site its hits may be of. @throws QueueAway */
  enqueue(partition: number, sealed: SealedBatch, site?: number): Promise<void>
  /** Batches of the partition that wait or are being worked on. */
  backlog(partition: number): Promise<number>
  readonly ready: boolean
  ping(): Promise<void>
}

const JOB_OPTIONS = { removeOnComplete: true, removeOnFail: true, keepLogs: 0, attempts: 1 } as const

export function openIngestQueue({ url, partitions }: { url: string; partitions: number }): IngestQueue {
  const connection = connectRedis(url, WRITER_OPTIONS)
  const queues = Array.from({ length: partitions }, (_, partition) => {
    const queue = new Queue<BatchJob>(ingestQueueName(partition), {
      connection,
      prefix: QUEUE_PREFIX,
      skipMetasUpdate: true,
      streams: { events: { maxLen: 10 } },
    })
    queue.on('error', () => {})
    return queue
  })
  const queueOf = (partition: number): Queue<BatchJob> => {
    const queue = queues[partition]
    if (queue === undefined) throw new RangeError('No such partition')
    return queue
  }

  return {
    get ready() {
      return connection.status === 'ready'
    },
    async enqueue(partition, sealed, site) {
      if (connection.status !== 'ready') throw new QueueAway(false)
      try {
        await queueOf(partition).add(
          JOB_NAME,
          { sealed: sealed.toString('base64'), ...(site !== undefined && { site }) },
          JOB_OPTIONS,
        )
      } catch {
        // biome-ignore lint/style/useErrorCause: a Redis error quotes the command and its arguments
        throw new QueueAway(true)
      }
    },
    async backlog(partition) {
      const counts = await queueOf(partition).getJobCounts('waiting', 'active')
      return (counts['waiting'] ?? 0) + (counts['active'] ?? 0)
    },
    async ping() {
      await connection.ping()
    },
    async [Symbol.asyncDispose]() {
      await Promise.allSettled(queues.map(queue => queue.close()))
      connection.disconnect()
    },
  }
}
