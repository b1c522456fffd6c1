import { type IncomingHttpHeaders, request as requestPlain } from 'node:http'
import { request as requestSecurely } from 'node:https'
import { isIP } from 'node:net'
import type { Endpoint } from './resolve-host.ts'

export interface Exchanged {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  /** False when the body was longer than was wanted of it. */
  readonly isWhole: boolean
}

interface Limits {
  readonly signal: AbortSignal
  /** Bytes of the body that are read. */
  readonly bytes: number
}

/** What is sent with a POST. */
export interface Posted {
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

const MOST_HEADERS = 16 * 1024

const GETTING = {
  'user-agent': 'Gatecount (checks the page of an owner who asked for it)',
  accept: 'text/html,*/*;q=0.5',
}
const postingOf = ({ headers, body }: Posted) => ({
  'user-agent': 'Gatecount (webhooks)',
  accept: '*/*',
  ...headers,
  'content-length': String(body.length),
})

/**
 * One GET, or one POST where something is sent, to one address. The name in the URL is sent and held against the certificate, and not looked up. No cookie,
 * no password, no connection of before.
 */
export function exchange(
  url: URL,
  { address, port }: Endpoint,
  { signal, bytes }: Limits,
  posted?: Posted,
): Promise<Exchanged> {
  const isSecure = url.protocol === 'https:'
  const options = {
    host: address,
    port,
    method: posted === undefined ? 'GET' : 'POST',
    path: `${url.pathname}${url.search}`,
    headers: {
      ...(posted === undefined ? GETTING : postingOf(posted)),
      host: url.host,
      'accept-encoding': 'identity',
      connection: 'close',
    },
    agent: false,
    maxHeaderSize: MOST_HEADERS,
    signal,
    ...(isSecure && isIP(url.hostname) === 0 && { servername: url.hostname }),
  }
  return new Promise((resolve, reject) => {
    const request = (isSecure ? requestSecurely : requestPlain)(options, response => {
      const parts: Buffer[] = []
      let size = 0
      const finish = (isWhole: boolean): void => {
        const { statusCode: status = 0, headers } = response
        resolve({ status, headers, body: Buffer.concat(parts).subarray(0, bytes), isWhole })
      }
      response.on('data', (part: Buffer) => {
        parts.push(part)
        size += part.length
        if (size <= bytes) return
        finish(false)
        request.destroy()
      })
      response.once('end', () => finish(true))
      response.once('error', reject)
    })
    request.once('error', reject)
    request.end(posted?.body)
  })
}
