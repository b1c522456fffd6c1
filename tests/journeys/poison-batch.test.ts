import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { CONSUMER_OPTIONS, connectRedis } from '@gatecount/shared/adapters/redis/connect'
import type { Registry, Site } from '@gatecount/shared/domain/identity/site'
import { type IngestQueue, openIngestQueue } from '@gatecount/shared/queue/ingest-queue'
import { ASIDE_KEY, REGISTRY_KEY } from '@gatecount/shared/queue/queue-names'
import { HEADER_BYTES } from '@gatecount/shared/seal/sealed-format'
import { createSealer, type SealedBatch } from '@gatecount/shared/seal/sealer'
import { generateSealingKeyPair } from '@gatecount/shared/seal/x25519'
import { ASIDE_BATCHES, createAside } from '@gatecount/worker/aside/aside'
import { BatchTries } from '@gatecount/worker/partition/batch-tries'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startWorld, type World } from '../world/world.ts'

type Redis = ReturnType<typeof connectRedis>

let world: World
let site: Site
let broken: Site
let redis: Redis
let queue: IngestQueue
beforeAll(async () => {
  world = await startWorld({ partitions: 1 })
  site = await world.addSite({ domain: 'shop.example', timeZone: 'UTC' })
  broken = await world.addSite({ domain: 'broken.example', timeZone: 'UTC' })
  redis = connectRedis(world.queueUrl, CONSUMER_OPTIONS)
  queue = openIngestQueue({ url: world.queueUrl, partitions: 1 })
  await world.eventually(async () => queue.ready, Boolean)
})
afterAll(async () => {
  await queue[Symbol.asyncDispose]()
  redis.disconnect()
  await world[Symbol.asyncDispose]()
})
beforeEach(async () => {
  await redis.del(ASIDE_KEY)
})

const view = ({ domain }: Site) => world.send({ n: 'pageview', u: `https://${domain}/`, d: domain })
const viewsBecome = (expected: number) =>
  world.eventually(
    () => world.sum(site, 'total', 'pageviews'),
    n => n === expected,
  )
const seal = async (plain: string): Promise<SealedBatch> => {
  const { sealingKey } = JSON.parse((await redis.get(REGISTRY_KEY)) ?? '') as Registry
  return createSealer(sealingKey).seal(Buffer.from(plain))
}
const asides = async (): Promise<Buffer[]> => (await redis.callBuffer('ZRANGE', ASIDE_KEY, 0, -1)) as Buffer[]
const metric = async (name: string): Promise<number> => {
  const text = await world.worker.metrics.registry.metrics()
  return Number(
    text
      .split('\n')
      .find(line => line.startsWith(`${name} `))
      ?.split(' ')[1],
  )
}

describe('a batch that cannot be counted', () => {
  it('is set aside as it came, counted, and holds up nothing behind it', async () => {
    const whole = await seal('not what a batch looks like')
    const forged = Buffer.from(whole)
    forged[forged.length - 1] = (forged.at(-1) ?? 0) ^ 1
    // The point of order one: agreeing on a key with it fails in the library.
    const noPoint = Buffer.concat([whole.subarray(0, 9), Buffer.alloc(32), whole.subarray(41)])
    const stranger = createSealer(generateSealingKeyPair().public).seal(Buffer.from('{}'))
    const batches = [whole, forged, noPoint, stranger, whole.subarray(0, HEADER_BYTES - 1)] as SealedBatch[]
    for (const batch of batches) await queue.enqueue(0, batch)
    expect((await view(site)).status).toBe(202)
    await viewsBecome(1)
    const found = await asides()
    expect(found.map(member => member.subarray(member.indexOf('\n') + 1))).toEqual(batches)
    const reasons = found.map(member => / (\w+)\n/.exec(member.toString('latin1'))?.[1])
    expect(reasons).toEqual(['malformed', 'forged', 'forged', 'unknown_key', 'format'])
    expect(await metric('gatecount_aside_batches')).toBe(5)
    expect(await metric('gatecount_set_aside_total{reason="forged"}')).toBe(2)
    expect(await metric('gatecount_dropped_total{reason="unreadable"}')).toBe(5)
    expect(world.logged.filter(line => line.includes('batch set aside'))).toHaveLength(5)
  })

  it('is shown to the owner of the site that it was imported for', async () => {
    await queue.enqueue(0, await seal('x'), site.id)
    await world.eventually(
      () => world.sum(site, 'dropped', 'events'),
      n => n === 1,
    )
  })

  it('that makes the worker fail again and again is set aside after the third time', async () => {
    // The API refuses such a zone; here it stands for whatever the steps may stumble over.
    await world.control.updateSite(broken.id, { timeZone: 'Nowhere/Land' })
    await world.eventually(
      async () => (await redis.get(REGISTRY_KEY)) ?? '',
      text => text.includes('Nowhere'),
    )
    await view(broken)
    await view(site)
    await viewsBecome(2)
    // A batch before it may not have been completed yet when the worker failed, and then lies aside again.
    expect((await asides()).map(member => / (\w+)\n/.exec(member.toString('latin1'))?.[1])).toContain('fails')
    expect(await metric('gatecount_partition_setbacks_total{reason="batch_fails"}')).toBe(3)
    expect(world.logged.join('')).not.toContain('Nowhere')
    await view(site)
    await viewsBecome(3)
  })
})

describe('BatchTries', () => {
  it('areUsedUp() when a process ended three times in the middle of the batch, and of no other', async () => {
    const entry = fileURLToPath(new URL('../volatile/failing-child.ts', import.meta.url))
    const volatile = connectRedis(world.volatileUrl, CONSUMER_OPTIONS)
    const usedUp = async (number: number): Promise<boolean> => {
      const tries = new BatchTries(volatile, 'tries', 'epoch')
      tries.suspect([7, 8])
      return tries.areUsedUp(number)
    }
    for (let life = 0; life < 3; life++) {
      expect(await usedUp(7)).toBe(false)
      const args = ['--conditions=source', '--import', 'tsx', entry, world.volatileUrl, '7']
      await once(spawn(process.execPath, args), 'exit')
    }
    expect(await usedUp(7)).toBe(true)
    expect(await usedUp(8)).toBe(false)
    const tries = new BatchTries(volatile, 'tries', 'epoch')
    tries.suspect([7])
    await tries.forget(7)
    expect(await usedUp(7)).toBe(false)
    volatile.disconnect()
  })
})

describe('createAside()', () => {
  it('add() keeps no more than its bounds, the newest, and each batch once', async () => {
    const aside = createAside(redis)
    const batch = (number: number, bytes = 10) => ({
      partition: 0,
      epoch: 'e',
      number,
      reason: 'forged' as const,
      sealed: Buffer.alloc(bytes, number),
      at: number,
    })
    for (let n = 1; n <= ASIDE_BATCHES; n++) await aside.add(batch(n))
    expect(await aside.add(batch(3))).toEqual({ isNew: false, overflow: 0, size: ASIDE_BATCHES })
    expect(await aside.add(batch(1000))).toEqual({ isNew: true, overflow: 1, size: ASIDE_BATCHES })
    const big = await aside.add(batch(1001, 15 * 1024 * 1024))
    expect(big.size).toBe(ASIDE_BATCHES)
    expect((await aside.add(batch(1002, 2 * 1024 * 1024))).size).toBe(1)
    await aside.forgetBefore(1002)
    expect(await aside.size()).toBe(1)
    await aside.forgetBefore(1003)
    expect(await aside.size()).toBe(0)
  })
})
