import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { connectRedis, WRITER_OPTIONS } from '@gatecount/shared/adapters/redis/connect'
import { waitForRedis } from '../../scripts/src/store/redis-command.ts'
import { findRedisProgram, QUEUE_SETTINGS, spawnRedis } from '../../scripts/src/store/redis-server.ts'

/** A queue Redis that can be killed, frozen and started again on the same files, as the launcher does it. */
export interface QueueRedis {
  readonly url: string
  start(): Promise<void>
  /** `kill -9`; resolves when the process is gone. */
  kill(): Promise<void>
  freeze(): void
  thaw(): void
  /** For the end of a test. */
  stop(): void
}

/**
 * Starts it in `directory`, or with `adopt` takes over the one that a world has started there: its process is found by
 * asking it.
 */
export async function startQueueRedis(directory: string, adopt = false): Promise<QueueRedis> {
  const place = {
    program: findRedisProgram(process.env['PATH'] ?? ''),
    name: 'queue',
    directory: join(directory, 'queue'),
    socketPath: join(directory, 'queue.sock'),
    logs: join(directory, 'logs'),
  }
  const url = `unix://${place.socketPath}`
  await mkdir(place.directory, { recursive: true })
  let pid = 0
  let gone: Promise<unknown> = Promise.resolve()

  const start = async (): Promise<void> => {
    const child = spawnRedis(place, QUEUE_SETTINGS)
    if (child.pid === undefined) throw new Error('Redis did not start')
    pid = child.pid
    gone = once(child, 'exit')
    await waitForRedis(place.socketPath, AbortSignal.timeout(10_000))
  }
  if (adopt) {
    const client = connectRedis(url, { ...WRITER_OPTIONS, enableOfflineQueue: true })
    pid = Number(/process_id:(\d+)/.exec(await client.info('server'))?.[1])
    client.disconnect()
  } else await start()

  return {
    url,
    start,
    async kill() {
      process.kill(pid, 'SIGKILL')
      await gone
    },
    freeze: () => void process.kill(pid, 'SIGSTOP'),
    thaw: () => void process.kill(pid, 'SIGCONT'),
    stop: () => void process.kill(pid, 'SIGKILL'),
  }
}
