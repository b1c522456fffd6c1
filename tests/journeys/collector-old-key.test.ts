import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { watchRegistry } from '@gatecount/collector/registry/watch-registry'
import { CONSUMER_OPTIONS, connectRedis } from '@gatecount/shared/adapters/redis/connect'
import type { Registry } from '@gatecount/shared/domain/identity/site'
import { REGISTRY_KEY } from '@gatecount/shared/queue/queue-names'
import { generateSealingKeyPair } from '@gatecount/shared/seal/x25519'
import { expect, it } from 'vitest'
import { startQueueRedis } from './collector-redis.ts'

it('watchRegistry() gives no key that it has not read for an hour: it may be destroyed by now', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'gatecount-old-key-'))
  await mkdir(join(directory, 'logs'))
  const queue = await startQueueRedis(directory)
  const redis = connectRedis(queue.url, CONSUMER_OPTIONS)
  const publish = async (): Promise<string> => {
    const { public: sealingKey } = generateSealingKeyPair()
    const registry: Registry = { version: 1, sites: [], sealingKey, partitions: 1 }
    await redis.set(REGISTRY_KEY, JSON.stringify(registry))
    return sealingKey.id
  }
  const first = await publish()
  let clock = Date.parse('2026-05-01T00:00:00Z')
  const watch = await watchRegistry(queue.url, () => clock)
  const keyId = () => watch.sealer?.keyId
  await expect.poll(keyId, { timeout: 10_000 }).toBe(first)

  await queue.kill()
  clock += 3_599_000
  expect(keyId()).toBe(first)
  clock += 1_000
  expect(keyId()).toBeUndefined()
  await queue.start()
  await expect.poll(keyId, { timeout: 10_000 }).toBe(first)
  const second = await publish()
  await expect.poll(keyId, { timeout: 10_000 }).toBe(second)

  await watch[Symbol.asyncDispose]()
  redis.disconnect()
  queue.stop()
  await rm(directory, { recursive: true, force: true })
})
