import type { IncomingMessage, ServerResponse } from 'node:http'
import { GPC_SUPPORT } from '@gatecount/shared/domain/privacy/gpc-support'
import express, { type Express, type Router } from 'express'
import type { CollectorMetrics } from '../metrics.ts'
import { serveScript } from '../script/serve-script.ts'
import type { TrackerScript } from '../script/tracker-script.ts'

export interface OtherRoutesDeps {
  readonly script: TrackerScript
  /** For thank-you pages. */
  readonly saleScript: TrackerScript
  readonly metrics: CollectorMetrics
  readonly ready: () => boolean
  /** Answers to `/go/…`. */
  readonly link: (request: IncomingMessage, response: ServerResponse) => void
  /** What shops and their pages send. */
  readonly sales: readonly Router[]
  readonly optOut: Router
}

/** Everything but the hot path. */
export function createOtherRoutes({
  script,
  saleScript,
  metrics,
  ready,
  link,
  sales,
  optOut,
}: OtherRoutesDeps): Express {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.all('/script.js', (request, response) => serveScript(script, request, response))
  app.all('/sale.js', (request, response) => serveScript(saleScript, request, response))
  app.all(/^\/go\//i, (request, response) => link(request, response))
  app.options('/api/event', (_request, response) => {
    response
      .set({
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Allow-Methods': 'POST, OPTIONS',
        'Access-Control-Allow-Headers': 'Content-Type, X-Debug-Request',
        'Access-Control-Max-Age': '86400',
      })
      .status(204)
      .end()
  })
  app.all('/api/event', (_request, response) => {
    response
      .set('Allow', 'POST, OPTIONS')
      .status(405)
      .type('application/problem+json')
      .send({ title: 'Send events with POST', status: 405 })
  })
  app.use(...sales, optOut)
  app.get('/.well-known/gpc.json', (_request, response) => {
    response.set('Cache-Control', 'public, max-age=86400').json(GPC_SUPPORT)
  })
  app.get('/healthz', (_request, response) => {
    response.type('text/plain').send('ok')
  })
  app.get('/readyz', (_request, response) => {
    const isReady = ready()
    response
      .status(isReady ? 200 : 503)
      .type('text/plain')
      .send(isReady ? 'ok' : 'the queue or the registry of sites is not there yet')
  })
  app.get('/metrics', async (_request, response) => {
    response.set('Content-Type', metrics.registry.contentType).send(await metrics.registry.metrics())
  })
  app.use((_request, response) => {
    response.status(404).type('application/problem+json').send({ title: 'Nothing is here', status: 404 })
  })
  return app
}
