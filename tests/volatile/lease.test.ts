import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectRedis, WRITER_OPTIONS } from '@gatecount/shared/adapters/redis/connect'
import { type Change, commit, Fenced } from '@gatecount/worker/volatile/commit'
import { createLease } from '@gatecount/worker/volatile/lease'
import { volatileKeys } from '@gatecount/worker/volatile/volatile-keys'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { waitForRedis } from '../../scripts/src/store/redis-command.ts'
import { findRedisProgram, spawnRedis, VOLATILE_SETTINGS } from '../../scripts/src/store/redis-server.ts'

type Redis = ReturnType<typeof connectRedis>

const keys = volatileKeys(0)
const nothing: Change = {
  days: [],
  leftovers: [],
  spansDone: [],
  given: [],
  givenDone: [],
  origins: new Map(),
  imports: new Map(),
  daysForgotten: [],
  outbox: { epoch: 'e', through: 0, write: 0, block: { token: 't', rows: [] }, releases: [] },
}

let directory: string
let end: () => void
let [mine, other]: Redis[] = []
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'gatecount-lease-'))
  await mkdir(join(directory, 'logs'))
  const socketPath = join(directory, 'redis.sock')
  const program = findRedisProgram(process.env['PATH'] ?? '')
  const place = { program, name: 'volatile', directory, socketPath, logs: join(directory, 'logs') }
  const child = spawnRedis(place, VOLATILE_SETTINGS)
  await waitForRedis(socketPath, AbortSignal.timeout(10_000))
  const connect = () => connectRedis(`unix://${socketPath}`, { ...WRITER_OPTIONS, enableOfflineQueue: true })
  ;[mine, other] = [connect(), connect()]
  end = () => {
    mine?.disconnect()
    other?.disconnect()
    child.kill('SIGKILL')
  }
})
afterAll(async () => {
  end()
  await rm(directory, { recursive: true, force: true })
})
beforeEach(async () => {
  await mine?.flushall()
})

const connections = (): [Redis, Redis] => {
  if (mine === undefined || other === undefined) throw new Error('Not connected')
  return [mine, other]
}

it('renew() between the check of a commit and its end does not make the commit fail', async () => {
  const [own, second] = connections()
  const lease = createLease(second, keys)
  await lease.take()
  const multi = own.multi.bind(own)
  // Renews after the commit has looked at the fence and before it is carried out.
  own.multi = ((...args: []) => {
    const chain = multi(...args)
    const exec = chain.exec.bind(chain)
    chain.exec = async () => {
      expect(await lease.renew()).toBe(true)
      return exec()
    }
    return chain
  }) as typeof own.multi
  await commit(own, keys, lease.owner, nothing)
  own.multi = multi
  expect(await own.exists(keys.outbox)).toBe(1)
})

it('take() by another worker fences off the commits of the one before', async () => {
  const [own, second] = connections()
  const [first, next] = [createLease(own, keys), createLease(second, keys)]
  expect(await first.take()).toBe(true)
  expect(await next.take()).toBe(false)
  await own.del(keys.owner)
  expect(await next.take()).toBe(true)
  expect(await first.renew()).toBe(false)
  await expect(commit(own, keys, first.owner, nothing)).rejects.toThrow(Fenced)
})

it('renew() does not bring back a lease that the server has lost with everything else', async () => {
  const [own] = connections()
  const lease = createLease(own, keys)
  await lease.take()
  await own.flushall()
  expect(await lease.renew()).toBe(false)
  await expect(commit(own, keys, lease.owner, nothing)).rejects.toThrow(Fenced)
})
