import { createServer, type IncomingHttpHeaders, request as open, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  CLICK_COOKIE,
  readClickCookie,
  writeClickCookie,
} from '@gatecount/shared/domain/affiliate/click-cookie'
import type { LinkCode } from '@gatecount/shared/domain/affiliate/link-code'
import type { Registry, Site } from '@gatecount/shared/domain/identity/site'
import { veil } from '@gatecount/shared/domain/privacy/veiled'
import { readTrustedProxies } from '@gatecount/shared/network/trusted-proxies'
import { clickMac } from '@gatecount/shared/proof/click-mac'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLinkRoute, type LinkOutcome } from './link-route.ts'

const CODE: LinkCode = {
  code: 'anna',
  subCodes: ['News', 'blog'],
  windowDays: 30,
  click: 'last',
  checkoutPaths: ['/cart', '/checkout'],
  credits: 'all',
}
const SHOP: Site = {
  id: 7,
  domain: 'shop.example',
  otherDomains: ['shop.test'],
  timeZone: 'Pacific/Auckland',
  properties: [],
  childSections: ['/kids/'],
  excludedPaths: [],
  linkCodes: [
    CODE,
    { ...CODE, code: 'bert' },
    { ...CODE, code: 'carl', click: 'first' },
    { ...CODE, code: 'gone', credits: 'none' },
    { ...CODE, code: 'old', credits: 'earlier' },
  ],
}
const KEY = Buffer.alloc(32, 5)
const mac = clickMac(veil(KEY))
const registry = {
  version: 1,
  sites: [SHOP],
  sealingKey: { id: '', publicKey: '' },
  partitions: 1,
  clickKey: KEY.toString('base64url'),
} satisfies Registry
const findSite = (domain: string): Site | undefined =>
  ['shop.example', 'shop.test'].includes(domain) ? SHOP : undefined

let now = Date.parse('2026-03-01T13:00:00Z')
let server: Server
const outcomes: LinkOutcome[] = []
beforeAll(async () => {
  const link = createLinkRoute({
    registry: { registry, findSite },
    trusted: readTrustedProxies('loopback'),
    count: outcome => void outcomes.push(outcome),
    now: () => now,
  })
  server = createServer(link)
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
})
afterAll(() => {
  server.close()
})

const BROWSER = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36'
const CLICKS = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document', 'user-agent': BROWSER }

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly location: string | undefined
  /** Name, value and attributes, or undefined. */
  readonly cookie: string | undefined
}

const ask = (path: string, headers: Record<string, string> = CLICKS, method = 'GET'): Promise<Answer> =>
  new Promise((answer, fail) => {
    const { port } = server.address() as AddressInfo
    const sent = { host: 'www.shop.example', ...headers }
    open({ port, host: '127.0.0.1', path, method, headers: sent }, response => {
      response.resume().on('end', () =>
        answer({
          status: response.statusCode ?? 0,
          headers: response.headers,
          location: response.headers.location,
          cookie: response.headers['set-cookie']?.join('\n'),
        }),
      )
    })
      .on('error', fail)
      .end()
  })

const clickOf = ({ cookie = '' }: Answer) => readClickCookie(7, (/=([^;]*)/.exec(cookie) ?? [])[1] ?? '', mac)
const sendBack = ({ cookie = '' }: Answer) => ({ ...CLICKS, cookie: `a=b; ${cookie.split(';')[0]}; c=d` })

