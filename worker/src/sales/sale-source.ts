import { SALE_QUEUE, type SaleJob } from '@gatecount/shared/queue/sale-queue'
import type { Job } from 'bullmq'
import { completeJob, openUnlockedJobs, sealedOf } from '../jobs/unlocked-jobs.ts'

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

/** Left over at one time; more of it comes next. */
const MOST_RECOVERED = 200

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const wrap = (job: Job<SaleJob>): QueuedSale => ({
  number: Number(job.id),
  sealed: sealedOf(job.data),
  ticket: textOf(job.data.ticket),
  collector: textOf(job.data.collector),
  complete: () => completeJob(job),
})

export function openSaleSource(url: string): SaleSource {
  const jobs = openUnlockedJobs<SaleJob>(url, SALE_QUEUE)
  return {
    async recover(olderThan) {
      const before = Date.now() - olderThan
      const left = await jobs.taken(MOST_RECOVERED)
      return left.filter(({ processedOn = 0 }) => processedOn <= before).map(wrap)
    },
    take: async (most, wait) => (await jobs.take(most, wait)).map(wrap).sort((a, b) => a.number - b.number),
    backlog: () => jobs.backlog(),
    [Symbol.asyncDispose]: () => jobs[Symbol.asyncDispose](),
  }
}
