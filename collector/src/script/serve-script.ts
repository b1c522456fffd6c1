import type { IncomingMessage, ServerResponse } from 'node:http'
import type { TrackerScript } from './tracker-script.ts'

/** An hour: long enough to cost a visitor nothing, short enough for a correction to reach everybody the same day. */
const CACHE_CONTROL = 'public, max-age=3600'

/** Whether an `Accept-Encoding` (RFC 9110 §12.5.3) names the coding and does not refuse it with `q=0`. */
function accepts(header: string | undefined, coding: string): boolean {
  const item = (header ?? '')
    .toLowerCase()
    .split(',')
    .map(part => part.split(';').map(piece => piece.trim()))
    .find(([name]) => name === coding)
  return item !== undefined && !item.slice(1).some(parameter => /^q=0(\.0{0,3})?$/.test(parameter))
}

function chooseForm(script: TrackerScript, header: string | undefined): { body: Buffer; encoding?: string } {
  if (accepts(header, 'br')) return { body: script.brotli, encoding: 'br' }
  if (accepts(header, 'gzip')) return { body: script.gzip, encoding: 'gzip' }
  return { body: script.body }
}

const isFresh = (header: string | undefined, etag: string): boolean =>
  (header ?? '')
    .split(',')
    .map(tag => tag.trim())
    .some(tag => tag === '*' || tag === etag || `W/${tag}` === etag)

/** Answers `GET` and `HEAD /script.js` for any page on any origin; other methods get 405. Sets no cookie. */
export function serveScript(script: TrackerScript, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end()
    return
  }
  const headers = {
    'Cache-Control': CACHE_CONTROL,
    ETag: script.etag,
    Vary: 'Accept-Encoding',
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'X-Content-Type-Options': 'nosniff',
  }
  if (isFresh(request.headers['if-none-match'], script.etag)) {
    response.writeHead(304, headers).end()
    return
  }
  const accepted = request.headers['accept-encoding']
  const { body, encoding } = chooseForm(script, Array.isArray(accepted) ? accepted.join(',') : accepted)
  response
    .writeHead(200, {
      ...headers,
      'Content-Type': 'text/javascript; charset=utf-8',
      'Content-Length': body.length,
      ...(encoding ? { 'Content-Encoding': encoding } : {}),
    })
    .end(request.method === 'HEAD' ? undefined : body)
}
