import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import type { Redis } from 'ioredis'

/** Length of a key's name (2 bytes), of its value (4 bytes), then both; one after another. */
const HEAD_BYTES = 6
const KEYS_AT_ONCE = 500

const deflate = promisify(deflateRaw)
const inflate = promisify(inflateRaw)

async function namesOf(redis: Redis, prefix: string): Promise<string[]> {
  const names: string[] = []
  let cursor = '0'
  do {
    const [next, found] = await redis.scan(cursor, 'MATCH', `${prefix}*`, 'COUNT', 1000)
    names.push(...found)
    cursor = next
  } while (cursor !== '0')
  return [...new Set(names)]
}

/**
 * Everything that volatile Redis holds under a prefix, in Redis's own serialisation (`DUMP`), compressed. It holds salts
 * and pseudonyms: seal it before it goes anywhere. `except`: names that belong to the moment, such as the lease;
 * `last`: the name by which a complete state is known, put back after all others.
 */
export async function takeSnapshot(
  redis: Redis,
  prefix: string,
  { except, last }: { readonly except: readonly string[]; readonly last: string },
): Promise<Buffer> {
  const found = (await namesOf(redis, prefix)).filter(name => !except.includes(name))
  const names = [...found.filter(name => name !== last), ...found.filter(name => name === last)]
  const parts: Buffer[] = []
  for (let from = 0; from < names.length; from += KEYS_AT_ONCE) {
    const some = names.slice(from, from + KEYS_AT_ONCE)
    const pipeline = redis.pipeline()
    for (const name of some) pipeline.dumpBuffer(name)
    const dumps = (await pipeline.exec()) ?? []
    dumps.forEach(([error, value], i) => {
      if (error) throw error
      const name = Buffer.from(some[i] ?? '')
      if (!Buffer.isBuffer(value)) return
      const head = Buffer.alloc(HEAD_BYTES)
      head.writeUInt16BE(name.length, 0)
      head.writeUInt32BE(value.length, 2)
      parts.push(head, name, value)
    })
  }
  return deflate(Buffer.concat(parts), { level: 1 })
}

/** Puts the keys of a snapshot back, in place of what is there. */
export async function restoreSnapshot(redis: Redis, snapshot: Buffer): Promise<void> {
  const bytes = await inflate(snapshot)
  let pipeline = redis.pipeline()
  for (let at = 0; at < bytes.length; ) {
    const nameEnd = at + HEAD_BYTES + bytes.readUInt16BE(at)
    const end = nameEnd + bytes.readUInt32BE(at + 2)
    const name = bytes.subarray(at + HEAD_BYTES, nameEnd).toString()
    pipeline.restore(name, 0, bytes.subarray(nameEnd, end), 'REPLACE')
    at = end
    if (pipeline.length >= KEYS_AT_ONCE || at >= bytes.length) {
      for (const [error] of (await pipeline.exec()) ?? []) if (error) throw error
      pipeline = redis.pipeline()
    }
  }
}
