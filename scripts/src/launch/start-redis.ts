import { supervise } from '../process/supervise.ts'
import { waitForRedis } from '../store/redis-command.ts'
import {
  findRedisProgram,
  QUEUE_SETTINGS,
  type RedisPlace,
  spawnRedis,
  VOLATILE_SETTINGS,
} from '../store/redis-server.ts'
import { type DataDirectory, socketPath } from './data-directory.ts'
import { rememberProcess } from './leftovers.ts'
import type { Running } from './running.ts'

const ROLES = {
  queue: { settings: QUEUE_SETTINGS, folder: 'redisQueue' },
  volatile: { settings: VOLATILE_SETTINGS, folder: 'redisVolatile' },
} as const

const STOP_WITHIN_MS = 10_000

export interface RunningRedis extends Running {
  /** `unix:///…` */
  readonly url: string
}

/** Starts the queue's or the volatile Redis under supervision; resolves when it answers. */
export async function startRedis(
  role: keyof typeof ROLES,
  directory: DataDirectory,
  searchPath: string,
  signal: AbortSignal,
): Promise<RunningRedis> {
  const { settings, folder } = ROLES[role]
  const name = `redis-${role}`
  const place: RedisPlace = {
    program: findRedisProgram(searchPath),
    name,
    directory: directory[folder],
    socketPath: socketPath(directory, `${role}.sock`),
    logs: directory.logs,
  }
  const supervised = supervise({
    name,
    spawn: () => spawnRedis(place, settings),
    stopWithinMs: STOP_WITHIN_MS,
    onStart: identity => rememberProcess(directory, name, identity),
  })
  await Promise.race([waitForRedis(place.socketPath, signal), supervised.givenUp])
  return { url: `unix://${place.socketPath}`, ...supervised }
}
