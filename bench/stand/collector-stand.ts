import { join } from 'node:path'
import { CONSUMER_OPTIONS, connectRedis } from '@gatecount/shared/adapters/redis/connect'
import type { Registry } from '@gatecount/shared/domain/identity/site'
import { REGISTRY_KEY } from '@gatecount/shared/queue/queue-names'
import { generateSealingKeyPair } from '@gatecount/shared/seal/x25519'
import { buildSync } from 'esbuild'
import type { Processes } from '../measure/process-cost.ts'
import { freePort } from './free-port.ts'
import { Opened } from './opened.ts'
import { COLLECTOR_MAIN, startNode } from './program.ts'
import { startRedis } from './redis.ts'
import { temporaryDirectory } from './temporary-directory.ts'
import { answers, waitFor } from './wait-for.ts'

export const DOMAIN = 'shop.example'

/** A collector on its queue Redis, and a server that does nothing, each a process of its own. */
export interface CollectorStand extends AsyncDisposable {
  readonly collectorPort: number
  readonly barePort: number
  readonly directory: string
  readonly processes: Processes
  /** Throws away what is queued, so that every round begins alike. */
  empty(): Promise<void>
}

const registryText = (): string => {
  const site = {
    id: 1,
    domain: DOMAIN,
    timeZone: 'UTC',
    properties: [],
    childSections: [],
    excludedPaths: [],
  }
  const registry: Registry = {
    version: 1,
    sites: [site],
    sealingKey: generateSealingKeyPair().public,
    partitions: 4,
  }
  return JSON.stringify(registry)
}

/** Compiled by itself: no loader may run in the reference. */
function compileBareServer(directory: string): string {
  const outfile = join(directory, 'bare-server.mjs')
  const source = new URL('./bare-server.ts', import.meta.url).pathname
  buildSync({ entryPoints: [source], outfile, format: 'esm', target: 'node20', platform: 'node' })
  return outfile
}

const open = async (opened: Opened): Promise<CollectorStand> => {
  const { path: directory } = opened.keep(await temporaryDirectory())
  const redis = opened.keep(await startRedis(directory, 'queue'))
  const client = connectRedis(redis.url, CONSUMER_OPTIONS)
  const registry = registryText()
  await client.set(REGISTRY_KEY, registry)

  const collectorPort = await freePort()
  const environment = {
    HOST: '127.0.0.1',
    COLLECTOR_PORT: String(collectorPort),
    REDIS_URL: redis.url,
    SITE_RATE: '1000000000',
    LOG_LEVEL: 'warn',
  }
  const collector = opened.keep(startNode([...profiling(), COLLECTOR_MAIN], environment))
  const barePort = await freePort()
  const bare = opened.keep(startNode([compileBareServer(directory), String(barePort)]))
  await waitFor('the collector is ready', () => answers(`http://127.0.0.1:${collectorPort}/readyz`))
  return {
    collectorPort,
    barePort,
    directory,
    processes: new Map([
      ['collector', [collector.pid]],
      ['queue Redis', [redis.pid]],
      ['bare server', [bare.pid]],
    ]),
    async empty() {
      await client.flushall()
      await client.set(REGISTRY_KEY, registry)
    },
    async [Symbol.asyncDispose]() {
      client.disconnect()
      await opened[Symbol.asyncDispose]()
    },
  }
}

export const startCollectorStand = (): Promise<CollectorStand> => Opened.by(open)

/** `BENCH_PROFILE=<folder>` writes a CPU profile of the collector there. */
function profiling(): string[] {
  const folder = process.env['BENCH_PROFILE']
  return folder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${folder}`]
}
