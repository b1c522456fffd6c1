import { Readable } from 'node:stream'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { notFound } from '../http/problem.ts'
import { defineRoute, type Route } from '../http/route.ts'

const NAME = /^([0-9a-f]{64})\.(?:png|jpeg|gif|webp)$/
const YEAR_SECONDS = 31_536_000

/**
 * Banners for pages of affiliates: the same bytes for everybody, for ever. Nothing is counted, no cookie is read or set, and
 * what is opened by itself is saved and not shown, so that no file can be a page of this server.
 */
export function pictureRoute({ promotion }: Pick<ControlStore, 'promotion'>): Route {
  return defineRoute({
    method: 'get',
    path: '/api/v1/creatives/:file',
    summary: 'The picture of a banner, under the digest of its bytes',
    may: 'anyone',
    async handle({ params, call }) {
      const digest = NAME.exec(params['file'] ?? '')?.[1]
      const etag = `"${digest}"`
      const headers = {
        'Cache-Control': `public, max-age=${YEAR_SECONDS}, immutable`,
        ETag: etag,
        // Other sites are where it belongs.
        'Cross-Origin-Resource-Policy': 'cross-origin',
      }
      const picture = digest === undefined ? undefined : await promotion.creatives.picture(digest)
      if (digest === undefined || picture === undefined) throw notFound('There is no such picture')
      if (call.request.headers['if-none-match'] === etag) return { status: 304, headers }
      return {
        headers,
        file: {
          type: picture.mediaType,
          name: params['file'] ?? '',
          bytes: Readable.from([picture.bytes]),
        },
      }
    },
  })
}
