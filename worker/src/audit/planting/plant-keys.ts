import type { Redis } from 'ioredis'
import type { Needle } from '../search/needle.ts'
import type { PlaceBook } from '../search/place-book.ts'
import { searchRedis } from '../search/search-redis.ts'
import { type Plant, placeOf } from './plant.ts'

const PREFIX = 'gatecount:audit-planted:'
/** Should we die before they are removed. */
const SECONDS = 120

/** Puts a value into a key of each type. */
const WRITE = {
  string: (redis: Redis, key: string, value: Buffer) =>
    redis.append(key, Buffer.concat([value, Buffer.from('\n')])),
  list: (redis: Redis, key: string, value: Buffer) => redis.rpush(key, value),
  hash: (redis: Redis, key: string, value: Buffer) => redis.hset(key, value, 'field'),
  set: (redis: Redis, key: string, value: Buffer) => redis.sadd(key, value),
  zset: (redis: Redis, key: string, value: Buffer) => redis.zadd(key, 1, value),
  stream: (redis: Redis, key: string, value: Buffer) => redis.xadd(key, '*', 'failedReason', value),
} as const
const TYPES = Object.keys(WRITE) as (keyof typeof WRITE)[]

/** Puts needles into keys of every type, and searches these keys alone. */
export async function plantKeys(
  book: PlaceBook,
  redis: Redis,
  server: string,
  needles: readonly Needle[],
): Promise<Plant[]> {
  const keys = TYPES.map(type => `${PREFIX}${type}`)
  try {
    const plants = await Promise.all(
      needles.map(async needle => {
        const type = TYPES[placeOf(needle, TYPES.length)] ?? 'string'
        await WRITE[type](redis, `${PREFIX}${type}`, needle.bytes)
        return { where: `${server}: ${type} ${PREFIX}${type}`, needle }
      }),
    )
    await Promise.all(keys.map(key => redis.expire(key, SECONDS)))
    await searchRedis(book, redis, server, PREFIX)
    return plants
  } finally {
    await redis.del(...keys)
  }
}
