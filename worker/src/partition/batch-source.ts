import { CONSUMER_OPTIONS, connectRedis } from '@gatecount/shared/adapters/redis/connect'
import { type BatchJob, ingestQueueName, QUEUE_PREFIX } from '@gatecount/shared/queue/queue-names'
import { type Job, Queue, Worker } from 'bullmq'

/** One queued batch and its number; numbers count up by one from 1 in each life of the queue. */
export interface QueuedBatch {
  readonly number: number
  readonly sealed: Buffer
  /** The only site that hits of the batch may be of, when it came through the API. */
  readonly site: number | undefined
  /** Removes the batch from the queue: its output is stored. */
  complete(): Promise<void>
}

/** The batches of one partition in order. The lease makes sure that only one worker takes them. */
export interface BatchSource extends AsyncDisposable {
  /** What a worker before us took and did not finish, in order. */
  recover(): Promise<QueuedBatch[]>
  /** Up to `most` batches that wait; when there are none, waits up to a second for the first. */
  take(most: number, wait: boolean): Promise<QueuedBatch[]>
}

/** Jobs are taken without BullMQ's own lock: the lease of the partition is the lock. */
const NO_LOCK = '0'

export function openBatchSource(url: string, partition: number): BatchSource {
  const connection = connectRedis(url, CONSUMER_OPTIONS)
  const name = ingestQueueName(partition)
  const worker = new Worker<BatchJob, undefined>(name, null, {
    connection,
    prefix: QUEUE_PREFIX,
    autorun: false,
    skipStalledCheck: true,
    skipLockRenewal: true,
    drainDelay: 1,
    removeOnComplete: { count: 0 },
    removeOnFail: { count: 0 },
  })
  const queue = new Queue<BatchJob>(name, { connection, prefix: QUEUE_PREFIX, skipMetasUpdate: true })
  worker.on('error', () => {})
  queue.on('error', () => {})

  const wrap = (job: Job<BatchJob>): QueuedBatch => ({
    number: Number(job.id),
    // Of a job that is not ours nothing is known; what has no bytes cannot be opened, and is set aside.
    sealed: Buffer.from(typeof job.data.sealed === 'string' ? job.data.sealed : '', 'base64'),
    site: job.data.site,
    async complete() {
      await job.moveToCompleted(undefined, NO_LOCK, false)
    },
  })
  const inOrder = (batches: QueuedBatch[]): QueuedBatch[] => batches.sort((a, b) => a.number - b.number)

  return {
    recover: async () =>
      inOrder((await queue.getJobs(['active'])).filter(job => job?.data !== undefined).map(wrap)),
    async take(most, wait) {
      const taken: QueuedBatch[] = []
      if (wait) {
        const first = await worker.getNextJob(NO_LOCK, { block: true })
        if (first === undefined) return taken
        taken.push(wrap(first))
      }
      // Each job is a script in Redis, so exactly as many are asked for as there are.
      const { waiting = 0 } = await queue.getJobCounts('waiting')
      const jobs = await Promise.all(
        Array.from({ length: Math.min(waiting, most - taken.length) }, () =>
          worker.getNextJob(NO_LOCK, { block: false }),
        ),
      )
      taken.push(...jobs.filter(job => job !== undefined).map(wrap))
      return inOrder(taken)
    },
    async [Symbol.asyncDispose]() {
      await Promise.allSettled([worker.close(true), queue.close()])
      connection.disconnect()
    },
  }
}
