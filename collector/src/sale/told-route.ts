import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Site } from '@gatecount/shared/domain/identity/site'
import { QueueAway } from '@gatecount/shared/queue/ingest-queue'
import { writeEnvelope } from '@gatecount/shared/queue/sale-queue'
import express, { type Response, type Router } from 'express'
import { clickCookieOf } from '../affiliate-link/click-cookie-of.ts'
import { bareDomain } from '../intake/event-body.ts'
import { wantsOut } from '../intake/request-signals.ts'
import { textOf } from './message-text.ts'
import { refuseMessages, refuseRest } from './refuse-message.ts'
import type { SaleRouteDeps } from './sale-routes.ts'

const MOST_BYTES = 16 * 1024
/** No cookie of a click is longer. */
const MOST_COOKIE_CHARS = 400
const PATH = '/api/browser-sale'

function domainOf(body: string): string {
  try {
    const { d } = JSON.parse(body) as { d?: unknown }
    return typeof d === 'string' ? bareDomain(d) : ''
  } catch {
    return ''
  }
}

/**
 * `POST /api/browser-sale`: what `sale.js` on a thank-you page tells of a sale. Nobody signed it, so the answer is 202 whatever becomes
 * of it, and says nothing that could help to make sales up. Of a visitor who does not want to be counted nothing is kept.
 */
export function createToldRoute(deps: Omit<SaleRouteDeps, 'waiting'>): Router {
  const { registry, queue, metrics, rate, now } = deps
  const refuse = refuseMessages(metrics)

  function accept(response: Response): void {
    metrics.saleAnswers.inc({ status: 202 })
    response.status(202).type('text/plain').send('ok')
  }

  async function store(
    body: string,
    { site, cookies }: { readonly site: Site; readonly cookies: string },
    response: Response,
  ) {
    const { sealer } = registry
    if (sealer === undefined || !queue.ready)
      return refuse(response, 503, 'Nothing can be stored at the moment')
    const at = now()
    if (!rate.take(site.id, at)) return refuse(response, 429, 'Too many sales of this site are told')
    const click = clickCookieOf(cookies)?.slice(0, MOST_COOKIE_CHARS + 1)
    try {
      const sealed = sealer.seal(
        writeEnvelope({ kind: 'told', site: site.id, at, body, ...(click !== undefined && { click }) }),
      )
      const ticket = randomBytes(16).toString('base64url')
      await queue.enqueue({ sealed, site: site.id, ticket, collector: deps.collector })
      accept(response)
    } catch (error) {
      if (!(error instanceof QueueAway)) throw error
      refuse(response, 503, 'Nothing can be stored at the moment')
    }
  }

  async function take({ headers }: IncomingMessage, bytes: unknown, response: Response) {
    if (registry.registry === undefined) return refuse(response, 503, 'Nothing can be stored at the moment')
    const body = Buffer.isBuffer(bytes) ? textOf(bytes) : undefined
    const site = body === undefined ? undefined : registry.findSite(domainOf(body))
    if (body === undefined || site === undefined) return refuse(response, 404, 'No such site is known here')
    if (site.childDirected === true || wantsOut(headers)) return accept(response)
    await store(body, { site, cookies: headers.cookie ?? '' }, response)
  }

  const router = express.Router()
  router.use(PATH, (_request, response, next) => {
    response.set('Access-Control-Allow-Origin', '*')
    next()
  })
  router.options(PATH, (_request, response) => {
    response
      .set({
        'Access-Control-Allow-Methods': 'POST, OPTIONS',
        'Access-Control-Allow-Headers': 'Content-Type',
        'Access-Control-Max-Age': '86400',
      })
      .status(204)
      .end()
  })
  router.post(PATH, express.raw({ type: () => true, limit: MOST_BYTES }), (request, response) =>
    take(request, request.body, response),
  )
  refuseRest(router, { path: PATH, most: '16 kB', refuse })
  return router
}
