import { CONSUMER_OPTIONS, connectRedis } from '@gatecount/shared/adapters/redis/connect'
import { QUEUE_PREFIX } from '@gatecount/shared/queue/queue-names'
import { type Job, Queue, Worker } from 'bullmq'

/**
 * The jobs of a queue, taken without BullMQ's own lock: whoever takes them sees to it that nobody else does, or that taking one
 * twice changes nothing.
 */
export interface UnlockedJobs<Data> extends AsyncDisposable {
  /** The first that were taken and are not done; all of them without `most`. */
  taken(most?: number): Promise<Job<Data>[]>
  /** Up to `most` that wait; when there are none and `wait`, waits up to a second for the first. */
  take(most: number, wait: boolean): Promise<Job<Data>[]>
  /** How many wait or were taken. */
  backlog(): Promise<number>
}

const NO_LOCK = '0'

/** Removes a job from its queue: what it gave is stored. */
export const completeJob = async (job: Job<unknown>): Promise<void> =>
  void (await job.moveToCompleted(undefined, NO_LOCK, false))

/** The sealed bytes of a job. Of one that is not ours nothing is known; what has no bytes cannot be opened, and is set aside. */
export const sealedOf = ({ sealed }: { readonly sealed: unknown }): Buffer =>
  Buffer.from(typeof sealed === 'string' ? sealed : '', 'base64')

export function openUnlockedJobs<Data>(url: string, name: string): UnlockedJobs<Data> {
  const connection = connectRedis(url, CONSUMER_OPTIONS)
  const worker = new Worker<Data, undefined>(name, null, {
    connection,
    prefix: QUEUE_PREFIX,
    autorun: false,
    skipStalledCheck: true,
    skipLockRenewal: true,
    drainDelay: 1,
    removeOnComplete: { count: 0 },
    removeOnFail: { count: 0 },
  })
  const queue = new Queue<Data>(name, { connection, prefix: QUEUE_PREFIX, skipMetasUpdate: true })
  worker.on('error', () => {})
  queue.on('error', () => {})

  return {
    async taken(most = 0) {
      // The last index counts from the end when it is negative: -1 is the last of all.
      const jobs = (await queue.getJobs(['active'], 0, most - 1, true)) as Job<Data>[]
      return jobs.filter(job => job?.data !== undefined)
    },
    async take(most, wait) {
      const taken: Job<Data>[] = []
      if (wait) {
        const first = await worker.getNextJob(NO_LOCK, { block: true })
        if (first === undefined) return taken
        taken.push(first)
      }
      // Each job is a script in Redis, so exactly as many are asked for as there are.
      const { waiting = 0 } = await queue.getJobCounts('waiting')
      const jobs = await Promise.all(
        Array.from({ length: Math.min(waiting, most - taken.length) }, () =>
          worker.getNextJob(NO_LOCK, { block: false }),
        ),
      )
      taken.push(...jobs.filter(job => job !== undefined))
      return taken
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
