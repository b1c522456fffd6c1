import type { IncomingHttpHeaders } from 'node:http'
import { SHOP_SYSTEMS, type ShopSystem } from '@gatecount/shared/domain/affiliate/shop/shop-system'
import express, { type Response, type Router } from 'express'
import { askWorker } from './ask-worker.ts'
import { textOf } from './message-text.ts'
import { refuseMessages, refuseRest } from './refuse-message.ts'
import type { SaleRouteDeps } from './sale-routes.ts'

/** An order with hundreds of lines, of systems that write two kilobytes a line. */
const MOST_BYTES = 1024 * 1024
const MOST_HEADER_CHARS = 2_000

/** What WooCommerce sends when a webhook is saved, unsigned, to see whether anybody answers. */
const PING = /^webhook_id=\d{1,20}$/

const headerOf = (headers: IncomingHttpHeaders, name: string | undefined): string => {
  const value = name === undefined ? undefined : headers[name]
  return typeof value === 'string' && value.length <= MOST_HEADER_CHARS ? value : ''
}

/**
 * `POST /api/shops/<connection>`: webhooks of shop systems, sealed as they are with the headers that their signature is in.
 * 200 with what became of it, whatever that is, so that no system switches the webhook off; 401 from the worker for a wrong
 * signature; 202 when it is durable and the worker is behind. Every system gives at least five seconds.
 */
export function createShopRoutes(deps: SaleRouteDeps): Router {
  const { registry, queue, metrics } = deps

  const problem = refuseMessages(metrics)

  async function take(
    connection: string,
    headers: IncomingHttpHeaders,
    { bytes, response }: { readonly bytes: Buffer; readonly response: Response },
  ) {
    const { sealer } = registry
    if (registry.registry === undefined || sealer === undefined || !queue.ready)
      return problem(response, 503, 'Nothing can be stored at the moment')
    const found = registry.findShop(connection)
    if (found === undefined) return problem(response, 404, 'No such shop is connected here')
    const { site, shop } = found
    const body = textOf(bytes)
    if (body === undefined) return problem(response, 400, 'The body must be text in UTF-8')
    if (shop.system === 'woocommerce' && PING.test(body)) {
      metrics.saleAnswers.inc({ status: 200 })
      return response.status(200).send({ title: 'Here I am' })
    }
    const system: ShopSystem = SHOP_SYSTEMS[shop.system]
    const [signature, topic] = [
      headerOf(headers, system.headers.signature),
      headerOf(headers, system.headers.topic),
    ]
    const envelope = {
      kind: 'shop',
      site: site.id,
      connection,
      at: deps.now(),
      signature,
      topic,
      body,
    } as const
    const asked = await askWorker(deps, { sealer, envelope, response, refuse: problem })
    if (asked === undefined) return
    const { status = 202, body: said = { title: 'It is stored, and waits for the worker' } } =
      asked.reply ?? {}
    metrics.saleAnswers.inc({ status })
    response.status(status).send(said)
  }

  const router = express.Router()
  const path = '/api/shops/:connection'
  router.post(path, express.raw({ type: () => true, limit: MOST_BYTES }), async (request, response) => {
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    await take(request.params['connection'] ?? '', request.headers, { bytes, response })
  })
  refuseRest(router, { path, most: '1 MB', refuse: problem })
  return router
}
