import type { RequestHandler } from 'express'
import { forbidden } from './problem.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses unsafe requests that a browser sends on behalf of another site (cross-site request forgery). Browsers say
 * where a request comes from (Fetch Metadata, else `Origin`); a bearer token is never sent by a browser unasked.
 */
export function sameOriginOnly(publicUrl: string | undefined): RequestHandler {
  const known = publicUrl === undefined ? undefined : new URL(publicUrl).origin
  return (request, _response, next) => {
    const { authorization, origin, host, 'sec-fetch-site': site } = request.headers
    if (SAFE.has(request.method) || authorization !== undefined) return next()
    if (site === 'same-origin') return next()
    if (site === undefined && origin !== undefined) {
      const from = URL.canParse(origin) ? new URL(origin) : undefined
      if (from !== undefined && (from.host === host || from.origin === known)) return next()
    }
    throw forbidden('The request does not come from a page of this dashboard')
  }
}
