import { ASIDE_KEY } from '@gatecount/shared/queue/queue-names'
import { keyIdOf } from '@gatecount/shared/seal/sealed-format'
import type { Redis } from 'ioredis'
import type { AsideReason } from './aside-reasons.ts'

/** The place is bounded: what comes when it is full takes the place of the oldest. */
export const ASIDE_BATCHES = 200
const ASIDE_BYTES = 16 * 1024 * 1024

export interface AsideBatch {
  readonly partition: number
  readonly epoch: string
  readonly number: number
  readonly reason: AsideReason
  readonly sealed: Buffer
  /** Milliseconds since the epoch, UTC. */
  readonly at: number
}

export interface AsideAnswer {
  /** False when this batch lay there already: the worker came by it before, and did not get further. */
  readonly isNew: boolean
  /** Older batches that had to go for it. */
  readonly overflow: number
  readonly size: number
}

/** Batches that cannot be counted, sealed as they came, in the queue Redis. Nothing ever reads them back. */
export interface Aside {
  add(batch: AsideBatch): Promise<AsideAnswer>
  size(): Promise<number>
  /** Ids of the keys that what lies there was sealed to. */
  keyIds(): Promise<Set<string>>
  forgetBefore(time: number): Promise<void>
  /** Forgets all that came from a partition. */
  forgetPartition(partition: number): Promise<void>
}

/** A batch set aside twice is the same member of the set, so doing it again after a crash changes nothing. */
const ADD = `
local isNew = redis.call('ZADD', KEYS[1], 'NX', ARGV[1], ARGV[2])
local members = redis.call('ZRANGE', KEYS[1], 0, -1)
local bytes = 0
for _, member in ipairs(members) do bytes = bytes + #member end
local gone = 0
while #members - gone > tonumber(ARGV[3]) or bytes > tonumber(ARGV[4]) do
  gone = gone + 1
  bytes = bytes - #members[gone]
  redis.call('ZREM', KEYS[1], members[gone])
end
return {isNew, gone, #members - gone}`

/** A line that says which batch it is and why it is there; the sealed bytes follow. */
const headOf = ({ partition, epoch, number, reason }: AsideBatch): string =>
  `${partition}/${epoch}/${number} ${reason}\n`
const HEAD_BYTES = 200

const HEADS = `
local heads = {}
for i, member in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do heads[i] = string.sub(member, 1, ${HEAD_BYTES}) end
return heads`

const FORGET = `
for _, member in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do
  if string.sub(member, 1, #ARGV[1]) == ARGV[1] then redis.call('ZREM', KEYS[1], member) end
end`

export function createAside(redis: Redis): Aside {
  return {
    async add(batch) {
      const member = Buffer.concat([Buffer.from(headOf(batch)), batch.sealed])
      const answer = await redis.eval(ADD, 1, ASIDE_KEY, batch.at, member, ASIDE_BATCHES, ASIDE_BYTES)
      const [isNew, overflow, size] = answer as [number, number, number]
      return { isNew: isNew === 1, overflow, size }
    },
    size: () => redis.zcard(ASIDE_KEY),
    async keyIds() {
      const heads = (await redis.callBuffer('EVAL', HEADS, 1, ASIDE_KEY)) as Buffer[]
      return new Set(heads.map(head => keyIdOf(head.subarray(head.indexOf('\n') + 1))))
    },
    async forgetBefore(time) {
      await redis.zremrangebyscore(ASIDE_KEY, '-inf', `(${time}`)
    },
    async forgetPartition(partition) {
      await redis.eval(FORGET, 1, ASIDE_KEY, `${partition}/`)
    },
  }
}
