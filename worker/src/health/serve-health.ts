import { once } from 'node:events'
import type { Environment } from '@gatecount/shared/process/environment'
import express from 'express'
import type { Worker } from '../worker.ts'

/** `GET /healthz`, `/readyz` and `/metrics` of a worker that runs alone, on `WORKER_PORT`; nothing without it. */
export async function serveHealth(
  worker: Worker,
  { HOST, WORKER_PORT }: Pick<Environment, 'HOST' | 'WORKER_PORT'>,
): Promise<AsyncDisposable> {
  if (WORKER_PORT === undefined) return { async [Symbol.asyncDispose]() {} }
  const app = express()
  app.disable('x-powered-by')
  app.get('/healthz', (_request, response) => {
    response.type('text/plain').send('ok')
  })
  app.get('/readyz', async (_request, response) => {
    const ready = await worker.ready().catch(() => false)
    response
      .status(ready ? 200 : 503)
      .type('text/plain')
      .send(ready ? 'ok' : 'a store does not answer')
  })
  app.get('/metrics', async (_request, response) => {
    const { registry } = worker.metrics
    response.set('Content-Type', registry.contentType).send(await registry.metrics())
  })
  const server = app.listen(WORKER_PORT, HOST)
  await once(server, 'listening')
  return {
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
    },
  }
}
