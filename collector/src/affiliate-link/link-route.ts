import type { IncomingMessage, ServerResponse } from 'node:http'
import { findLinkCode, findSubCode } from '@gatecount/shared/domain/affiliate/link-code'
import { beginsWithAny } from '@gatecount/shared/domain/event/path-prefix'
import { veil } from '@gatecount/shared/domain/privacy/veiled'
import { localClock } from '@gatecount/shared/domain/time/local-time'
import type { TrustedProxies } from '@gatecount/shared/network/trusted-proxies'
import { clickMac } from '@gatecount/shared/proof/click-mac'
import { isPrefetch, wantsOut } from '../intake/request-signals.ts'
import type { RegistryWatch } from '../registry/watch-registry.ts'
import { decideCookie } from './decide-cookie.ts'
import { isRobot, useOfLink } from './is-click.ts'
import { landingPage, withMark } from './landing-address.ts'
import { type Shop, shopOfRequest } from './shop-of-request.ts'

/** `led` is a redirect without a cookie: nobody clicked, the visitor does not want one, or an earlier click stays. */
export type LinkOutcome =
  | 'clicked'
  | 'led'
  | 'prefetch'
  | 'part_of_a_page'
  | 'unknown_shop'
  | 'unready'
  | 'not_a_read'

export interface LinkRouteDeps {
  readonly registry: Pick<RegistryWatch, 'registry' | 'findSite'>
  readonly trusted: TrustedProxies
  /** Told what became of each request. */
  readonly count: (outcome: LinkOutcome) => void
  readonly now: () => number
}

const HEADERS = {
  // An answer that is kept would credit whoever clicked first with the sales of all who come after.
  'Cache-Control': 'no-store',
  Vary: 'Cookie, DNT, Purpose, Sec-Fetch-Dest, Sec-Fetch-Mode, Sec-GPC, Sec-Purpose, User-Agent, X-Forwarded-Host',
  // The shop learns which site the visitor came from, not which page of it.
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Robots-Tag': 'noindex, nofollow',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const

const ALLOW = { Allow: 'GET, HEAD' }

/** `/go/<code>[/<sub>]?…` */
const LINK = /^\/go\/([^/?]*)(?:\/([^/?]*))?\/?(?:\?(.*))?$/i

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

/** Whether a link may leave a cookie: somebody opened it, is no robot, and has not asked to be left alone. */
function mayHoldCookie({ method, headers }: IncomingMessage): boolean {
  // Whoever does not say that this is a navigation could be an image: no cookie then, and the address carries the code.
  return method === 'GET' && useOfLink(headers) === 'navigation' && !isRobot(headers) && !wantsOut(headers)
}

/**
 * `GET /go/<code>[/<sub>]?to=/path`: leads to a page of the shop, and says there whose link it was. Nothing of the visitor is
 * read but what kind of request it is, and nothing is kept.
 */
export function createLinkRoute({ registry, trusted, count, now }: LinkRouteDeps) {
  function cookieFor(
    request: IncomingMessage,
    { site }: Shop,
    click: { code: string; sub: string; path: string },
  ): string | undefined {
    const clickKey = registry.registry?.clickKey
    const code = findLinkCode(site.linkCodes, click.code)
    if (code === undefined || clickKey === undefined || !mayHoldCookie(request)) return undefined
    if (site.childDirected === true || beginsWithAny(click.path, site.childSections)) return undefined
    return decideCookie(
      {
        site,
        code,
        subCode: click.sub,
        day: localClock(site.timeZone).at(now()).day,
        path: click.path,
        cookies: request.headers.cookie ?? '',
      },
      clickMac(veil(Buffer.from(clickKey, 'base64url'))),
    )
  }

  /** Where to, and with what cookie. */
  function follow(request: IncomingMessage, shop: Shop): { location: string; cookie?: string | undefined } {
    const home = `${shop.origin}/`
    const [, written = '', sub = '', query = ''] = LINK.exec(request.url ?? '') ?? []
    const code = findLinkCode(shop.site.linkCodes, decoded(written))
    if (code === undefined) return { location: home }
    const to = new URLSearchParams(query).get('to') ?? '/'
    const page = landingPage(to, shop.origin) ?? new URL(home)
    if (code.credits !== 'all') return { location: page.href }
    const subCode = findSubCode(code, decoded(sub))
    return {
      location: withMark(page, query, { code: code.code, subCode }),
      cookie: cookieFor(request, shop, { code: code.code, sub: subCode, path: page.pathname }),
    }
  }

  /** Why a request is not led on, and with which status. */
  function refusal({
    method,
    headers,
  }: IncomingMessage): { outcome: LinkOutcome; status: number } | undefined {
    if (method !== 'GET' && method !== 'HEAD') return { outcome: 'not_a_read', status: 405 }
    // A browser that is refused asks again when somebody does click, and that click counts.
    if (isPrefetch(headers)) return { outcome: 'prefetch', status: 503 }
    // The landing page in a frame or an image would be a visit that nobody made.
    if (useOfLink(headers) === 'part_of_a_page') return { outcome: 'part_of_a_page', status: 204 }
    return registry.registry === undefined ? { outcome: 'unready', status: 503 } : undefined
  }

  return (request: IncomingMessage, response: ServerResponse): void => {
    const refused = refusal(request)
    if (refused !== undefined) {
      count(refused.outcome)
      response.writeHead(refused.status, { ...HEADERS, ...(refused.status === 405 && ALLOW) }).end()
      return
    }
    const shop = shopOfRequest(request, trusted, domain => registry.findSite(domain))
    if (shop === undefined) {
      count('unknown_shop')
      response
        .writeHead(404, { ...HEADERS, 'Content-Type': 'application/problem+json' })
        .end(JSON.stringify({ title: 'Links of affiliates work on the domain of the shop', status: 404 }))
      return
    }
    const { location, cookie } = follow(request, shop)
    count(cookie === undefined ? 'led' : 'clicked')
    response
      .writeHead(302, {
        ...HEADERS,
        Location: location,
        'Content-Length': 0,
        ...(cookie !== undefined && { 'Set-Cookie': cookie }),
      })
      .end()
  }
}
