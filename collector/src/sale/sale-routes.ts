import type { IncomingHttpHeaders } from 'node:http'
import type { SaleQueue, SignedEnvelope } from '@gatecount/shared/queue/sale-queue'
import express, { type Response, type Router } from 'express'
import type { SiteRate } from '../enqueue/site-rate.ts'
import type { CollectorMetrics } from '../metrics.ts'
import type { RegistryWatch } from '../registry/watch-registry.ts'
import { askWorker } from './ask-worker.ts'
import { readMessage } from './read-message.ts'
import { refuseMessages, refuseRest } from './refuse-message.ts'
import type { WaitingSales } from './waiting-sales.ts'

export interface SaleRouteDeps {
  /** Random per process: answers are published for it. */
  readonly collector: string
  readonly registry: RegistryWatch
  readonly queue: SaleQueue
  readonly waiting: WaitingSales
  readonly rate: SiteRate
  readonly metrics: CollectorMetrics
  readonly now: () => number
}

const MOST_BYTES = 64 * 1024

/** Where the dashboard tells what became of a message. */
const placeOf = (site: string, ticket: string): string =>
  `/api/v1/sites/${encodeURIComponent(site)}/sales/messages/${ticket}`

/**
 * `POST /api/sales` and `/api/refunds`: signed by shops (Standard Webhooks). 200 with what became of it; 202 when the message
 * is durable and the worker has not answered in time, with where to look it up. Who cannot be believed is told so by the
 * worker: there is no secret here.
 */
export function createSaleRoutes(deps: SaleRouteDeps): Router {
  const { registry, queue, metrics } = deps

  const problem = refuseMessages(metrics)

  async function take(
    kind: SignedEnvelope['kind'],
    headers: IncomingHttpHeaders,
    bytes: unknown,
    response: Response,
  ) {
    const at = deps.now()
    const message = readMessage(headers, Buffer.isBuffer(bytes) ? bytes : Buffer.alloc(0), at)
    if ('refused' in message) return problem(response, 400, message.refused)
    const { sealer } = registry
    if (registry.registry === undefined || sealer === undefined || !queue.ready)
      return problem(response, 503, 'Nothing can be stored at the moment')
    const { site: domain, ...signed } = message
    const site = registry.findSite(domain)
    if (site === undefined) return problem(response, 404, 'No such site is known here')
    const envelope = { kind, site: site.id, at, ...signed }
    const asked = await askWorker(deps, { sealer, envelope, response, refuse: problem })
    if (asked === undefined) return
    const { ticket, reply } = asked
    const lookUp = placeOf(site.domain, ticket)
    const status = reply?.status ?? 202
    metrics.saleAnswers.inc({ status })
    response
      .status(status)
      .set(reply === undefined ? { Location: lookUp, 'Retry-After': '5' } : {})
      .send(reply?.body ?? { title: 'It is stored, and waits for the worker', lookUp })
  }

  const router = express.Router()
  for (const [path, kind] of [
    ['/api/sales', 'sale'],
    ['/api/refunds', 'refund'],
  ] as const) {
    router.post(path, express.raw({ type: () => true, limit: MOST_BYTES }), (request, response) =>
      take(kind, request.headers, request.body, response),
    )
    refuseRest(router, { path, most: '64 kB', refuse: problem })
  }
  return router
}
