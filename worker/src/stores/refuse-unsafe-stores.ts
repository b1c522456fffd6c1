import { CONSUMER_OPTIONS, connectRedis } from '@gatecount/shared/adapters/redis/connect'
import { readRedisSafety } from '@gatecount/shared/adapters/redis/redis-safety'
import { refuseUnsafe } from '@gatecount/shared/process/finding'
import type { Log } from '@gatecount/shared/process/log'
import type { WorkerConfig } from '../config.ts'

/** @throws UnsafeStart when volatile memory would reach a disk, or what was acknowledged could be lost */
export async function refuseUnsafeStores(
  { queueUrl, volatileUrl }: Pick<WorkerConfig, 'queueUrl' | 'volatileUrl'>,
  log: Log,
): Promise<void> {
  const [queue, volatile] = [
    connectRedis(queueUrl, CONSUMER_OPTIONS),
    connectRedis(volatileUrl, CONSUMER_OPTIONS),
  ]
  try {
    const found = [
      ...(await readRedisSafety(queue, 'queue')),
      ...(await readRedisSafety(volatile, 'volatile')),
    ]
    for (const { code, line } of refuseUnsafe(found)) log.warn(line, { reason: code })
  } finally {
    queue.disconnect()
    volatile.disconnect()
  }
}
