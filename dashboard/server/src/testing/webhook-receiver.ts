import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { createOutgoing, type Outgoing } from '@gatecount/shared/outgoing/outgoing'

const LOCAL = '127.0.0.1'

export interface Received {
  readonly host: string
  readonly id: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly event: {
    readonly type: string
    readonly timestamp: string
    readonly data: Record<string, unknown>
  }
}

export interface WebhookReceiver extends AsyncDisposable {
  readonly received: Received[]
  /** What it answers; 204 at first. */
  answer: { readonly status: number; readonly headers?: Record<string, string> }
  /** Told of each before it is answered. */
  before: (received: Received) => void
  /** Every name leads here, as a public one would; with `port` in hand another process can do so too. */
  readonly outgoing: Outgoing
  readonly port: number
  of(host: string): Received[]
}

/** What leads to a server of this machine in place of the name that is asked for. */
export const localOutgoing = (port: number): Outgoing =>
  createOutgoing({
    allowPrivate: address => address === LOCAL,
    resolve: async () => [{ address: LOCAL, port }],
    postTimeoutMs: 2_000,
  })

/** A receiver of webhooks that listens for real. */
export async function openWebhookReceiver(): Promise<WebhookReceiver> {
  const received: Received[] = []
  const server = createServer((request, response) => {
    void text(request).then(body => {
      const one = {
        host: request.headers.host ?? '',
        id: String(request.headers['webhook-id']),
        headers: request.headers,
        body,
        event: JSON.parse(body) as Received['event'],
      }
      received.push(one)
      receiver.before(one)
      response.writeHead(receiver.answer.status, receiver.answer.headers).end('thanks')
    })
  }).listen(0, LOCAL)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const receiver: WebhookReceiver = {
    received,
    answer: { status: 204 },
    before: () => {},
    outgoing: localOutgoing(port),
    port,
    of: host => received.filter(one => one.host === host),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  return receiver
}
