import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buildTracker } from '../../collector/script/build.mjs'
import { serveScript } from '../../collector/src/script/serve-script.ts'
import { toTrackerScript } from '../../collector/src/script/tracker-script.ts'

/** One `POST /api/event` as it came in. */
interface ReceivedEvent {
  readonly body: Readonly<Record<string, unknown>> & { readonly n: string }
  readonly headers: IncomingMessage['headers']
  /** What it was answered: 202 here, or whatever the real collector said. */
  readonly status: number
}

export interface EventReceiver extends AsyncDisposable {
  readonly port: number
  readonly events: ReceivedEvent[]
  /** Puts a document where every invented host and path is looked up; `url` without query. */
  put(url: string, html: string, status?: number): void
  /** The events of this name, as soon as there are that many; fails after ten seconds. */
  until(name: string, count?: number): Promise<ReceivedEvent[]>
}

const CORS = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' }

const read = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

/**
 * A small server that is every host at once: it hands out the documents put there, `/script.js`, and keeps each event
 * it is sent. With `collector` (an origin such as `http://127.0.0.1:3001`) events go on to that collector and get its
 * answer, so that the same journeys can be made with the real one.
 */
export async function createEventReceiver(collector?: string): Promise<EventReceiver> {
  const script = toTrackerScript(Buffer.from(await buildTracker()))
  const documents = new Map<string, { html: string; status: number }>()
  const events: ReceivedEvent[] = []

  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const text = await read(request)
    const relayed =
      collector === undefined
        ? { status: 202, text: 'ok' }
        : await fetch(`${collector}/api/event`, {
            method: 'POST',
            headers: {
              'Content-Type': request.headers['content-type'] ?? 'text/plain',
              'User-Agent': request.headers['user-agent'] ?? '',
              'Accept-Language': request.headers['accept-language'] ?? '',
            },
            body: text,
          }).then(async answer => ({ status: answer.status, text: await answer.text() }))
    events.push({ body: JSON.parse(text), headers: request.headers, status: relayed.status })
    response.writeHead(relayed.status, { ...CORS, 'Content-Type': 'text/plain' }).end(relayed.text)
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`)
    const found = documents.get(url.origin + url.pathname)
    if (url.pathname === '/script.js') serveScript(script, request, response)
    else if (request.method === 'POST') void take(request, response)
    else if (request.method === 'OPTIONS') response.writeHead(204, CORS).end()
    else
      response
        .writeHead(found?.status ?? 404, { 'Content-Type': 'text/html; charset=utf-8' })
        .end(found?.html ?? '<!doctype html><title>Nothing here</title>')
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))

  return {
    port: (server.address() as AddressInfo).port,
    events,
    put: (url, html, status = 200) => void documents.set(url, { html, status }),
    async until(name, count = 1) {
      const deadline = Date.now() + 10_000
      for (;;) {
        const found = events.filter(event => event.body.n === name)
        if (found.length >= count) return found
        if (Date.now() > deadline)
          throw new Error(`${found.length} of ${count} "${name}" came; events: ${JSON.stringify(events)}`)
        await new Promise(later => setTimeout(later, 10))
      }
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise(closed => server.close(closed))
    },
  }
}
