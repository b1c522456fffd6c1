import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { waitForRedis } from '../../scripts/src/store/redis-command.ts'
import { findRedisProgram, spawnRedis } from '../../scripts/src/store/redis-server.ts'

export interface OwnRedis extends AsyncDisposable {
  readonly url: string
  /** Where it keeps what it keeps; gone when disposed. */
  readonly directory: string
}

/** A Redis of the test's own, in a directory of its own. */
export async function startOwnRedis(settings: readonly string[]): Promise<OwnRedis> {
  const directory = await mkdtemp(join(tmpdir(), 'gatecount-laws-'))
  await mkdir(join(directory, 'logs'))
  const place = {
    program: findRedisProgram(process.env['PATH'] ?? ''),
    name: 'redis',
    directory,
    socketPath: join(directory, 'redis.sock'),
    logs: join(directory, 'logs'),
  }
  const child = spawnRedis(place, settings)
  await waitForRedis(place.socketPath, AbortSignal.timeout(10_000))
  return {
    url: `unix://${place.socketPath}`,
    directory,
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL')
      await rm(directory, { recursive: true, force: true })
    },
  }
}
