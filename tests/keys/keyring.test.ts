import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@gatecount/shared/adapters/control/embedded'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { createPostgresStore } from '@gatecount/shared/adapters/control/postgres'
import { CONSUMER_OPTIONS, connectRedis } from '@gatecount/shared/adapters/redis/connect'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import { type IngestQueue, openIngestQueue } from '@gatecount/shared/queue/ingest-queue'
import { UnreadableBatch } from '@gatecount/shared/seal/opener'
import { createSealer, type SealedBatch } from '@gatecount/shared/seal/sealer'
import { type Aside, createAside } from '@gatecount/worker/aside/aside'
import { type KeyNeeds, keyNeeds } from '@gatecount/worker/keys/key-needs'
import { type Keyring, openKeyring } from '@gatecount/worker/keys/keyring'
import { snapshotFiles } from '@gatecount/worker/volatile/snapshot-files'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { QUEUE_SETTINGS } from '../../scripts/src/store/redis-server.ts'
import { type OwnRedis, startOwnRedis } from '../laws/own-redis.ts'

type Redis = ReturnType<typeof connectRedis>

const HOUR = 3_600_000
let directory: string
let postgres: EmbeddedPostgres
let control: ControlStore
let server: OwnRedis
let redis: Redis
let queue: IngestQueue
let aside: Aside
let needs: KeyNeeds & AsyncDisposable
let clock: number
const now = (): number => clock

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'gatecount-keyring-'))
  postgres = await startEmbeddedPostgres(directory)
  control = createPostgresStore({ url: unveil(postgres.url) })
  await control.migrate()
  server = await startOwnRedis(QUEUE_SETTINGS)
  redis = connectRedis(server.url, CONSUMER_OPTIONS)
  queue = openIngestQueue({ url: server.url, partitions: 2 })
  aside = createAside(redis)
  const snapshots = snapshotFiles(join(directory, 'snapshots'))
  needs = keyNeeds({ queueRedis: redis, partitions: 2, aside, snapshots })
  while (!queue.ready) await sleep(5)
})
afterAll(async () => {
  await needs[Symbol.asyncDispose]()
  await queue[Symbol.asyncDispose]()
  redis.disconnect()
  await server[Symbol.asyncDispose]()
  await control[Symbol.asyncDispose]()
  await postgres[Symbol.asyncDispose]()
  await rm(directory, { recursive: true, force: true })
})
beforeEach(async () => {
  for (const { id } of await control.listSealingKeys()) await control.destroySealingKey(id)
  await redis.flushall()
  await rm(join(directory, 'snapshots'), { recursive: true, force: true })
  clock = Date.parse('2026-05-01T00:00:00Z')
})

const sealTo = ({ current }: Keyring): SealedBatch => createSealer(current).seal(Buffer.from('a batch'))
const ids = async (): Promise<string[]> => (await control.listSealingKeys()).map(key => key.id)
/** A keyring whose first key is followed by another, and something sealed to the first. */
async function rotated(): Promise<{ keyring: Keyring; old: string; sealed: SealedBatch }> {
  const keyring = await openKeyring(control, now)
  const [old, sealed] = [keyring.current.id, sealTo(keyring)]
  clock += 24 * HOUR
  await keyring.tend(needs)
  expect(keyring.current.id).not.toBe(old)
  return { keyring, old, sealed }
}

