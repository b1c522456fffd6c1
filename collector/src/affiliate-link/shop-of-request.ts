import type { IncomingMessage } from 'node:http'
import type { Site } from '@gatecount/shared/domain/identity/site'
import { normaliseAddress } from '@gatecount/shared/network/client-address'
import { isTrusted, type TrustedProxies } from '@gatecount/shared/network/trusted-proxies'
import { bareDomain } from '../intake/event-body.ts'

export interface Shop {
  readonly site: Site
  /** Of the pages, and of the cookie: `https://www.shop.example`. */
  readonly origin: string
}

const HOST = /^([a-z0-9-]+(?:\.[a-z0-9-]+)*)(:\d{1,5})?$/

function isFromProxy({ socket }: IncomingMessage, trusted: TrustedProxies): boolean {
  if (trusted.kind === 'hops') return trusted.hops > 0
  const peer = normaliseAddress(socket.remoteAddress ?? '')
  return peer !== undefined && isTrusted(trusted.list, peer)
}

/** The host that the browser asked, which a proxy of the shop tells; the first, where several proxies wrote theirs down. */
function hostOf(request: IncomingMessage, trusted: TrustedProxies): string {
  const { headers } = request
  const forwarded = headers['x-forwarded-host']
  const told =
    typeof forwarded === 'string' && isFromProxy(request, trusted) ? forwarded.split(',', 1)[0] : ''
  return (told?.trim() || headers.host || '').toLowerCase()
}

/**
 * The shop on whose origin a link was opened: links work there and nowhere else, since a cookie belongs to the host that sets
 * it. Nothing in the address can choose another. Undefined when no site has that domain.
 */
export function shopOfRequest(
  request: IncomingMessage,
  trusted: TrustedProxies,
  findSite: (domain: string) => Site | undefined,
): Shop | undefined {
  const [host, name] = HOST.exec(hostOf(request, trusted)) ?? []
  if (host === undefined || name === undefined) return undefined
  const site = findSite(bareDomain(name))
  if (site === undefined || !URL.canParse(`https://${host}`)) return undefined
  return { site, origin: new URL(`https://${host}`).origin }
}
