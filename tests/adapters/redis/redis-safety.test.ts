import { connectRedis, WRITER_OPTIONS } from '@gatecount/shared/adapters/redis/connect'
import { type RedisRole, readRedisSafety } from '@gatecount/shared/adapters/redis/redis-safety'
import { createLog } from '@gatecount/shared/process/log'
import { refuseUnsafeStores } from '@gatecount/worker/stores/refuse-unsafe-stores'
import { describe, expect, it } from 'vitest'
import { QUEUE_SETTINGS, VOLATILE_SETTINGS } from '../../../scripts/src/store/redis-server.ts'
import { startOwnRedis } from '../../laws/own-redis.ts'
import { freePort } from '../../world/free-port.ts'

const SETTINGS = { queue: QUEUE_SETTINGS, volatile: VOLATILE_SETTINGS }

/** What is found on a real server with the settings of its role, and these on top. */
async function codesOf(role: RedisRole, ...more: string[]): Promise<string[]> {
  await using server = await startOwnRedis([...SETTINGS[role], ...more])
  const redis = connectRedis(server.url, { ...WRITER_OPTIONS, enableOfflineQueue: true })
  try {
    return (await readRedisSafety(redis, role)).map(({ code }) => code)
  } finally {
    redis.disconnect()
  }
}

describe('readRedisSafety()', () => {
  it('finds nothing on servers with the settings of the launcher', async () => {
    expect(await codesOf('queue')).toEqual([])
    expect(await codesOf('volatile')).toEqual([])
  })

  it.each([
    ['volatile_saves', ['save 3600 1']],
    ['volatile_appends', ['appendonly yes']],
    ['volatile_replicated', ['replicaof 127.0.0.1 1']],
    ['volatile_slow_log', ['slowlog-log-slower-than 10000', 'slowlog-max-len 128']],
    ['volatile_evicts', ['maxmemory-policy allkeys-lru']],
    ['volatile_settings_hidden', ['rename-command CONFIG ""']],
    ['queue_evicts', ['maxmemory-policy volatile-lru']],
    ['queue_forgets', ['appendonly no']],
    ['queue_never_syncs', ['appendfsync no']],
    ['queue_syncs_late', ['appendfsync everysec']],
    ['queue_slow_log', ['slowlog-log-slower-than 10000', 'slowlog-max-len 128']],
    ['queue_settings_hidden', ['rename-command CONFIG ""']],
  ] as const)('finds %s', async (code, more) => {
    const role = code.startsWith('queue') ? 'queue' : 'volatile'
    expect(await codesOf(role, ...more)).toEqual([code])
  })

  it('finds no slow log where its length is 0', async () => {
    expect(await codesOf('volatile', 'slowlog-log-slower-than 10000', 'slowlog-max-len 0')).toEqual([])
    expect(await codesOf('volatile', 'slowlog-log-slower-than -1', 'slowlog-max-len 128')).toEqual([])
  })

  it('finds a replica that is attached', async () => {
    const port = await freePort()
    await using master = await startOwnRedis([...VOLATILE_SETTINGS, 'bind 127.0.0.1', `port ${port}`])
    await using _replica = await startOwnRedis([...VOLATILE_SETTINGS, `replicaof 127.0.0.1 ${port}`])
    const redis = connectRedis(master.url, { ...WRITER_OPTIONS, enableOfflineQueue: true })
    const codes = async () => (await readRedisSafety(redis, 'volatile')).map(({ code }) => code)
    await expect.poll(codes, { timeout: 20_000 }).toEqual(['volatile_replicated'])
    redis.disconnect()
  })

  it('rejects with the error of the connection when nobody answers', async () => {
    const redis = connectRedis('unix:///nowhere.sock', { maxRetriesPerRequest: 0, retryStrategy: () => null })
    await expect(readRedisSafety(redis, 'queue')).rejects.toThrow()
  })
})

describe('refuseUnsafeStores()', () => {
  it('refuses with a line for each setting that breaks a promise, and warns of the others', async () => {
    const logged: string[] = []
    const log = createLog('test', 'info', line => void logged.push(line))
    await using late = await startOwnRedis([...QUEUE_SETTINGS, 'appendfsync everysec'])
    await using quiet = await startOwnRedis(VOLATILE_SETTINGS)
    await using saving = await startOwnRedis([...VOLATILE_SETTINGS, 'save 3600 1', 'appendonly yes'])
    await refuseUnsafeStores({ queueUrl: late.url, volatileUrl: quiet.url }, log)
    expect(logged.join('')).toContain('queue_syncs_late')
    await expect(refuseUnsafeStores({ queueUrl: late.url, volatileUrl: saving.url }, log)).rejects.toThrow(
      /save ""(.|\n)*appendonly no/,
    )
  })
})
