import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { connectRedis, WRITER_OPTIONS } from '@gatecount/shared/adapters/redis/connect'
import { unveil, veil } from '@gatecount/shared/domain/privacy/veiled'
import { decodeBatch } from '@gatecount/shared/queue/batch-codec'
import { createOpener, UnreadableBatch } from '@gatecount/shared/seal/opener'
import { pseudonym } from '@gatecount/worker/salt/pseudonym'
import { restoreSnapshot } from '@gatecount/worker/volatile/snapshot'
import { VOLATILE_SETTINGS } from '../../../scripts/src/store/redis-server.ts'
import { startOwnRedis } from '../../laws/own-redis.ts'
import type { World } from '../../world/world.ts'

type Redis = ReturnType<typeof connectRedis>

/** Whoever the attacker is looking for. */
export interface Sought {
  readonly address: string
  readonly userAgent: string
}

/** What an attacker has who took the machine with everything on it, opened with all keys that are left. */
export interface Seizure {
  /** Every value of volatile Redis. */
  readonly volatile: readonly Buffer[]
  /** Every value of the queue's Redis. */
  readonly queue: readonly Buffer[]
  /** Every value of volatile memory as the sealed snapshots have it, where a key opens them. */
  readonly snapshots: readonly Buffer[]
  /** Hits in batches that lie in files, where a key opens them. */
  readonly hits: readonly Buffer[]
  /** All rows of all tables of ClickHouse. */
  readonly rows: readonly Buffer[]
  readonly files: readonly Buffer[]
}

async function valuesOf(redis: Redis): Promise<Buffer[]> {
  const values: Buffer[] = []
  for (const name of await redis.keys('*')) {
    values.push(Buffer.from(name))
    const read = {
      string: ['GET', name],
      hash: ['HGETALL', name],
      list: ['LRANGE', name, '0', '-1'],
      set: ['SMEMBERS', name],
      zset: ['ZRANGE', name, '0', '-1'],
    }[await redis.type(name)]
    const [command = 'DUMP', ...args] = read ?? ['DUMP', name]
    values.push(...[(await redis.callBuffer(command, ...args)) as Buffer | Buffer[]].flat())
  }
  return values.filter(value => Buffer.isBuffer(value))
}

async function filesUnder(directory: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(directory, { withFileTypes: true, recursive: true })
  const files = new Map<string, Buffer>()
  for (const entry of entries.filter(one => one.isFile())) {
    const path = join(entry.parentPath, entry.name)
    // A store that is running removes files while we look.
    files.set(path, await readFile(path).catch(() => Buffer.alloc(0)))
  }
  return files
}

type Open = (sealed: Buffer) => Buffer | undefined

async function keysLeft(world: World): Promise<Open> {
  const opener = createOpener(await world.control.listSealingKeys())
  return sealed => {
    try {
      return opener.open(sealed)
    } catch (error) {
      if (error instanceof UnreadableBatch) return undefined
      throw error
    }
  }
}

const SEALED = /"sealed":"([A-Za-z0-9+/=]+)"/g

/** Address and user agent of every hit that a key opens, wherever a batch still lies. */
function hitsIn(material: Iterable<Buffer>, open: Open): Buffer[] {
  const found: Buffer[] = []
  for (const bytes of material) {
    for (const [, base64 = ''] of bytes.toString('latin1').replaceAll('\\"', '"').matchAll(SEALED)) {
      const plain = open(Buffer.from(base64, 'base64'))
      if (plain === undefined) continue
      for (const { address, userAgent } of decodeBatch(plain).hits)
        found.push(Buffer.from(`${unveil(address)} ${unveil(userAgent)}`))
    }
  }
  return found
}

async function snapshotValues(files: ReadonlyMap<string, Buffer>, open: Open): Promise<Buffer[]> {
  await using scratch = await startOwnRedis(VOLATILE_SETTINGS)
  const redis = connectRedis(scratch.url, { ...WRITER_OPTIONS, enableOfflineQueue: true })
  for (const [path, bytes] of files) {
    const plain = path.endsWith('.sealed') ? open(bytes) : undefined
    if (plain !== undefined) await restoreSnapshot(redis, plain)
  }
  const values = await valuesOf(redis)
  redis.disconnect()
  return values
}

async function allRows({ store }: World): Promise<Buffer[]> {
  const tables = await store.reader.rows<{ name: string }>({
    text: 'SELECT name FROM system.tables WHERE database = currentDatabase()',
    params: {},
  })
  const rows: Buffer[] = []
  for (const { name } of tables)
    rows.push(
      Buffer.from(JSON.stringify(await store.reader.rows({ text: `SELECT * FROM \`${name}\``, params: {} }))),
    )
  return rows
}

export async function seize(world: World): Promise<Seizure> {
  const [volatileRedis, queueRedis] = [world.volatileUrl, world.queueUrl].map(url =>
    connectRedis(url, { ...WRITER_OPTIONS, enableOfflineQueue: true }),
  ) as [Redis, Redis]
  const [volatile, queue, files, open, rows] = [
    await valuesOf(volatileRedis),
    await valuesOf(queueRedis),
    await filesUnder(world.directory),
    await keysLeft(world),
    await allRows(world),
  ]
  volatileRedis.disconnect()
  queueRedis.disconnect()
  return {
    volatile,
    queue,
    rows,
    files: [...files.values()],
    snapshots: await snapshotValues(files, open),
    hits: hitsIn([...files.values(), ...queue], open),
  }
}

/** Every so many bytes in a row, each once. */
function windowsOf(material: readonly Buffer[], length: number): Set<string> {
  const windows = new Set<string>()
  for (const value of material)
    for (let at = 0; at + length <= value.length; at++) windows.add(value.toString('latin1', at, at + length))
  return windows
}

/** Takes any 32 bytes for a salt: is the pseudonym that they give the sought one anywhere in the same material? */
export function pseudonymFound({ address, userAgent }: Sought, material: readonly Buffer[]): boolean {
  const tags = windowsOf(material, 8)
  for (const salt of windowsOf(material, 32)) {
    const tag = pseudonym(veil(Buffer.from(salt, 'latin1')), veil(address), veil(userAgent))
    if (tags.has(unveil(tag))) return true
  }
  return false
}

export const liesIn = (needle: Buffer, material: readonly Buffer[]): boolean =>
  material.some(bytes => bytes.includes(needle))
