import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Stands where a shop's proxy stands: tells the collector whose event it is. */
export interface VisitorRelay extends AsyncDisposable {
  readonly url: string
  /** Who the events come from until somebody else does. */
  visitor: number
}

/**
 * Hands events on to a collector from the address of the present visitor, a customer of Deutsche Telekom, and under the
 * name that Chromium has when nobody drives it: the collector's worker takes a headless browser for a robot.
 */
export async function openVisitorRelay(collector: string): Promise<VisitorRelay> {
  let visitor = 0
  const hand = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const answer = await fetch(collector + request.url, {
      method: request.method ?? 'POST',
      headers: {
        'content-type': request.headers['content-type'] ?? '',
        'accept-language': request.headers['accept-language'] ?? '',
        'user-agent': (request.headers['user-agent'] ?? '').replace('HeadlessChrome', 'Chrome'),
        'x-forwarded-for': `91.0.1.${visitor}`,
      },
      body: Buffer.concat(parts),
    })
    response.writeHead(answer.status, { 'content-type': 'text/plain' }).end(await answer.text())
  }
  const server = createServer((request, response) => void hand(request, response))
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get visitor() {
      return visitor
    },
    set visitor(number) {
      visitor = number
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise(closed => server.close(closed))
    },
  }
}
