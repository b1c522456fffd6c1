import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '@gatecount/shared/process/log'
import { openIngestQueue } from '@gatecount/shared/queue/ingest-queue'
import { openSaleQueue } from '@gatecount/shared/queue/sale-queue'
import { createLinkRoute } from './affiliate-link/link-route.ts'
import type { CollectorConfig } from './config.ts'
import { GroupCommit } from './enqueue/group-commit.ts'
import { SiteRate } from './enqueue/site-rate.ts'
import { createOtherRoutes } from './http/other-routes.ts'
import { createEventRoute } from './intake/event-route.ts'
import { createCollectorMetrics } from './metrics.ts'
import { createOptOutRoutes } from './opt-out/opt-out-route.ts'
import { watchRegistry } from './registry/watch-registry.ts'
import { createSaleRoutes } from './sale/sale-routes.ts'
import { createShopRoutes } from './sale/shop-routes.ts'
import { createToldRoute } from './sale/told-route.ts'
import { openWaitingSales } from './sale/waiting-sales.ts'
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

/** Webhooks a second of one site. */
const SHOP_RATE = 200
/** Sales a second that pages of one site tell, which anybody can make up. */
const TOLD_RATE = 5

/** How long requests that have begun may take when the collector stops, in milliseconds. */
const LAST_REQUESTS_MS = 5_000

const isEvent = ({ method, url }: IncomingMessage): boolean =>
  method === 'POST' && (url === '/api/event' || url?.startsWith('/api/event?') === true)

/**
 * Lets go of connections as their requests are answered, and of all when the time is up. A connection that is kept alive
 * would otherwise hold the server for a minute.
 */
async function closeInOrder(server: Server, settle: () => Promise<unknown>): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  const isClosed = closed.then(() => true)
  for (const end = Date.now() + LAST_REQUESTS_MS; Date.now() < end; ) {
    server.closeIdleConnections()
    if (await Promise.race([isClosed, sleep(20, false)])) break
  }
  await settle()
  // The last answers leave the process in the next turn of the event loop.
  await sleep(20)
  server.closeAllConnections()
  await closed
}

/** Starts the anonymous front door. Disposing it takes no more requests, and answers those it has. */
export async function createCollector({ config, log, now = Date.now }: CollectorDeps): Promise<Collector> {
  const metrics = createCollectorMetrics()
  const script = await createTrackerScript()
  const saleScript = await createTrackerScript('sale')
  const queue = openIngestQueue({ url: config.queueUrl, partitions: MOST_PARTITIONS })
  const registry = await watchRegistry(config.queueUrl, now)
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
  const link = createLinkRoute({
    registry,
    trusted: config.trustedProxies,
    count: outcome => metrics.links.inc({ outcome }),
    now,
  })
  const saleQueue = openSaleQueue(config.queueUrl)
  const waiting = openWaitingSales(config.queueUrl, collector)
  const saleDeps = { collector, registry, queue: saleQueue, waiting, metrics, now }
  const sales = [
    createSaleRoutes({ ...saleDeps, rate: new SiteRate(config.siteRate) }),
    createShopRoutes({ ...saleDeps, rate: new SiteRate(Math.min(config.siteRate, SHOP_RATE)) }),
    createToldRoute({ ...saleDeps, rate: new SiteRate(Math.min(config.siteRate, TOLD_RATE)) }),
  ]
  const optOut = createOptOutRoutes({ registry, trusted: config.trustedProxies })
  const others = createOtherRoutes({ script, saleScript, metrics, ready, link, sales, optOut })
  let stopping = false
  const server = createServer((request, response) => {
    if (stopping) response.shouldKeepAlive = false
    if (isEvent(request)) event(request, response)
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
      stopping = true
      await closeInOrder(server, () => Promise.all([...open.values()].map(commit => commit.settle())))
      await waiting[Symbol.asyncDispose]()
      await saleQueue[Symbol.asyncDispose]()
      await registry[Symbol.asyncDispose]()
      await queue[Symbol.asyncDispose]()
      log.info('collector stopped')
    },
  }
}
