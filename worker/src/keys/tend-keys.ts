import type { Log } from '@gatecount/shared/process/log'
import { errorName } from '@gatecount/shared/process/log'
import type { Aside } from '../aside/aside.ts'
import type { WorkerMetrics } from '../metrics.ts'
import type { KeyNeeds } from './key-needs.ts'
import { DESTROY_AFTER_MS, type Keyring } from './keyring.ts'

export interface TendDeps {
  readonly keyring: Keyring
  readonly needs: KeyNeeds
  readonly aside: Aside
  readonly metrics: WorkerMetrics
  readonly log: Log
  readonly now: () => number
}

/** What is done about keys every minute, and said about it. What lies aside goes with the key it was sealed to. */
export async function tendKeys({ keyring, needs, aside, metrics, log, now }: TendDeps): Promise<void> {
  try {
    await aside.forgetBefore(now() - DESTROY_AFTER_MS)
    metrics.aside.set(await aside.size())
    const { destroyed, unread, spared, oldestMs } = await keyring.tend(needs)
    metrics.oldestKey.set(oldestMs / 1000)
    if (destroyed > 0) log.info('sealing keys destroyed', { count: destroyed })
    if (unread > 0) log.error('sealing keys destroyed before the queue was read', { count: unread })
    if (spared > 0) log.warn('sealing keys spared until the queue is read', { count: spared })
  } catch (error) {
    log.warn('sealing keys could not be tended', { error: errorName(error) })
  }
}