describe('openKeyring()', () => {
  it('openKeyring() makes a key the first time and takes the same one the next', async () => {
    const first = await openKeyring(control, now)
    const second = await openKeyring(control, now)
    expect(second.current).toEqual(first.current)
    expect(await ids()).toEqual([first.current.id])
  })

  it('tend() rotates after a day; what was sealed to the old key still opens', async () => {
    const keyring = await openKeyring(control, now)
    const [old, sealed] = [keyring.current.id, sealTo(keyring)]
    clock += 23 * HOUR
    await keyring.tend(needs)
    expect(keyring.current.id).toBe(old)
    clock += HOUR
    await keyring.tend(needs)
    expect(keyring.current.id).not.toBe(old)
    expect((await keyring.open(sealed)).toString()).toBe('a batch')
    expect((await keyring.open(sealTo(keyring))).toString()).toBe('a batch')
  })

  it('tend() destroys a key to which nothing is sealed any more two hours after it was followed by another', async () => {
    const { keyring, old, sealed } = await rotated()
    clock += 2 * HOUR - 1
    await keyring.tend(needs)
    expect(await ids()).toContain(old)
    clock += 1
    expect(await keyring.tend(needs)).toMatchObject({ destroyed: 1, unread: 0, spared: 0 })
    expect(await ids()).toEqual([keyring.current.id])
    await expect(keyring.open(sealed)).rejects.toMatchObject({ why: 'unknown_key' })
    const another = await openKeyring(control, now)
    await expect(another.open(sealed)).rejects.toBeInstanceOf(UnreadableBatch)
  })

  it('tend() keeps a key that a batch in the queue waits for, in front of newer ones', async () => {
    const { keyring, old, sealed } = await rotated()
    await queue.enqueue(1, sealed)
    await queue.enqueue(1, sealTo(keyring))
    await queue.enqueue(0, sealTo(keyring))
    clock += 20 * HOUR
    await keyring.tend(needs)
    expect(await ids()).toContain(old)
  })

  it.each(['aside', 'a snapshot'])(
    'tend() keeps a key of what lies in %s for 48 hours, and no longer',
    async where => {
      const { keyring, old, sealed } = await rotated()
      if (where === 'aside')
        await aside.add({ partition: 0, epoch: 'e', number: 1, reason: 'malformed', sealed, at: clock })
      else await snapshotFiles(join(directory, 'snapshots')).write(0, sealed)
      clock += 24 * HOUR
      await keyring.tend(needs)
      expect(await ids()).toContain(old)
      clock += 1
      await keyring.tend(needs)
      expect(await ids()).not.toContain(old)
    },
  )

  it('tend() keeps every key while nobody knows which one the oldest batch is sealed to, for 48 hours', async () => {
    const { keyring, old } = await rotated()
    await queue.enqueue(0, Buffer.alloc(100) as SealedBatch)
    clock += 20 * HOUR
    await keyring.tend(needs)
    expect(await ids()).toContain(old)
  })

  it('tend() spares a key after days without power while the queue is read, and destroys it when that is done', async () => {
    const before = await openKeyring(control, now)
    const [old, sealed] = [before.current.id, sealTo(before)]
    await queue.enqueue(0, sealed)
    clock += 240 * HOUR
    const keyring = await openKeyring(control, now)
    expect(keyring.current.id).not.toBe(old)
    expect(await keyring.tend(needs)).toMatchObject({ destroyed: 0, spared: 1 })
    expect((await keyring.open(sealed)).toString()).toBe('a batch')
    await redis.flushall()
    expect(await keyring.tend(needs)).toMatchObject({ destroyed: 1, unread: 0 })
    expect(await ids()).toEqual([keyring.current.id])
  })

  it('tend() destroys a spared key after six hours, whatever waits, and however often the worker starts', async () => {
    const before = await openKeyring(control, now)
    const old = before.current.id
    await queue.enqueue(0, sealTo(before))
    clock += 240 * HOUR
    await (await openKeyring(control, now)).tend(needs)
    clock += 6 * HOUR - 1
    const keyring = await openKeyring(control, now)
    await keyring.tend(needs)
    expect(await ids()).toContain(old)
    clock += 1
    expect(await keyring.tend(needs)).toMatchObject({ destroyed: 1, unread: 1 })
    expect(await ids()).not.toContain(old)
  })

  it('open() finds keys that another worker has made since', async () => {
    const [one, other] = [await openKeyring(control, now), await openKeyring(control, now)]
    clock += 25 * HOUR
    await other.tend(needs)
    expect(other.current.id).not.toBe(one.current.id)
    expect((await one.open(sealTo(other))).toString()).toBe('a batch')
    expect(one.current.id).toBe(other.current.id)
  })
})
