import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Door, openDoor } from './collector-door.ts'

const PAGE = 'https://shop.example/'
const view = { n: 'pageview', u: PAGE, d: 'shop.example' }

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door[Symbol.asyncDispose]())
afterEach(async () => {
  await door.takeBatches()
})

const statuses = async (events: readonly unknown[]): Promise<number[]> =>
  (await Promise.all(events.map(event => door.send(event)))).map(({ status }) => status)

describe('POST /api/event', () => {
  it('POST /api/event answers 202 and "ok", open to every origin, when the event is stored', async () => {
    const answer = await door.send(view, { origin: 'https://shop.example' })
    expect([answer.status, await answer.text()]).toEqual([202, 'ok'])
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(answer.headers.get('x-plausible-dropped')).toBeNull()
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect((await door.takeHits()).map(({ siteId, name, path }) => [siteId, name, path])).toEqual([
      [1, 'pageview', '/'],
    ])
  })

  it('POST /api/event takes long and short names, as text, as JSON and without saying', async () => {
    const long = {
      name: 'pageview',
      url: `${PAGE}long`,
      domain: 'shop.example',
      referrer: 'https://a.example/',
    }
    const short = { n: 'pageview', u: `${PAGE}short`, d: 'shop.example', r: 'https://a.example/' }
    for (const type of ['text/plain', 'application/json', 'text/plain;charset=UTF-8', 'x/y']) {
      for (const event of [long, short])
        expect((await door.send(event, { 'content-type': type })).status).toBe(202)
    }
    const hits = await door.takeHits()
    expect(hits.map(hit => hit.path).sort()).toEqual([...Array(4).fill('/long'), ...Array(4).fill('/short')])
    expect(new Set(hits.map(hit => hit.referrer))).toEqual(new Set(['https://a.example/']))
  })

  it('POST /api/event takes properties of every spelling, an object or JSON, thirty and more', async () => {
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`p${i}`, 'x']))
    const tier = { tier: 'small' }
    const spellings = ['p', 'props', 'm', 'meta'].flatMap(name => [
      { [name]: tier },
      { [name]: JSON.stringify(tier) },
      { [name]: { ...tier, ...many } },
    ])
    expect(await statuses(spellings.map(spelling => ({ ...view, n: 'Order', ...spelling })))).toEqual(
      spellings.map(() => 202),
    )
    expect((await door.takeHits()).map(hit => hit.props)).toEqual(spellings.map(() => tier))
    expect(
      await statuses([
        { ...view, p: '{"tier' },
        { ...view, m: 5 },
      ]),
    ).toEqual([202, 202])
  })

  it.each([
    [{ u: PAGE }, { event_name: ["can't be blank"] }],
    [{ n: 'pageview' }, { url: ['is required'] }],
    [{ n: 'pageview', u: PAGE, d: '' }, { domain: ["can't be blank"] }],
    [{ n: 'x'.repeat(121), u: PAGE }, { event_name: ['should be at most 120 character(s)'] }],
    [{ n: 'pageview', u: PAGE + 'x'.repeat(2000) }, { url: ['should be at most 2000 byte(s)'] }],
    [{ n: 'pageview', u: 'data:text/html,x' }, { url: ['scheme is not allowed'] }],
    [
      { n: 'engagement', u: PAGE },
      { scroll_depth: ['either scroll depth or engagement time must be given'] },
    ],
    ['not json', { body: ['is not a JSON object'] }],
    ['', { body: ['is not a JSON object'] }],
  ])('POST /api/event answers 400 to %j and names the field', async (event, errors) => {
    const answer = await door.send(event)
    expect(answer.status).toBe(400)
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(await answer.json()).toEqual({ errors })
    expect(await door.takeBatches()).toEqual([])
  })

  it('POST /api/event counts for each of several domains and says how many it dropped', async () => {
    const answer = await door.send({ ...view, d: 'www.shop.example,two.example,nobody.example,none.example' })
    expect([answer.status, answer.headers.get('x-plausible-dropped')]).toEqual([202, '2'])
    expect((await door.takeHits()).map(hit => hit.siteId)).toEqual([1, 2])
    const nobody = await door.send({ ...view, d: 'nobody.example' })
    expect([nobody.status, nobody.headers.get('x-plausible-dropped')]).toEqual([202, '1'])
    expect(await door.takeBatches()).toEqual([])
  })

  it('POST /api/event takes the host of the page for the domain that is not said', async () => {
    expect(await statuses([{ n: 'pageview', u: 'https://www.two.example/x' }])).toEqual([202])
    expect((await door.takeHits()).map(hit => hit.siteId)).toEqual([2])
  })

  it('POST /api/event reads hash mode, interactivity, revenue, attention and scroll depth', async () => {
    const events = [
      { ...view, u: `${PAGE}#/cart`, h: 1 },
      { ...view, u: `${PAGE}#/cart` },
      { ...view, n: 'Seen', i: false },
      { ...view, n: 'Order', $: '{"currency":"eur","amount":"19.90"}' },
      { ...view, n: 'Order', $: { currency: 'money', amount: 'much' } },
      { ...view, n: 'engagement', e: 1500, sd: 180 },
      { ...view, n: 'engagement', e: 1500, sd: 255 },
    ]
    for (const event of events) expect((await door.send(event)).status).toBe(202)
    const hits = await door.takeHits()
    expect(hits.map(hit => hit.path).slice(0, 2)).toEqual(['/#/cart', '/'])
    expect(hits.map(hit => hit.interactive).slice(1, 3)).toEqual([true, false])
    expect(hits.map(hit => hit.revenue).slice(3, 5)).toEqual([{ currency: 'EUR', amount: '19.90' }, null])
    expect(hits.slice(5).map(hit => [hit.engagedMs, hit.scroll])).toEqual([
      [1500, 100],
      [1500, null],
    ])
  })

  it('POST /api/event is found with a query, and answers another method with 405', async () => {
    const answer = await fetch(`${door.url}/api/event?from=proxy`, {
      method: 'POST',
      body: JSON.stringify(view),
    })
    expect(answer.status).toBe(202)
    const get = await fetch(`${door.url}/api/event`)
    expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST, OPTIONS'])
    expect((await fetch(`${door.url}/api/events`, { method: 'POST', body: '{}' })).status).toBe(404)
  })

  it('POST /api/event takes 64 kB and answers 413 to a byte more, stored or not', async () => {
    const padded = (size: number): string => {
      const event = { ...view, x: '' }
      return JSON.stringify({ ...event, x: 'x'.repeat(size - JSON.stringify(event).length) })
    }
    expect((await door.send(padded(64 * 1024))).status).toBe(202)
    expect((await door.takeHits()).length).toBe(1)
    for (const size of [64 * 1024 + 1, 2_000_000]) {
      const answer = await door.send(padded(size))
      expect(answer.status).toBe(413)
      expect(answer.headers.get('access-control-allow-origin')).toBe('*')
      expect(await answer.json()).toMatchObject({ status: 413 })
    }
    expect(await door.takeBatches()).toEqual([])
  })

  it('POST /api/event stores the address that the proxy saw, whatever else the request claims', async () => {
    const claims = {
      'x-forwarded-for': '6.6.6.6, 73.12.34.56:5123',
      forwarded: 'for=6.6.6.7',
      'cf-connecting-ip': '6.6.6.8',
      'x-plausible-ip': '6.6.6.9',
      'x-real-ip': '6.6.6.10',
    }
    await door.send(view, claims)
    await door.send(view, { 'x-forwarded-for': '[2001:DB8:0::1]:443' })
    await door.send(view, { 'x-forwarded-for': 'garbage' })
    expect((await door.takeHits()).map(hit => unveil(hit.address))).toEqual([
      '73.12.34.56',
      '2001:db8::1',
      '127.0.0.1',
    ])
  })
})

