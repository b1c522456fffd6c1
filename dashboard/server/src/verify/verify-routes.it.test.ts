import { once } from 'node:events'
import { createServer, type OutgoingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createOutgoing } from '@gatecount/shared/outgoing/outgoing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cell } from '../testing/cell.ts'
import { openTestDashboard, type TestDashboard } from '../testing/test-dashboard.ts'

const LOCAL = '127.0.0.1'
/** The test dashboard's collector is at https://count.shop.example. */
const snippet = (domain: string, collector = 'https://count.shop.example'): string =>
  `<!doctype html><head><script defer data-domain="${domain}" src="${collector}/script.js"></script></head>`

interface Page {
  readonly status?: number
  readonly headers?: OutgoingHttpHeaders
  readonly html?: string
}
const PAGES: Readonly<Record<string, Page>> = {
  'shop.example/': { html: snippet('shop.example') },
  'shop.example/bare': { html: '<p>Toner</p>' },
  'shop.example/foreign': { html: snippet('else.example') },
  'shop.example/elsewhere': { html: snippet('shop.example', 'https://other.example') },
  'shop.example/strict': {
    html: snippet('shop.example'),
    headers: { 'content-security-policy': "default-src 'self'" },
  },
  'shop.example/open': {
    html: snippet('shop.example'),
    headers: { 'content-security-policy': "default-src 'self'; script-src https:; connect-src https:" },
  },
  'shop.example/gone': { status: 404 },
  'shop.example/shut': { status: 403 },
  'shop.example/www': { status: 301, headers: { location: 'http://www.shop.example/' } },
  'shop.example/further': { status: 301, headers: { location: 'http://shop.test/' } },
  'shop.example/away': { status: 301, headers: { location: 'http://else.example/?visitor=1' } },
  'shop.example/inside': { status: 301, headers: { location: 'http://www.shop.example.inside.example/' } },
  'www.shop.example/': { html: snippet('shop.example') },
  'shop.test/': { html: snippet('shop.test') },
  'data.example/': { html: '<p>tag manager</p>' },
}

let server: Server
let dash: TestDashboard
beforeAll(async () => {
  server = createServer((request, response) => {
    const {
      status = 200,
      headers = {},
      html = '',
    } = PAGES[`${request.headers.host}${request.url}`] ?? { status: 500 }
    response.writeHead(status, headers).end(html)
  }).listen(0, LOCAL)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const outgoing = createOutgoing({
    allowPrivate: address => address === LOCAL,
    resolve: async (host, wanted) => {
      if (host === 'lost.example') throw Object.assign(new Error('none'), { code: 'ENOTFOUND' })
      // Nothing answers over https.
      return [{ address: host === 'intranet.example' ? '10.0.0.7' : LOCAL, port: wanted === 443 ? 1 : port }]
    },
  })
  dash = await openTestDashboard({}, { outgoing })
  for (const domain of ['shop.example', 'lost.example', 'intranet.example', 'data.example'])
    await dash.control.addSite({ domain, timeZone: 'UTC' })
  const shop = await dash.control.findSite('shop.example')
  if (shop !== undefined) await dash.control.updateSite(shop.id, { otherDomains: ['shop.test'] })
})
afterAll(async () => {
  await dash?.[Symbol.asyncDispose]()
  server?.closeAllConnections()
  server?.close()
})

interface Verified {
  readonly outcome: string
  readonly words: string
  readonly page: string | null
  readonly verified: boolean
}
async function verify(domain: string, path?: string): Promise<Verified> {
  const sent = path === undefined ? {} : { json: { path } }
  const answer = await dash.send('owner', 'POST', `/api/v1/sites/${domain}/verify`, sent)
  expect(answer.status).toBe(200)
  return (await answer.json()) as Verified
}

describe('POST /api/v1/sites/:domain/verify', () => {
  it.each([
    ['/bare', 'not_found'],
    ['/foreign', 'other_domain'],
    ['/elsewhere', 'other_collector'],
    ['/strict', 'script_forbidden'],
    ['/gone', 'no_page'],
    ['/shut', 'turned_away'],
    ['/away', 'moved'],
    ['/inside', 'moved'],
  ])('POST /api/v1/sites/:domain/verify finds of %s: %s', async (path, outcome) => {
    const found = await verify('shop.example', path)
    expect(found).toMatchObject({ outcome, verified: false })
    expect(found.words.length).toBeGreaterThan(20)
    expect(JSON.stringify(found)).not.toContain('visitor=1')
  })

  it.each([
    ['lost.example', 'no_such_name'],
    ['intranet.example', 'private_host'],
  ])('POST /api/v1/sites/:domain/verify finds of %s: %s', async (domain, outcome) => {
    expect(await verify(domain)).toMatchObject({ outcome, page: null, verified: false })
  })

  it.each([undefined, '/open', '/www', '/further'])(
    'POST /api/v1/sites/:domain/verify finds the snippet: %s',
    async path => {
      expect(await verify('shop.example', path)).toMatchObject({ outcome: 'right', verified: true })
    },
  )

  it('POST /api/v1/sites/:domain/verify marks the site for good, and says so in the log of activities', async () => {
    expect(await verify('shop.example', '/bare')).toMatchObject({ outcome: 'not_found', verified: true })
    const site = await dash.send('owner', 'GET', '/api/v1/sites/shop.example')
    expect(await site.json()).toMatchObject({ verified: true, verifiedAt: expect.any(String) })
    const activity = await dash.send('owner', 'GET', '/api/v1/sites/shop.example/activity')
    expect(await activity.text()).toContain('site.verified')
  })

  it('POST /api/v1/sites/:domain/verify takes a hit that was counted for proof', async () => {
    const site = await dash.control.findSite('data.example')
    expect(await verify('data.example')).toMatchObject({ outcome: 'not_found', verified: false })
    const row = cell({ site: site?.id ?? 0, visitors: 1, visits: 1, pageviews: 1 })
    await dash.store.writer.append({ token: 'verify', rows: [row] })
    expect(await verify('data.example')).toMatchObject({ outcome: 'not_found', verified: true })
  })

  it.each(['//else.example/', '/\\else.example', 'https://else.example/', '', '/a b'])(
    'POST /api/v1/sites/:domain/verify looks at no other host: %j',
    async path => {
      const answer = await dash.send('owner', 'POST', '/api/v1/sites/shop.example/verify', { json: { path } })
      expect(answer.status).toBe(400)
    },
  )

  it('POST /api/v1/sites/:domain/verify is for those who may change the site', async () => {
    const path = '/api/v1/sites/shop.example/verify'
    expect(
      (await dash.send('nobody', 'POST', path, { json: {}, headers: { 'sec-fetch-site': 'same-origin' } }))
        .status,
    ).toBe(401)
    const site = await dash.control.findSite('shop.example')
    const reader = await dash.token(site?.id ?? 0, ['stats:read'])
    expect((await dash.send(reader, 'POST', path, { json: {} })).status).toBe(403)
  })
})