describe('createLinkRoute()', () => {
  it('createLinkRoute() leads a click to the shop, and leaves a cookie that names code, sub-code and local day', async () => {
    const answer = await ask('/go/anna/news?to=/toner%3Fsize=a4')
    expect(answer).toMatchObject({
      status: 302,
      location: 'https://www.shop.example/toner?size=a4&via=anna&sub=News',
    })
    expect(answer.cookie).toMatch(
      new RegExp(
        `^${CLICK_COOKIE}=v1\\.anna\\.News\\.2026-03-02\\.[\\w-]+; Max-Age=2678400; Path=/; Secure; HttpOnly; SameSite=Lax$`,
      ),
    )
    expect(clickOf(answer)).toEqual({ code: 'anna', subCode: 'News', day: '2026-03-02' })
  })

  it('createLinkRoute() lets no cache keep the answer, and tells the shop the site of the referrer alone', async () => {
    const { headers } = await ask('/go/anna')
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'x-robots-tag': 'noindex, nofollow',
    })
    expect(headers.vary).toMatch(/Cookie.*Sec-Fetch-Dest.*Sec-Fetch-Mode/)
  })

  it('createLinkRoute() knows a code in whichever case it is typed, and forgets sub-codes that nobody registered', async () => {
    for (const path of ['/go/ANNA', '/GO/Anna/', '/go/anna/for-jane-doe'])
      expect(await ask(path)).toMatchObject({ status: 302, location: 'https://www.shop.example/?via=anna' })
    expect(clickOf(await ask('/go/anna/for-jane-doe'))).toEqual({ code: 'anna', day: '2026-03-02' })
    expect((await ask('/go/anna/NEWS')).location).toBe('https://www.shop.example/?via=anna&sub=News')
  })

  it('createLinkRoute() leads an unknown code to the home page, and one whose affiliate is gone on, and credits nobody', async () => {
    const home = { status: 302, location: 'https://www.shop.example/', cookie: undefined }
    for (const path of ['/go/nobody?to=/toner', '/go/', '/go/%zz', '/go/a/b/c'])
      expect(await ask(path)).toMatchObject(home)
    for (const path of ['/go/gone?to=/toner', '/go/old?to=/toner'])
      expect(await ask(path)).toMatchObject({ ...home, location: 'https://www.shop.example/toner' })
  })

  it.each(['https://evil.example', '//evil.example', '/%5Cevil.example', '/%252F%252Fevil.example'])(
    'createLinkRoute() leads to the home page in place of %s',
    async to => {
      const { location } = await ask(`/go/anna?to=${encodeURIComponent(to)}`)
      expect(location).toBe('https://www.shop.example/?via=anna')
    },
  )

  it('createLinkRoute() takes the host from a proxy that it trusts, and works on domains of a site alone', async () => {
    const through = (host: string) =>
      ask('/go/anna', { ...CLICKS, host: '127.0.0.1:3001', 'x-forwarded-host': host })
    expect((await through('shop.test')).location).toBe('https://shop.test/?via=anna')
    expect((await through('www.shop.example:8443, inner')).location).toBe(
      'https://www.shop.example:8443/?via=anna',
    )
    for (const host of [
      'evil.example',
      'shop.example.evil.example',
      'evil.example/shop.example',
      'shop.example@evil.example',
      '',
    ])
      expect(await through(host)).toMatchObject({ status: 404, location: undefined, cookie: undefined })
    expect(await ask('/go/anna?site=shop.example', { ...CLICKS, host: '127.0.0.1:3001' })).toMatchObject({
      status: 404,
    })
  })

  it.each([
    ['an image', { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }],
    ['a frame', { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }],
    ['an object', { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'object' }],
    ['a fetch', { 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' }],
    ['a script', { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' }],
  ])('createLinkRoute() leaves no cookie with %s, and shows it no page', async (_, headers) => {
    expect(await ask('/go/anna', { 'user-agent': BROWSER, ...headers })).toMatchObject({
      status: 204,
      location: undefined,
      cookie: undefined,
    })
  })

  it.each([
    ['does not say what it asks for', { 'user-agent': BROWSER }],
    ['says half of it', { 'user-agent': BROWSER, 'sec-fetch-mode': 'navigate' }],
    ['sends Global Privacy Control', { ...CLICKS, 'sec-gpc': '1' }],
    ['sends Do Not Track', { ...CLICKS, dnt: '1' }],
    ['names a robot', { ...CLICKS, 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' }],
    ['names a preview', { ...CLICKS, 'user-agent': 'facebookexternalhit/1.1' }],
    ['has no name', { ...CLICKS, 'user-agent': '' }],
  ])('createLinkRoute() leads on whoever %s, without a cookie', async (_, headers) => {
    expect(await ask('/go/anna?to=/toner', headers)).toMatchObject({
      status: 302,
      location: 'https://www.shop.example/toner?via=anna',
      cookie: undefined,
    })
  })

  it('createLinkRoute() leaves no cookie where the link leads to pages for children', async () => {
    expect((await ask('/go/anna?to=/kids/game')).cookie).toBeUndefined()
    expect((await ask('/go/anna?to=/%256bids/game')).cookie).toBeUndefined()
  })

  it('createLinkRoute() refuses a prefetch, so that the click itself asks again', async () => {
    for (const name of ['sec-purpose', 'purpose', 'x-moz'])
      expect(await ask('/go/anna', { ...CLICKS, [name]: 'prefetch' })).toMatchObject({
        status: 503,
        location: undefined,
        cookie: undefined,
      })
    expect((await ask('/go/anna', { ...CLICKS, 'sec-purpose': 'prefetch;prerender' })).cookie).toBeUndefined()
  })

  it('createLinkRoute() tells what became of links, and nothing of who opened them', async () => {
    outcomes.length = 0
    await ask('/go/anna')
    await ask('/go/anna', { 'user-agent': BROWSER })
    await ask('/go/anna', { ...CLICKS, host: 'evil.example' })
    await ask('/go/anna', { ...CLICKS, 'sec-fetch-dest': 'iframe' })
    await ask('/go/anna', { ...CLICKS, purpose: 'prefetch' })
    expect(outcomes).toEqual(['clicked', 'led', 'unknown_shop', 'part_of_a_page', 'prefetch'])
  })

  it('createLinkRoute() answers HEAD without a cookie, and changes nothing by POST', async () => {
    expect(await ask('/go/anna', CLICKS, 'HEAD')).toMatchObject({
      status: 302,
      location: 'https://www.shop.example/?via=anna',
      cookie: undefined,
    })
    expect(await ask('/go/anna', CLICKS, 'POST')).toMatchObject({ status: 405, cookie: undefined })
  })

  it('createLinkRoute() lets a later click replace an earlier one, but not on a cart or checkout page', async () => {
    const annas = await ask('/go/anna')
    expect(clickOf(await ask('/go/bert', sendBack(annas)))?.code).toBe('bert')
    for (const to of ['/checkout', '/Cart/items?x=1', '/x/../checkout/pay', '/%63heckout'])
      expect(await ask(`/go/bert?to=${encodeURIComponent(to)}`, sendBack(annas))).toMatchObject({
        status: 302,
        cookie: undefined,
      })
    expect(clickOf(await ask('/go/bert?to=/checkout'))?.code).toBe('bert')
  })

  it('createLinkRoute() keeps the first click where the programme says so, as long as it is good', async () => {
    const annas = await ask('/go/anna')
    expect((await ask('/go/carl', sendBack(annas))).cookie).toBeUndefined()
    const forged = { ...CLICKS, cookie: `${CLICK_COOKIE}=v1.anna..2026-03-02.AAAA` }
    expect(clickOf(await ask('/go/carl', forged))?.code).toBe('carl')
    now += 30 * 86_400_000
    expect((await ask('/go/carl', sendBack(annas))).cookie).toBeUndefined()
    now += 86_400_000
    expect(clickOf(await ask('/go/carl', sendBack(annas)))?.code).toBe('carl')
    now -= 31 * 86_400_000
  })

  it('createLinkRoute() keeps the click of a code that was taken out of use since, and none of somebody who is gone', async () => {
    for (const [code, kept] of [
      ['old', true],
      ['gone', false],
    ] as const) {
      const value = writeClickCookie(7, { code, day: '2026-03-01' }, mac)
      const answer = await ask('/go/carl', { ...CLICKS, cookie: `${CLICK_COOKIE}=${value}` })
      expect(answer.cookie === undefined).toBe(kept)
    }
  })

  it('createLinkRoute() leaves the same cookie with everybody on one day', async () => {
    const first = await ask('/go/anna/blog?to=/a')
    now += 3_600_000
    const second = await ask('/go/ANNA/Blog?to=/b', {
      ...CLICKS,
      'user-agent': `${BROWSER} Edg/142`,
      'accept-language': 'fr',
      'x-forwarded-for': '203.0.113.9',
      cookie: 'session=1',
    })
    now -= 3_600_000
    expect(second.cookie).toBe(first.cookie)
  })
})
