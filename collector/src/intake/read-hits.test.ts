import type { IncomingHttpHeaders } from 'node:http'
import { SIGNAL } from '@gatecount/shared/domain/event/hit'
import type { Site } from '@gatecount/shared/domain/identity/site'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHits } from './read-hits.ts'

const shop: Site = {
  id: 1,
  domain: 'shop.example',
  timeZone: 'UTC',
  properties: ['tier', 'count'],
  childSections: ['/kids/'],
  excludedPaths: ['/admin'],
}
const other: Site = {
  ...shop,
  id: 2,
  domain: 'two.example',
  properties: [],
  childSections: [],
  excludedPaths: [],
}
const hosts: Site = {
  ...other,
  id: 3,
  domain: 'hosts.example',
  allowedHosts: ['hosts.example', '*.hosts.example'],
}
const tales: Site = { ...shop, id: 4, domain: 'tales.example', childDirected: true }
const sites = new Map([shop, other, hosts, tales].map(site => [site.domain, site]))
sites.set('hosts.test', hosts)

const read = (event: unknown, headers: IncomingHttpHeaders = {}) =>
  readHits(
    {
      body: typeof event === 'string' ? event : JSON.stringify(event),
      headers,
      address: '73.12.34.56',
      at: 5,
    },
    domain => sites.get(domain),
  )

const taken = (event: unknown, headers: IncomingHttpHeaders = {}) => {
  const result = read(event, headers)
  if (result.kind !== 'taken') throw new Error(JSON.stringify(result.errors))
  return result
}
const view = (path = '/', d?: string) => ({ n: 'pageview', u: `https://www.shop.example${path}`, d })
const reasons = (event: unknown, headers: IncomingHttpHeaders = {}) => {
  const { hits, dropped } = taken(event, headers)
  return [hits.length, ...dropped.map(({ siteId, reason }) => `${siteId} ${reason}`)]
}

const CODE = { subCodes: [], windowDays: 30, click: 'last', checkoutPaths: [] } as const
const linked: Site = {
  ...other,
  id: 5,
  domain: 'linked.example',
  linkCodes: [
    { ...CODE, code: 'anna', credits: 'all' },
    { ...CODE, code: 'gone', credits: 'none' },
  ],
}
sites.set('linked.example', linked)

