import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createCollector } from '@gatecount/collector/collector'
import { CONSUMER_OPTIONS, connectRedis } from '@gatecount/shared/adapters/redis/connect'
import type { LinkCode } from '@gatecount/shared/domain/affiliate/link-code'
import type { Hit } from '@gatecount/shared/domain/event/hit'
import type { Registry, Site } from '@gatecount/shared/domain/identity/site'
import { readTrustedProxies } from '@gatecount/shared/network/trusted-proxies'
import { createLog } from '@gatecount/shared/process/log'
import { type Batch, decodeBatch } from '@gatecount/shared/queue/batch-codec'
import { REGISTRY_KEY } from '@gatecount/shared/queue/queue-names'
import { createOpener } from '@gatecount/shared/seal/opener'
import { generateSealingKeyPair } from '@gatecount/shared/seal/x25519'
import { openBatchSource } from '@gatecount/worker/partition/batch-source'
import { startQueueRedis } from './collector-redis.ts'

const SHOP: Site = {
  id: 1,
  domain: 'shop.example',
  timeZone: 'UTC',
  properties: ['tier'],
  childSections: ['/kids/'],
  excludedPaths: ['/admin/'],
}
const OTHER: Site = { ...SHOP, id: 2, domain: 'two.example' }

export interface DoorOptions {
  readonly siteRate?: number
  /** As the environment variable. */
  readonly trustedProxies?: string
  /** Of shop.example. */
  readonly linkCodes?: readonly LinkCode[]
  /** base64url. */
  readonly clickKey?: string
  readonly now?: () => number
}

/** A real collector and its queue Redis, without a worker: what it stores stays to be looked at. */
export async function openDoor({
  siteRate = 100_000,
  trustedProxies = 'loopback',
  linkCodes = [],
  clickKey = '',
  now = Date.now,
}: DoorOptions = {}) {
  const directory = await mkdtemp(join(tmpdir(), 'gatecount-door-'))
  await mkdir(join(directory, 'logs'), { recursive: true })
  const redis = await startQueueRedis(directory)
  const keys = generateSealingKeyPair()
  const opener = createOpener([{ id: keys.public.id, privateKey: keys.privateKey }])
  const sites = [{ ...SHOP, linkCodes }, OTHER]
  const registry: Registry = { version: 1, sites, sealingKey: keys.public, partitions: 1, clickKey }
  const client = connectRedis(redis.url, CONSUMER_OPTIONS)
  await client.set(REGISTRY_KEY, JSON.stringify(registry))
  const logged: string[] = []
  const collector = await createCollector({
    config: {
      host: '127.0.0.1',
      port: 0,
      queueUrl: redis.url,
      siteRate,
      trustedProxies: readTrustedProxies(trustedProxies),
    },
    log: createLog('collector', 'debug', line => void logged.push(line)),
    now,
  })
  const url = `http://127.0.0.1:${collector.port}`
  let source: ReturnType<typeof openBatchSource> | undefined

  const untilReady = async (status: number): Promise<void> => {
    for (let tries = 0; tries < 400; tries++) {
      if ((await fetch(`${url}/readyz`)).status === status) return
      await sleep(25)
    }
    throw new Error(`/readyz did not come to ${status}`)
  }
  await untilReady(200)

  return {
    directory,
    redis,
    url,
    collector,
    logged,
    untilReady,
    send: (event: unknown, headers: Record<string, string> = {}): Promise<Response> =>
      fetch(`${url}/api/event`, {
        method: 'POST',
        body: typeof event === 'string' ? event : JSON.stringify(event),
        headers: { 'content-type': 'text/plain', ...headers },
      }),
    /** Takes the batches that wait, opened with the worker's key. */
    async takeBatches(): Promise<Batch[]> {
      source ??= openBatchSource(redis.url, 0)
      return (await source.take(10_000, false)).map(({ sealed }) => decodeBatch(opener.open(sealed)))
    },
    async takeHits(): Promise<Hit[]> {
      return (await this.takeBatches()).flatMap(batch => batch.hits)
    },
    /** Names of all keys in the queue's Redis. */
    keyNames: (): Promise<string[]> => client.keys('*'),
    async [Symbol.asyncDispose]() {
      await collector[Symbol.asyncDispose]()
      await source?.[Symbol.asyncDispose]()
      client.disconnect()
      redis.stop()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

export type Door = Awaited<ReturnType<typeof openDoor>>
