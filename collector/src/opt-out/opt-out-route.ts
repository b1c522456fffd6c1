import { chooseLanguage } from '@gatecount/shared/language/languages'
import type { TrustedProxies } from '@gatecount/shared/network/trusted-proxies'
import express, { type Request, type Response, Router } from 'express'
import { shopOfRequest } from '../affiliate-link/shop-of-request.ts'
import { hasOptedOut, sendsOptOut } from '../intake/request-signals.ts'
import type { RegistryWatch } from '../registry/watch-registry.ts'
import { cookiesOfWish } from './opt-out-cookie.ts'
import { type CountedState, OPT_OUT_HEADERS, optOutPage } from './opt-out-page.ts'

interface OptOutDeps {
  readonly registry: Pick<RegistryWatch, 'findSite'>
  readonly trusted: TrustedProxies
}

function stateOf({ headers }: Request): CountedState {
  if (hasOptedOut(headers)) return 'out'
  return sendsOptOut(headers) ? 'signal' : 'counted'
}

/** A page of somebody else could otherwise take the wish back, or make rivals’ clicks forgotten. */
function isOwnForm({ headers }: Request, origin: string): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  // Browsers that do not say it say the origin; plain http does not tell whether the shop is on https.
  return headers.origin === undefined || headers.origin.replace(/^http:/, 'https:') === origin
}

/**
 * `GET` and `POST /optout` on the shop's origin: a page with a button that works without script. What it leaves in the browser
 * is a wish, not an id, and can be taken back.
 */
export function createOptOutRoutes({ registry, trusted }: OptOutDeps): Router {
  const router = Router()
  const shopOf = (request: Request, response: Response) => {
    const shop = shopOfRequest(request, trusted, domain => registry.findSite(domain))
    if (shop === undefined)
      response
        .status(404)
        .type('application/problem+json')
        .send({ title: 'Opting out works on the domain of the shop', status: 404 })
    return shop
  }
  const show = (request: Request, response: Response): void => {
    const wanted = (request.headers['accept-language'] ?? '').split(',').map(range => range.trim())
    response.set(OPT_OUT_HEADERS).send(optOutPage(chooseLanguage(wanted), stateOf(request)))
  }

  router.get('/optout', (request, response) => {
    if (shopOf(request, response) !== undefined) show(request, response)
  })
  router.post('/optout', express.urlencoded({ extended: false, limit: '1kb' }), (request, response) => {
    const shop = shopOf(request, response)
    if (shop === undefined) return
    const { wish } = (request.body ?? {}) as { readonly wish?: unknown }
    if ((wish !== 'out' && wish !== 'in') || !isOwnForm(request, shop.origin)) {
      // The page asks again, with a button of its own.
      show(request, response)
      return
    }
    const { hostname } = new URL(shop.origin)
    const { headers } = request
    // Browsers say what a request is for on https alone, and on this machine, where such cookies are taken too.
    const isSecure = headers['sec-fetch-site'] !== undefined || headers.origin?.startsWith('https:') === true
    response
      .set(OPT_OUT_HEADERS)
      .set('Set-Cookie', cookiesOfWish(wish, { domain: hostname.replace(/^www\./, ''), isSecure }))
      .set('Location', '/optout')
      .status(303)
      .end()
  })
  return router
}