describe('OPTIONS /api/event', () => {
  it('OPTIONS /api/event lets every origin send JSON', async () => {
    const answer = await fetch(`${door.url}/api/event`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://shop.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    })
    expect(answer.status).toBe(204)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(answer.headers.get('access-control-allow-methods')).toContain('POST')
    expect(answer.headers.get('access-control-allow-headers')?.toLowerCase()).toContain('content-type')
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull()
  })
})

describe('TRUSTED_PROXIES', () => {
  it.each([
    ['none', '127.0.0.1'],
    ['10.0.0.0/8', '127.0.0.1'],
    ['0', '127.0.0.1'],
    ['1', '10.0.0.9'],
    ['2', '73.12.34.56'],
    ['loopback, 10.0.0.0/8', '73.12.34.56'],
  ])('TRUSTED_PROXIES "%s" makes %s the client', async (trustedProxies, client) => {
    await using other = await openDoor({ trustedProxies })
    await other.send(view, { 'x-forwarded-for': '6.6.6.6, 73.12.34.56, 10.0.0.9' })
    expect((await other.takeHits()).map(hit => unveil(hit.address))).toEqual([client])
  })
})

describe('SITE_RATE', () => {
  it('SITE_RATE bounds one site with 429 and Retry-After, and leaves the others alone', async () => {
    await using slow = await openDoor({ siteRate: 1 })
    const answers = await Promise.all(Array.from({ length: 12 }, () => slow.send(view)))
    const accepted = answers.filter(({ status }) => status === 202).length
    const refused = answers.filter(({ status }) => status === 429)
    expect(accepted + refused.length).toBe(12)
    expect(refused.length).toBeGreaterThan(0)
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(refused[0]?.headers.get('access-control-allow-origin')).toBe('*')
    expect((await slow.send({ ...view, d: 'two.example' })).status).toBe(202)
    expect((await slow.takeHits()).filter(hit => hit.siteId === 1).length).toBe(accepted)
  })
})