describe('readHits()', () => {
  it('readHits() carries the code of an affiliate that the site knows, and no other value in its place', () => {
    const via = (query: string, more: object = {}) =>
      taken({ n: 'pageview', u: `https://linked.example/${query}`, ...more }).hits[0]?.via
    expect([via('?via=ANNA&sub=news'), via('?via=%20anna')]).toEqual(['anna', 'anna'])
    for (const query of ['', '?via=', '?via=gone', '?via=jane.doe@mail.example', '?sub=anna'])
      expect(via(query)).toBeUndefined()
    expect(via('?via=anna', { f: true })).toBeUndefined()
    expect(taken(view('/?via=anna')).hits[0]).not.toHaveProperty('via')
  })

  it('readHits() finds the site by the domain given, else by the host of the page, without www.', () => {
    expect(taken(view()).hits.map(hit => hit.siteId)).toEqual([1])
    expect(taken(view('/', 'www.two.example')).hits.map(hit => hit.siteId)).toEqual([2])
    expect(taken({ n: 'pageview', u: '/cart', d: 'shop.example' }).hits[0]?.path).toBe('/cart')
  })

  it('readHits() gives each site of a list its hit, and drops for those that are not registered', () => {
    const { hits, dropped } = taken(view('/', 'shop.example,nobody.example,two.example'))
    expect(hits.map(hit => hit.siteId)).toEqual([1, 2])
    expect(dropped).toEqual([{ siteId: null, reason: 'unknown_site' }])
  })

  it.each([
    ['', {}],
    ['[]', {}],
    ['null', {}],
    ['"text"', {}],
    ['{"n":', {}],
  ])('readHits() answers a body of %s with an error', body => {
    expect(JSON.stringify(read(body))).toContain('is not a JSON object')
  })

  it('readHits() says one thing of an address that is wrong in one way', () => {
    const errors = (event: object) => JSON.parse(JSON.stringify((read(event) as { errors: object }).errors))
    expect(errors({ n: 'pageview', u: 'data:text/html,x' })).toEqual({
      errors: { url: ['scheme is not allowed'] },
    })
    expect(errors({ n: 'pageview', u: 'cart', d: 'shop.example' })).toEqual({
      errors: { url: ['must be an absolute address, such as https://shop.example/page'] },
    })
    expect(errors({ n: 'pageview', u: '/cart' })).toEqual({ errors: { domain: ["can't be blank"] } })
  })

  it.each([
    [{ 'sec-gpc': '1' }, '/', '1 opted_out'],
    [{ dnt: '1' }, '/', '1 opted_out'],
    [{}, '/kids/', '1 child_directed'],
    [{}, '/kids/games?utm_source=x', '1 child_directed'],
    [{}, '/%6bids/games', '1 child_directed'],
    [{}, '/admin', '1 excluded_path'],
    [{}, '/admin/orders', '1 excluded_path'],
    [{ 'sec-purpose': 'prefetch' }, '/', '1 prefetch'],
    [{ 'sec-purpose': 'prefetch;prerender' }, '/', '1 prefetch'],
    [{ purpose: 'prefetch' }, '/', '1 prefetch'],
    [{ 'x-moz': 'prefetch' }, '/', '1 prefetch'],
    [{ dnt: '1' }, '/kids/', '1 opted_out'],
  ])('readHits() with headers %j drops %s: %s', (headers, path, drop) => {
    expect(reasons(view(path), headers)).toEqual([0, drop])
  })

  it.each([
    [{ 'sec-gpc': '0', dnt: '0' }, '/'],
    [{ dnt: 'unspecified' }, '/kid'],
    [{ purpose: 'preview' }, '/adm%zz'],
  ])('readHits() with headers %j takes %s', (headers, path) => {
    expect(reasons(view(path), headers)).toEqual([1])
  })

  it('readHits() keeps only declared properties that say something, and of a click its link', () => {
    const props = { tier: ' small ', count: 3, name: 'Ada', url: 'https://a.example/?x=1' }
    expect(taken({ ...view(), n: 'Order', p: props }).hits[0]?.props).toEqual({ tier: 'small', count: '3' })
    expect(taken({ ...view(), n: 'Outbound Link: Click', p: props }).hits[0]?.props).toEqual({
      url: 'https://a.example/?x=1',
      tier: 'small',
      count: '3',
    })
    const odd = { tier: { deep: 1 }, count: '' }
    expect(taken({ ...view(), n: 'Order', p: odd }).hits[0]?.props).toEqual({})
    expect(taken({ ...view(), p: { tier: 'x'.repeat(5000) } }).hits[0]?.props['tier']).toHaveLength(300)
  })

  it('readHits() refuses pages on hosts that a site does not allow, and takes those that name none', () => {
    const reasons = (u: string) =>
      taken({ ...view(), u, d: 'hosts.example' }).dropped.map(drop => drop.reason)
    expect(reasons('https://copy.example/')).toEqual(['foreign_host'])
    for (const u of ['https://www.hosts.example/', 'https://help.hosts.example/', '/app'])
      expect(reasons(u)).toEqual([])
  })

  it('readHits() makes one hit of an event that names two domains of a site', () => {
    const both = taken({ ...view(), u: 'https://hosts.example/', d: 'hosts.example,hosts.test,two.example' })
    expect(both.hits.map(hit => hit.siteId)).toEqual([3, 2])
    const refused = taken({ ...view(), u: 'https://copy.example/', d: 'hosts.test,hosts.example' })
    expect(refused.dropped).toEqual([{ siteId: 3, reason: 'foreign_host' }])
  })

  it('readHits() veils address and user agent, so that a hit cannot be printed with them', () => {
    const [hit] = taken(view(), { 'user-agent': 'Canary/1.0' }).hits
    expect(JSON.stringify(hit)).not.toMatch(/73\.12\.34\.56|Canary/)
    expect(hit && [unveil(hit.address), unveil(hit.userAgent)]).toEqual(['73.12.34.56', 'Canary/1.0'])
  })

  it('readHits() notes what headers say of the sender, and forgets the headers', () => {
    const person = { 'accept-language': 'de-DE,de;q=0.9', 'sec-fetch-mode': 'cors' }
    expect(taken(view(), person).hits[0]).toMatchObject({ language: 'de', signals: 0 })
    expect(taken({ ...view(), w: 1 }, person).hits[0]?.signals).toBe(SIGNAL.webdriver)
    expect(taken(view()).hits[0]?.signals).toBe(SIGNAL.noAcceptLanguage | SIGNAL.noFetchMetadata)
    expect(taken(view(), { 'accept-language': '*' }).hits[0]?.language).toBe('')
  })

  it('readHits() never throws, whatever JSON it is given', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.dictionary(fc.constantFrom(...'nudrpmeh$i'), fc.jsonValue()),
        (any, fields) => {
          expect(['invalid', 'taken']).toContain(read(any).kind)
          expect(['invalid', 'taken']).toContain(read({ ...view(), ...fields }).kind)
        },
      ),
    )
  })

  it('readHits() lets of a child-directed site nothing on that could tell who it was', () => {
    const headers = { 'user-agent': 'Mozilla/5.0', 'accept-language': 'de' }
    const ask = (more: object) => ({
      n: 'pageview',
      u: 'https://tales.example/a?utm_source=x&gclid=y',
      r: 'https://search.example/for/jane?q=jane',
      p: { tier: 'a', url: 'https://to.example/x?id=7#jane' },
      $: { currency: 'EUR', amount: 3 },
      ...more,
    })
    const [hit] = taken(ask({}), headers).hits
    expect(hit && unveil(hit.address)).toBe('')
    expect(hit).toMatchObject({
      siteId: 4,
      path: '/a',
      referrer: 'https://search.example',
      campaign: {},
      clickIds: [],
      props: {},
      revenue: null,
      language: '',
    })
    const click = taken(ask({ n: 'Outbound Link: Click' }), headers).hits[0]
    expect(click?.props).toEqual({ url: 'https://to.example/x' })
    expect(taken(ask({ n: 'Signed up as jane' }), headers).hits[0]?.name).toBe('event')
    expect(reasons(ask({ n: 'engagement', e: 5000, sd: 50 }))).toEqual([0, '4 no_open_visit'])
    expect(JSON.stringify(taken(ask({}), headers))).not.toMatch(/jane|73\.12/)
  })

  it('readHits() lets an address on for no child-directed site in a list, and for the others in it', () => {
    const { hits } = taken(view('/', 'shop.example,tales.example'))
    expect(hits.map(hit => [hit.siteId, unveil(hit.address)])).toEqual([
      [1, '73.12.34.56'],
      [4, ''],
    ])
  })
})
