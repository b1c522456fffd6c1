import { setTimeout as sleep } from 'node:timers/promises'
import { CONSUMER_OPTIONS } from '@gatecount/shared/adapters/redis/connect'
import type { Site } from '@gatecount/shared/domain/identity/site'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import { SITES_CHANGED_CHANNEL } from '@gatecount/shared/queue/queue-names'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newSecret } from './auth/new-secret.ts'
import { cell } from './testing/cell.ts'
import { openTestDashboard, type TestDashboard } from './testing/test-dashboard.ts'

let dash: TestDashboard
let shop: Site
let other: Site
beforeAll(async () => {
  dash = await openTestDashboard()
  shop = await dash.control.addSite({ domain: 'shop.example', timeZone: 'Europe/Berlin' })
  other = await dash.control.addSite({ domain: 'other.example', timeZone: 'UTC' })
  await dash.store.writer.append({
    token: 'cells',
    rows: [
      cell({ site: shop.id, start: '2026-03-09', visitors: 40, visits: 50, pageviews: 120 }),
      cell({ site: shop.id, start: '2026-03-10', visitors: 7, visits: 8, pageviews: 9 }),
      cell({ site: shop.id, start: '2026-03-09', cut: 'dropped', first: 'bot', events: 17 }),
      cell({ site: shop.id, start: '2026-03-09', cut: 'dropped', first: 'opted_out', events: 3 }),
    ],
  })
})
afterAll(async () => {
  await dash[Symbol.asyncDispose]()
})

const json = async (response: Response): Promise<Record<string, unknown>> =>
  (await response.json()) as Record<string, unknown>
const query = (asked: Record<string, unknown> = {}) => ({
  json: { site_id: 'shop.example', metrics: ['visits'], date_range: '7d', ...asked },
})

