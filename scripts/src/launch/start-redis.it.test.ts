import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectRedis, WRITER_OPTIONS } from '@gatecount/shared/adapters/redis/connect'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { redisCommand } from '../store/redis-command.ts'
import { type DataDirectory, openDataDirectory } from './data-directory.ts'
import { endLeftovers } from './leftovers.ts'
import { type RunningRedis, startRedis } from './start-redis.ts'

const searchPath = process.env['PATH'] ?? ''
let directory: DataDirectory
let running: RunningRedis[] = []

beforeEach(() => {
  directory = openDataDirectory(mkdtempSync(join(tmpdir(), 'gc-redis-')))
})

afterEach(async () => {
  for (const one of running) await one.stop()
  running = []
  rmSync(directory.root, { recursive: true, force: true })
})

async function start(role: 'queue' | 'volatile'): Promise<RunningRedis> {
  const redis = await startRedis(role, directory, searchPath, AbortSignal.timeout(20_000))
  running.push(redis)
  return redis
}

const ask = async (redis: RunningRedis, ...words: [string, ...string[]]): Promise<unknown> => {
  const client = connectRedis(redis.url, { ...WRITER_OPTIONS, enableOfflineQueue: true })
  const answer = await client.call(...words)
  client.disconnect()
  return answer
}

const socketOf = (redis: RunningRedis): string => redis.url.slice('unix://'.length)
const processOf = async (redis: RunningRedis): Promise<number> =>
  Number(/process_id:(\d+)/.exec(String(await ask(redis, 'INFO', 'server')))?.[1])

test('startRedis() gives the queue a file that is synced with every write, and no slow log', async () => {
  const queue = await start('queue')
  expect(await ask(queue, 'CONFIG', 'GET', 'appendfsync')).toEqual(['appendfsync', 'always'])
  expect(await ask(queue, 'CONFIG', 'GET', 'maxmemory-policy')).toEqual(['maxmemory-policy', 'noeviction'])
  expect(await ask(queue, 'CONFIG', 'GET', 'slowlog-log-slower-than')).toEqual([
    'slowlog-log-slower-than',
    '-1',
  ])
  expect(await ask(queue, 'CONFIG', 'GET', 'port')).toEqual(['port', '0'])
})

test('startRedis() keeps what the queue holds over an orderly stop, and nothing of the volatile one', async () => {
  for (const role of ['queue', 'volatile'] as const) {
    const first = await start(role)
    await ask(first, 'SET', 'key', 'value')
    await first.stop()
    const second = await start(role)
    expect(await ask(second, 'GET', 'key')).toBe(role === 'queue' ? 'value' : null)
  }
})

test('startRedis() starts a killed server again on the same address, with all that it confirmed', async () => {
  const queue = await start('queue')
  await ask(queue, 'SET', 'key', 'value')
  const before = await processOf(queue)
  process.kill(before, 'SIGKILL')
  await expect.poll(() => redisCommand(socketOf(queue), ['PING']), { timeout: 10_000 }).toBe('+PONG')
  expect(await processOf(queue)).not.toBe(before)
  expect(await ask(queue, 'GET', 'key')).toBe('value')
})

test('endLeftovers() ends a server whose launcher was killed', async () => {
  const queue = await start('queue')
  const pid = await processOf(queue)
  await queue.stop()
  const orphan = await start('queue')
  const orphanPid = await processOf(orphan)
  await endLeftovers(directory)
  expect(orphanPid).not.toBe(pid)
  // Its supervisor is alive in this test and has started it again, as another process.
  await expect.poll(() => redisCommand(socketOf(orphan), ['PING']), { timeout: 10_000 }).toBe('+PONG')
  expect(await processOf(orphan)).not.toBe(orphanPid)
  expect(() => process.kill(orphanPid, 0)).toThrow('ESRCH')
})
