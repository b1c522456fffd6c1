import type { Redis } from 'ioredis'
import type { PlaceBook } from './place-book.ts'

export interface SearchedKeys {
  readonly keys: number
  /** Undefined when the server does not show its slow log. */
  readonly slowLogEntries: number | undefined
}

/** How all of a value is read. Unlike `DUMP`, whose payload is compressed, this gives every byte as it is. */
const READ: Readonly<Record<string, (key: Buffer) => [string, ...(Buffer | string)[]]>> = {
  string: key => ['GET', key],
  list: key => ['LRANGE', key, '0', '-1'],
  hash: key => ['HGETALL', key],
  set: key => ['SMEMBERS', key],
  zset: key => ['ZRANGE', key, '0', '-1', 'WITHSCORES'],
  stream: key => ['XRANGE', key, '-', '+'],
}
const NAMES_AT_ONCE = 200
/** Batches that wait can be megabytes each. */
const VALUES_AT_ONCE = 25

type Reply = Buffer | string | number | null | readonly Reply[]

function* valuesOf(reply: Reply): Generator<Buffer> {
  if (Buffer.isBuffer(reply)) yield reply
  else if (Array.isArray(reply)) for (const one of reply as readonly Reply[]) yield* valuesOf(one)
  else if (reply !== null) yield Buffer.from(String(reply))
}

/** Which keys these are, without what could be a value in their name. */
function familyOf(key: Buffer): string {
  const parts = key.toString('latin1').split(':')
  return parts.map(part => (/^[a-z][a-z-]{0,15}\d{0,3}$/.test(part) ? part : '…')).join(':')
}

async function keysFrom(redis: Redis, cursor: string): Promise<{ next: string; keys: Buffer[] }> {
  const [next, keys] = (await redis.callBuffer('SCAN', cursor, 'COUNT', String(NAMES_AT_ONCE))) as [
    Buffer,
    Buffer[],
  ]
  return { next: next.toString(), keys }
}

/** @throws when the server does not let us read it: what was not read must not pass for searched */
async function readValue(redis: Redis, key: Buffer, type: string): Promise<Reply> {
  const [command, ...args] = READ[type]?.(key) ?? ['DUMP', key]
  try {
    return ((await redis.callBuffer(command, ...args)) ?? null) as Reply
  } catch (error) {
    // A key that has changed its type meanwhile is another one.
    if (error instanceof Error && error.message.startsWith('WRONGTYPE')) return null
    // biome-ignore lint/style/useErrorCause: a Redis error quotes the command and its arguments
    throw new Error('A key could not be read')
  }
}

async function searchKeys(
  book: PlaceBook,
  redis: Redis,
  server: string,
  keys: readonly Buffer[],
): Promise<void> {
  const types = await Promise.all(keys.map(key => redis.type(key)))
  const replies = await Promise.all(keys.map((key, i) => readValue(redis, key, types[i] ?? 'none')))
  for (const [i, key] of keys.entries()) {
    await book.place(`${server}: names of keys`).value(key)
    const place = book.place(`${server}: ${types[i]} ${familyOf(key)}`)
    for (const value of valuesOf(replies[i] ?? null)) await place.value(value)
  }
}

/** The slow log keeps commands with their arguments. */
export async function searchSlowLog(book: PlaceBook, server: string, entries: Reply): Promise<number> {
  const place = book.place(`${server}: slow log`)
  for (const value of valuesOf(entries)) await place.value(value)
  return Array.isArray(entries) ? entries.length : 0
}

/** Every key that lives, streams of events too, and the slow log. */
export async function searchRedis(
  book: PlaceBook,
  redis: Redis,
  server: string,
  prefix?: string,
): Promise<SearchedKeys> {
  let keys = 0
  let cursor = '0'
  do {
    const found = await keysFrom(redis, cursor)
    cursor = found.next
    const wanted = found.keys.filter(key => prefix === undefined || key.toString('latin1').startsWith(prefix))
    keys += wanted.length
    for (let from = 0; from < wanted.length; from += VALUES_AT_ONCE)
      await searchKeys(book, redis, server, wanted.slice(from, from + VALUES_AT_ONCE))
  } while (cursor !== '0')
  const entries = (await redis.callBuffer('SLOWLOG', 'GET', '100000').catch(() => undefined)) as
    | Reply
    | undefined
  const slowLogEntries = entries === undefined ? undefined : await searchSlowLog(book, server, entries)
  return { keys, slowLogEntries }
}
