import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A visitor as a web server in front of the collector sees one. */
interface Seen {
  readonly address: string
  readonly userAgent: string
}

export interface LeakyProxy extends AsyncDisposable {
  readonly url: string
  /** Where it hands requests on to. */
  target: string
  /** Whether it says whose request it is. */
  tellsAddresses: boolean
  /** Told of every visitor, as a web server's log is. */
  leak: (seen: Seen) => Promise<unknown>
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

/** What an operator must not put in front of the collector: it tells somebody of each visitor. */
export async function startLeakyProxy(): Promise<LeakyProxy> {
  const handOn = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(request)
    const address = String(request.headers['x-forwarded-for'] ?? '')
    await proxy.leak({ address, userAgent: request.headers['user-agent'] ?? '' })
    const { host: _h, connection: _c, 'content-length': _l, ...headers } = request.headers
    if (!proxy.tellsAddresses) delete headers['x-forwarded-for']
    try {
      const answer = await fetch(`${proxy.target}${request.url}`, {
        method: request.method ?? 'GET',
        headers: headers as Record<string, string>,
        body,
      })
      const dropped = answer.headers.get('x-plausible-dropped')
      response.writeHead(answer.status, dropped === null ? {} : { 'x-plausible-dropped': dropped })
      response.end(Buffer.from(await answer.arrayBuffer()))
    } catch {
      response.writeHead(503).end()
    }
  }
  const server = createServer((request, response) => void handOn(request, response))
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  const proxy: LeakyProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    target: '',
    tellsAddresses: true,
    leak: async () => {},
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise(closed => server.close(closed))
    },
  }
  return proxy
}
