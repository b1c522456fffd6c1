import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Log } from '@gatecount/shared/process/log'
import { openIngestQueue } from '@gatecount/shared/queue/ingest-queue'
import type { CollectorConfig } from './config.ts'
import { GroupCommit } from './enqueue/group-commit.ts'
import { SiteRate } from './enqueue/site-rate.ts'
import { createOtherRoutes } from './http/other-routes.ts'
import { createEventRoute } from './intake/event-route.ts'
import { createCollectorMetrics } from './metrics.ts'
import { watchRegistry } from './registry/watch-registry.ts'
import { createTrackerScript } from './script/tracker-script.ts'

export interface CollectorDeps {
  readonly config: CollectorConfig
  readonly log: Log
  readonly now?: () => number
}

export interface Collector extends AsyncDisposable {
  readonly port: number
}

/** Partitions that a registry can name; queues are opened for all, a queue without events costs nothing. */
const MOST_PARTITIONS = 256

/** Starts the anonymous front door. Disposing it takes no more requests, and answers those it has. */
export async function createCollector({ config, log, now = Date.now }: CollectorDeps): Promise<Collector> {
  const metrics = createCollectorMetrics()
  const script = await createTrackerScript()
  const queue = openIngestQueue({ url: config.queueUrl, partitions: MOST_PARTITIONS })
  const registry = await watchRegistry(config.queueUrl)
  const collector = randomBytes(9).toString('base64url')
  const open = new Map<number, GroupCommit>()
  const commits = (partition: number): GroupCommit => {
    const known = open.get(partition)
    if (known !== undefined) return known
    const fresh = new GroupCommit({
      partition,
      queue,
      collector,
      sealer: () => registry.sealer,
      onBatch: size => metrics.batchSize.observe(size),
    })
    open.set(partition, fresh)
    return fresh
  }
  const event = createEventRoute({
    registry,
    commits,
    queueReady: () => queue.ready,
    rate: new SiteRate(config.siteRate),
    trusted: config.trustedProxies,
    metrics,
    now,
  })
  const ready = (): boolean => queue.ready && registry.registry !== undefined
  const others = createOtherRoutes({ script, metrics, ready })
  const server = createServer((request, response) => {
    if (request.method === 'POST' && request.url === '/api/event') event(request, response)
    else others(request, response)
  })
  server.keepAliveTimeout = 65_000
  server.listen(config.port, config.host)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  log.info('collector listens', { port })

  return {
    port,
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close')
      server.close()
      server.closeIdleConnections()
      await Promise.all([...open.values()].map(commit => commit.settle()))
      server.closeAllConnections()
      await closed
      await registry[Symbol.asyncDispose]()
      await queue[Symbol.asyncDispose]()
      log.info('collector stopped')
    },
  }
}
