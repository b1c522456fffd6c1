import { type BatchJob, ingestQueueName } from '@gatecount/shared/queue/queue-names'
import type { Job } from 'bullmq'
import { completeJob, openUnlockedJobs, sealedOf } from '../jobs/unlocked-jobs.ts'

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

const wrap = (job: Job<BatchJob>): QueuedBatch => ({
  number: Number(job.id),
  sealed: sealedOf(job.data),
  site: job.data.site,
  complete: () => completeJob(job),
})

const inOrder = (jobs: readonly Job<BatchJob>[]): QueuedBatch[] =>
  jobs.map(wrap).sort((a, b) => a.number - b.number)

export function openBatchSource(url: string, partition: number): BatchSource {
  const jobs = openUnlockedJobs<BatchJob>(url, ingestQueueName(partition))
  return {
    recover: async () => inOrder(await jobs.taken()),
    take: async (most, wait) => inOrder(await jobs.take(most, wait)),
    [Symbol.asyncDispose]: () => jobs[Symbol.asyncDispose](),
  }
}
