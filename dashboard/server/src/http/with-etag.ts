import { createHash } from 'node:crypto'
import type { Answer, Call } from './route.ts'

/** Anybody's answer, kept for a minute by whatever stands between; who has it already is told that it is the same. */
const CACHED = 'public, max-age=60'

/** An answer that is the same for everybody, with the digest of its body as its tag (RFC 9110, 8.8.3). */
export function withEtag({ request }: Pick<Call, 'request'>, body: unknown): Answer {
  const digest = createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 22)
  const headers = { 'Cache-Control': CACHED, ETag: `"${digest}"` }
  return request.headers['if-none-match'] === headers.ETag ? { status: 304, headers } : { headers, body }
}