describe('createDashboard()', () => {
  it('is healthy, and ready when its stores answer', async () => {
    expect((await dash.send('nobody', 'GET', '/healthz')).status).toBe(200)
    const ready = await dash.send('nobody', 'GET', '/readyz')
    expect([ready.status, await json(ready)]).toEqual([
      200,
      { clickhouse: 'ok', postgres: 'ok', queue: 'ok' },
    ])
  })

  it('sends strict headers, and no HSTS over plain http', async () => {
    const { headers } = await dash.send('nobody', 'GET', '/signin?token=x', {
      headers: { accept: 'text/html' },
    })
    expect(headers.get('content-security-policy')).toContain("script-src 'self';")
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('strict-transport-security')).toBeNull()
    expect(headers.get('x-powered-by')).toBeNull()
  })

  it('serves the web app: hashed files for ever, pages anew, and no page for what should be a file', async () => {
    const html = { headers: { accept: 'text/html' } }
    const page = await dash.send('nobody', 'GET', '/shop.example/sources', html)
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-cache'])
    expect(await page.text()).toContain('<title>Gatecount</title>')
    const asset = await dash.send('nobody', 'GET', '/assets/app-1a2b3c.js')
    expect(asset.headers.get('cache-control')?.split(',')).toEqual([
      'public',
      'max-age=31536000',
      'immutable',
    ])
    const asked = { headers: { 'accept-encoding': 'gzip, br' } }
    const compressed = await dash.send('nobody', 'GET', '/assets/app-1a2b3c.js', asked)
    expect(compressed.headers.get('content-encoding')).toBe('br')
    expect(compressed.headers.get('vary')).toContain('Accept-Encoding')
    expect([await compressed.text(), await asset.text()]).toEqual(['export {}', 'export {}'])
    expect((await dash.send('nobody', 'GET', '/assets/gone.js', html)).status).toBe(404)
    expect((await dash.send('nobody', 'GET', '/api/v1/nothing', html)).status).toBe(404)
  })

  it('counts requests by route, without the domains in their paths', async () => {
    await dash.send('owner', 'GET', '/api/v1/sites/shop.example/drops')
    const text = await (await dash.send('nobody', 'GET', '/metrics')).text()
    expect(text).toContain('route="/api/v1/sites/:domain/drops",status="2xx"')
    expect(text).not.toContain('shop.example')
  })

  it.each([
    ['GET', '/api/v1/me'],
    ['GET', '/api/v1/about'],
    ['GET', '/api/v1/sites'],
    ['POST', '/api/v1/sites'],
    ['GET', '/api/v1/sites/shop.example'],
    ['PATCH', '/api/v1/sites/shop.example'],
    ['GET', '/api/v1/sites/shop.example/drops'],
    ['GET', '/api/v1/sites/shop.example/tokens'],
    ['POST', '/api/v1/sites/shop.example/tokens'],
    ['GET', '/api/v1/sites/shop.example/people'],
    ['POST', '/api/v1/sites/shop.example/invitations'],
    ['GET', '/api/v1/sites/shop.example/activity'],
    ['GET', '/api/v1/people'],
    ['GET', '/api/v1/activity'],
    ['POST', '/api/v1/sign-in-links'],
    ['GET', '/api/v1/imports/key?site=shop.example'],
    ['POST', '/api/v1/imports/checkpoints'],
    ['POST', '/api/v1/imports/batches?site=shop.example'],
    ['GET', '/api/v1/imports/backlog?site=shop.example'],
    ['POST', '/api/v2/query'],
  ])('lets nobody in without credentials: %s %s', async (method, path) => {
    const headers = { 'sec-fetch-site': 'same-origin' }
    const answer = await dash.send('nobody', method, path, { headers })
    expect(answer.status).toBe(401)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect((await dash.send({ token: 'gc_wrong' }, method, path)).status).toBe(401)
    // A token for another site, with every scope, gets neither in nor to know whether the site exists.
    const foreign = await dash.token(other.id, ['stats:read', 'sites:write', 'import:write'])
    const sent = path.endsWith('query')
      ? query()
      : method === 'GET'
        ? {}
        : { json: { site: 'shop.example', digests: [] } }
    const forOther = await dash.send(foreign, method, path, sent)
    // What is for everybody who is known says nothing of sites they cannot see.
    const isForAll = path === '/api/v1/about' || (method === 'GET' && path === '/api/v1/sites')
    expect(isForAll ? [200] : [400, 403, 404]).toContain(forOther.status)
    expect(await forOther.text()).not.toMatch(/(?<!count\.)shop\.example/)
  })

  describe('sign-in', () => {
    const page = { 'sec-fetch-site': 'same-origin' }

    it('takes a link once and gives a session that signing out ends', async () => {
      const secret = newSecret()
      await dash.control.addSignInLink(secret, 60)
      const redeem = async () =>
        await dash.send('nobody', 'POST', '/api/v1/session', {
          json: { token: unveil(secret) },
          headers: page,
        })
      const first = await redeem()
      expect(first.status).toBe(204)
      const [session = '', device = ''] = first.headers.getSetCookie()
      expect(session).toMatch(/^gatecount=\w{32}\.[\w%]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/)
      expect(device).toMatch(
        /^gatecount\.device=[\w-]+\.[\w-]+; Max-Age=15552000; Path=\/; HttpOnly; SameSite=Lax$/,
      )
      const cookie = session.split(';')[0] ?? ''
      const me = async () => await dash.send('nobody', 'GET', '/api/v1/me', { headers: { cookie } })
      expect(await json(await me())).toMatchObject({
        name: 'Owner',
        needsSetup: true,
        roles: [{ site: null, role: 'owner' }],
      })
      const again = await redeem()
      expect([again.status, (await json(again))['detail']]).toEqual([
        401,
        'This sign-in link was used already, or has expired',
      ])
      await dash.send('nobody', 'DELETE', '/api/v1/session', { headers: { ...page, cookie } })
      expect((await me()).status).toBe(401)
    })

    it('does not use a link up when a scanner fetches its page', async () => {
      const secret = newSecret()
      await dash.control.addSignInLink(secret, 60)
      const path = `/signin?token=${unveil(secret)}`
      expect((await dash.send('nobody', 'GET', path, { headers: { accept: 'text/html' } })).status).toBe(200)
      expect(await dash.control.redeemSignInLink(secret)).toBe(true)
    })

    it('refuses what another site makes a browser send', async () => {
      const sites = { json: { domain: 'evil.example' } }
      for (const headers of [
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
        { 'sec-fetch-site': '', origin: 'https://evil.example' },
      ]) {
        const answer = await dash.send('owner', 'POST', '/api/v1/sites', { ...sites, headers })
        expect(answer.status).toBe(403)
      }
      expect(await dash.control.findSite('evil.example')).toBeUndefined()
    })

    it('makes links for the local command line, and for no token of one site', async () => {
      const local = await dash.token(null, ['sites:write'])
      const link = await json(await dash.send(local, 'POST', '/api/v1/sign-in-links'))
      const token = String(link['path']).split('token=')[1]
      const used = await dash.send('nobody', 'POST', '/api/v1/session', { json: { token }, headers: page })
      expect(used.status).toBe(204)
      const small = await dash.token(shop.id, ['sites:write'])
      expect((await dash.send(small, 'POST', '/api/v1/sign-in-links')).status).toBe(403)
    })
  })

  describe('sites', () => {
    it('lists sites with what they have, and the snippet to paste', async () => {
      const { sites } = await json(await dash.send('owner', 'GET', '/api/v1/sites'))
      expect(sites).toContainEqual(
        expect.objectContaining({
          domain: 'shop.example',
          timeZone: 'Europe/Berlin',
          properties: [],
          childSections: [],
          excludedPaths: [],
          releases: 'week',
          hasData: true,
          firstDay: '2026-03-09',
          lastDay: '2026-03-10',
          snippet:
            '<script defer data-domain="shop.example" src="https://count.shop.example/script.js"></script>',
        }),
      )
      expect(sites).toContainEqual(
        expect.objectContaining({ domain: 'other.example', hasData: false, firstDay: null }),
      )
    })

    it('adds a site however its domain is written, once, and says so to the others', async () => {
      const heard: string[] = []
      const listener = dash.redis.duplicate(CONSUMER_OPTIONS)
      await listener.subscribe(SITES_CHANGED_CHANNEL)
      listener.on('message', channel => heard.push(channel))
      const add = async () =>
        await dash.send('owner', 'POST', '/api/v1/sites', {
          json: { domain: ' HTTPS://www.Toner.Example/shop?x=1 ', timeZone: 'America/New_York' },
        })
      const added = await add()
      expect([added.status, await json(added)]).toMatchObject([
        201,
        { domain: 'toner.example', timeZone: 'America/New_York', hasData: false },
      ])
      expect((await add()).status).toBe(409)
      await sleep(50)
      listener.disconnect()
      expect(heard).toEqual([SITES_CHANGED_CHANNEL])
    })

    it('changes what is sent and nothing else', async () => {
      const change = { json: { properties: ['colour'], childSections: ['/kids'] } }
      const changed = await json(await dash.send('owner', 'PATCH', '/api/v1/sites/other.example', change))
      expect(changed).toMatchObject({ timeZone: 'UTC', properties: ['colour'], childSections: ['/kids'] })
      const bad = await dash.send('owner', 'PATCH', '/api/v1/sites/other.example', {
        json: { timeZone: 'Mars/Base' },
      })
      expect([bad.status, (await json(bad))['detail']]).toEqual([
        400,
        'timeZone: is not a time zone of the IANA database, such as Europe/Berlin',
      ])
    })

    it('tells the owner what was not counted, in words', async () => {
      const { drops } = await json(
        await dash.send('owner', 'GET', '/api/v1/sites/shop.example/drops?date_range=7d'),
      )
      expect(drops).toEqual([
        { reason: 'bot', count: 17, words: 'The user agent names a robot' },
        expect.objectContaining({ reason: 'opted_out', count: 3 }),
      ])
      const path = '/api/v1/sites/shop.example/drops?date_range=2026-03-01,2026-03-08'
      expect((await json(await dash.send('owner', 'GET', path)))['drops']).toEqual([])
    })
  })

  describe('tokens', () => {
    it('makes tokens that open what their scopes say, on their site', async () => {
      const asked = { json: { scopes: ['stats:read'], label: 'report' } }
      const made = await dash.send('owner', 'POST', '/api/v1/sites/shop.example/tokens', asked)
      expect(made.status).toBe(201)
      const token = { token: String((await json(made))['token']) }
      expect(token.token).toMatch(/^gc_[\w-]{43}$/)
      expect((await dash.send(token, 'POST', '/api/v2/query', query())).status).toBe(200)
      expect(
        (await dash.send(token, 'POST', '/api/v2/query', query({ site_id: 'other.example' }))).status,
      ).toBe(404)
      expect((await dash.send(token, 'GET', '/api/v1/imports/key?site=shop.example')).status).toBe(403)
      const seen = (await json(await dash.send(token, 'GET', '/api/v1/sites')))['sites']
      expect(seen).toEqual([expect.objectContaining({ domain: 'shop.example' })])
      expect((await dash.send(token, 'POST', '/api/v1/sites/shop.example/tokens', asked)).status).toBe(403)
    })
  })

  it('logs neither tokens nor what was asked', () => {
    expect(dash.logged.filter(line => /gc_|Secret|shop\.example/.test(line))).toEqual([])
  })
})
