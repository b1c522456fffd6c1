import type { IncomingHttpHeaders } from 'node:http'
import { SIGNAL } from '@gatecount/shared/domain/event/hit'

const first = (value: string | string[] | undefined): string =>
  typeof value === 'string' ? value : (value?.[0] ?? '')

/** Global Privacy Control (W3C) or Do Not Track. */
export const sendsOptOut = (headers: IncomingHttpHeaders): boolean =>
  headers['sec-gpc'] === '1' || headers['dnt'] === '1'

/** The cookie of the page of opting out, whatever its value. */
export const hasOptedOut = ({ cookie }: IncomingHttpHeaders): boolean =>
  cookie !== undefined && /(?:^|;\s*)gatecount_optout=/.test(cookie)

/** The visitor wants not to be counted. */
export const wantsOut = (headers: IncomingHttpHeaders): boolean =>
  sendsOptOut(headers) || hasOptedOut(headers)

/** The browser fetches ahead of time; nobody looks at the page yet. */
export function isPrefetch(headers: IncomingHttpHeaders): boolean {
  const purpose = headers['sec-purpose'] ?? headers['purpose'] ?? headers['x-moz']
  return purpose !== undefined && first(purpose).includes('prefetch')
}

export function readSignals(headers: IncomingHttpHeaders): number {
  let signals = 0
  if (headers['accept-language'] === undefined) signals |= SIGNAL.noAcceptLanguage
  if (headers['sec-fetch-mode'] === undefined && headers['sec-fetch-site'] === undefined)
    signals |= SIGNAL.noFetchMetadata
  return signals
}

const LANGUAGE = /^\s*([a-z]{2,3})(?:[-_;,\s]|$)/i

/** Primary language subtag, or ''. */
export const readLanguage = (headers: IncomingHttpHeaders): string =>
  LANGUAGE.exec(headers['accept-language'] ?? '')?.[1]?.toLowerCase() ?? ''
