import { CONSUMER_OPTIONS, connectRedis } from '@gatecount/shared/adapters/redis/connect'
import { QUEUE_PREFIX } from '@gatecount/shared/queue/queue-names'
import { SALE_QUEUE, type SaleJob } from '@gatecount/shared/queue/sale-queue'
import { type Job, Queue, Worker } from 'bullmq'

/** A message of a shop that waits to be taken. */
export interface QueuedSale {
  readonly number: number
  readonly sealed: Buffer
  readonly ticket: string
  readonly collector: string
  /** Removes it from the queue: its answer is stored. */
  complete(): Promise<void>
}

/**
 * What shops sent. Two workers may come by the same message, when one takes up what the other seems to have left: taking it
 * twice changes nothing, so nobody holds a lock.
 */
export interface SaleSource extends AsyncDisposable {
  /** What was taken at least so many milliseconds ago and is not done. */
  recover(olderThan: number): Promise<QueuedSale[]>
  /** Up to `most` messages; when there are none and `wait`, waits up to a second for the first. */
  take(most: number, wait: boolean): Promise<QueuedSale[]>
  backlog(): Promise<number>
}

const NO_LOCK = '0'
/** Left over at one time; more of it comes next. */
const MOST_RECOVERED = 200

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

export function openSaleSource(url: string): SaleSource {
  const connection = connectRedis(url, CONSUMER_OPTIONS)
  const worker = new Worker<SaleJob, undefined>(SALE_QUEUE, null, {
    connection,
    prefix: QUEUE_PREFIX,
    autorun: false,
    skipStalledCheck: true,
    skipLockRenewal: true,
    drainDelay: 1,
    removeOnComplete: { count: 0 },
    removeOnFail: { count: 0 },
  })
  const queue = new Queue<SaleJob>(SALE_QUEUE, { connection, prefix: QUEUE_PREFIX, skipMetasUpdate: true })
  worker.on('error', () => {})
  queue.on('error', () => {})

  const wrap = (job: Job<SaleJob>): QueuedSale => ({
    number: Number(job.id),
    // Of a job that is not ours nothing is known; what has no bytes cannot be opened, and is set aside.
    sealed: Buffer.from(textOf(job.data.sealed), 'base64'),
    ticket: textOf(job.data.ticket),
    collector: textOf(job.data.collector),
    async complete() {
      await job.moveToCompleted(undefined, NO_LOCK, false)
    },
  })

  return {
    async recover(olderThan) {
      const before = Date.now() - olderThan
      const jobs = await queue.getJobs(['active'], 0, MOST_RECOVERED - 1, true)
      return jobs.filter(job => job?.data !== undefined && (job.processedOn ?? 0) <= before).map(wrap)
    },
    async take(most, wait) {
      const taken: Job<SaleJob>[] = []
      if (wait) {
        const first = await worker.getNextJob(NO_LOCK, { block: true })
        if (first === undefined) return []
        taken.push(first)
      }
      const { waiting = 0 } = await queue.getJobCounts('waiting')
      const jobs = await Promise.all(
        Array.from({ length: Math.min(waiting, most - taken.length) }, () =>
          worker.getNextJob(NO_LOCK, { block: false }),
        ),
      )
      taken.push(...jobs.filter(job => job !== undefined))
      return taken.map(wrap).sort((a, b) => a.number - b.number)
    },
    async backlog() {
      const { waiting = 0, active = 0 } = await queue.getJobCounts('waiting', 'active')
      return waiting + active
    },
    async [Symbol.asyncDispose]() {
      await Promise.allSettled([worker.close(true), queue.close()])
      connection.disconnect()
    },
  }
}
