import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { waitForRedis } from '../../scripts/src/store/redis-command.ts'
import {
  findRedisProgram,
  QUEUE_SETTINGS,
  spawnRedis,
  VOLATILE_SETTINGS,
} from '../../scripts/src/store/redis-server.ts'

export interface RedisStand extends AsyncDisposable {
  readonly pid: number
  readonly url: string
}

const SETTINGS = { queue: QUEUE_SETTINGS, volatile: VOLATILE_SETTINGS }

/** A Redis with the settings of the product, on a Unix socket below `directory`. */
export async function startRedis(directory: string, role: keyof typeof SETTINGS): Promise<RedisStand> {
  const socketPath = join(directory, `${role}.sock`)
  const own = join(directory, role)
  await mkdir(own, { recursive: true })
  const program = findRedisProgram(process.env['PATH'] ?? '')
  const child = spawnRedis({ program, name: role, directory: own, socketPath, logs: own }, SETTINGS[role])
  if (child.pid === undefined) throw new Error('Redis cannot be started')
  await waitForRedis(socketPath, AbortSignal.timeout(10_000))
  return {
    pid: child.pid,
    url: `unix://${socketPath}`,
    async [Symbol.asyncDispose]() {
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}
