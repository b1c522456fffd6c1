import { setTimeout as sleep } from 'node:timers/promises'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { errorName, type Log } from '@gatecount/shared/process/log'
import type { Redis } from 'ioredis'
import type { Aside } from '../aside/aside.ts'
import type { Keyring } from '../keys/keyring.ts'
import type { WorkerMetrics } from '../metrics.ts'
import type { SiteBook } from '../partition/partition.ts'
import { createSaleOpener } from './open-sales.ts'
import { openSaleSource } from './sale-source.ts'
import { createSaleTaker } from './take-sales.ts'

export interface SalesDeps {
  readonly url: string
  readonly queueRedis: Redis
  readonly control: ControlStore
  readonly keyring: Keyring
  readonly sites: SiteBook
  readonly aside: Aside
  readonly metrics: WorkerMetrics
  readonly log: Log
  readonly now: () => number
}

/** Messages that are taken in one transaction at the most. */
const AT_ONCE = 200
const RETRY_MS = 300
/** After this long a message that somebody took is taken by us. */
const LEFT_MS = 10_000
/** Takes what shops sent, many messages in one transaction, for as long as the worker runs. */
export async function workSales(deps: SalesDeps, signal: AbortSignal): Promise<void> {
  const { metrics, log } = deps
  await using source = openSaleSource(deps.url)
  const takeAll = createSaleTaker({ ...deps, opener: createSaleOpener(deps), signal })
  let recoverAt = 0
  let leftFor = 0
  while (!signal.aborted) {
    try {
      const isDue = performance.now() >= recoverAt
      const left = isDue ? await source.recover(leftFor) : []
      if (isDue) {
        recoverAt = performance.now() + LEFT_MS
        leftFor = LEFT_MS
        metrics.salesWaiting.set(await source.backlog())
      }
      const jobs = [...left, ...(await source.take(AT_ONCE, left.length === 0))]
      if (jobs.length > 0) await takeAll(jobs)
    } catch (error) {
      // What was taken and not completed is met again, as soon as it can be.
      log.warn('sales wait', { error: errorName(error) })
      recoverAt = 0
      leftFor = 0
      await sleep(RETRY_MS, undefined, { signal }).catch(() => {})
    }
  }
}
