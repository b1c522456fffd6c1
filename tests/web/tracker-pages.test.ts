import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createInventedWorld, type InventedWorld, withTracker } from './invented-world.ts'

const SHOP = 'http://www.shop.example'

let world: InventedWorld
beforeAll(async () => {
  world = await createInventedWorld()
})
afterAll(() => world[Symbol.asyncDispose]())
beforeEach(() => world.reset())

const addresses = (name: string) =>
  world.events.filter(event => event.body.n === name).map(event => event.body['u'])

/** Waits until everything the page has to say is said: events are sent in order, so this one comes last. */
const settle = async (page: Page) => {
  await page.evaluate(`new Promise(callback => gatecount('settled', { callback, interactive: false }))`)
  await world.until('settled')
}

const hide = (page: Page, hidden: boolean) =>
  page.evaluate(
    `Object.defineProperty(document, 'hidden', { value: ${hidden}, configurable: true }); document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))`,
  )

describe('script.js', () => {
  it('script.js counts a page view from an invented host, without cookie, fragment or preflight', async () => {
    world.put(`${SHOP}/toner`, withTracker())
    const page = await world.visit(`${SHOP}/toner?utm_source=letter#reviews`)
    const [event] = await world.until('pageview')
    expect(event?.body).toEqual({
      n: 'pageview',
      u: `${SHOP}/toner?utm_source=letter`,
      d: 'www.shop.example',
      r: '',
      h: 0,
      f: false,
      w: 1,
      v: 1,
    })
    expect(event?.headers).toMatchObject({ host: 'counter.example', origin: SHOP })
    expect(event?.headers['content-type']).toMatch(/^text\/plain/)
    expect(event?.headers.cookie).toBeUndefined()
    expect(await page.evaluate('[document.cookie, localStorage.length, sessionStorage.length]')).toEqual([
      '',
      0,
      0,
    ])
  })

  it('script.js names the page that led here', async () => {
    world.put('http://blog.example/', `<a href="${SHOP}/from-blog">toner</a>`)
    world.put(`${SHOP}/from-blog`, withTracker())
    const page = await world.visit('http://blog.example/')
    await page.click('a')
    expect((await world.until('pageview'))[0]?.body['r']).toBe('http://blog.example/')
  })

  it('script.js counts each new path of a single-page application once', async () => {
    world.put(`${SHOP}/app`, withTracker())
    const page = await world.visit(`${SHOP}/app`)
    await world.until('pageview')
    await page.evaluate(`history.replaceState({}, '', '/app?sorted=1')`)
    await page.evaluate(`history.pushState({}, '', '/app/two')`)
    await page.evaluate(`history.replaceState({}, '', '/app/three')`)
    await page.evaluate(`location.hash = 'part'`)
    await page.goBack()
    await page.goBack()
    await world.until('pageview', 4)
    await settle(page)
    expect(addresses('pageview')).toEqual([
      `${SHOP}/app`,
      `${SHOP}/app/two`,
      `${SHOP}/app/three`,
      `${SHOP}/app?sorted=1`,
    ])
  })

  it('script.js leaves what pushState does to the page as it was', async () => {
    world.put(`${SHOP}/state`, withTracker())
    const page = await world.visit(`${SHOP}/state`)
    await world.until('pageview')
    expect(
      await page.evaluate(`history.pushState({ a: 1 }, '', '/state/2'); [history.state, location.pathname]`),
    ).toEqual([{ a: 1 }, '/state/2'])
    await world.until('pageview', 2)
  })

  it('script.js takes the fragment for the page with data-hash', async () => {
    world.put(`${SHOP}/hash`, withTracker('', 'data-hash'))
    const page = await world.visit(`${SHOP}/hash#/one`)
    await page.evaluate(`location.hash = '/two'`)
    const events = await world.until('pageview', 2)
    expect(events.map(({ body }) => [body['u'], body['h']])).toEqual([
      [`${SHOP}/hash#/one`, 1],
      [`${SHOP}/hash#/two`, 1],
    ])
  })

  it('script.js counts no page view by itself with data-manual', async () => {
    world.put(`${SHOP}/manual`, withTracker('', 'data-manual'))
    const page = await world.visit(`${SHOP}/manual`)
    await page.evaluate(`history.pushState({}, '', '/manual/two'); gatecount('pageview', { u: '/made-up' })`)
    await settle(page)
    expect(addresses('pageview')).toEqual([`${SHOP}/made-up`])
  })

  it('script.js sends to data-api for data-domain', async () => {
    world.put(
      `${SHOP}/elsewhere`,
      withTracker('', 'data-domain="shop.example,all.example" data-api="http://own.example/count"'),
    )
    await world.visit(`${SHOP}/elsewhere`)
    const [event] = await world.until('pageview')
    expect(event?.headers.host).toBe('own.example')
    expect(event?.body['d']).toBe('shop.example,all.example')
  })

  it('script.js keeps to data-include and data-exclude', async () => {
    const paths = ['/blog', '/blog/', '/blog/a', '/blog/a/b', '/shop.php', '/shopxphp', '/account/x/orders/7']
    const options = `data-include="/blog/**, /shop.php,/account/**" data-exclude="/blog/*/b, /account/*/orders/*"`
    world.put(`${SHOP}/`, withTracker('', options))
    const page = await world.visit(`${SHOP}/`)
    for (const path of paths) await page.evaluate(`history.pushState({}, '', '${path}')`)
    await page.evaluate(`history.pushState({}, '', '/blog/end')`)
    await settle(page)
    expect(addresses('pageview')).toEqual(
      ['/blog/', '/blog/a', '/shop.php', '/blog/end'].map(path => SHOP + path),
    )
  })

  it('script.js says that a page is missing when the server or the owner says so', async () => {
    world.put(`${SHOP}/gone`, withTracker(), 404)
    world.put(`${SHOP}/said`, withTracker('', 'data-missing'))
    await world.visit(`${SHOP}/gone?x=1`)
    await world.visit(`${SHOP}/said`)
    const missing = await world.until('404', 2)
    expect(missing.map(({ body }) => [body['u'], body['i']])).toEqual([
      [`${SHOP}/gone?x=1`, false],
      [`${SHOP}/said`, false],
    ])
    expect(addresses('pageview')).toHaveLength(2)
  })

  it('script.js counts a page again that comes back from the cache of the browser', async () => {
    world.put(`${SHOP}/cached`, withTracker())
    const page = await world.visit(`${SHOP}/cached`)
    await world.until('pageview')
    await page.evaluate(`dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))`)
    await world.until('pageview', 2)
  })

  it('script.js waits with a page that nobody has seen yet', async () => {
    world.put(`${SHOP}/behind`, withTracker())
    const page = await world.visit(
      `${SHOP}/behind`,
      `Object.defineProperty(document, 'hidden', { value: true, configurable: true })`,
    )
    await settle(page)
    expect(addresses('pageview')).toEqual([])
    await hide(page, false)
    await world.until('pageview')
  })

  it('script.js tells attention and scroll depth when the page goes out of sight, and only what is new', async () => {
    world.put(`${SHOP}/long`, withTracker('<div style="height:4000px"></div>'))
    const page = await world.visit(`${SHOP}/long`)
    await world.until('pageview')
    await hide(page, true)
    const [first] = await world.until('engagement')
    const height = Number(await page.evaluate('document.documentElement.scrollHeight'))
    const shown = Number(await page.evaluate('innerHeight'))
    expect(first?.body).toMatchObject({ u: `${SHOP}/long`, sd: Math.round((shown / height) * 100) })

    await hide(page, false)
    await hide(page, true)
    await hide(page, false)
    await page.evaluate(
      `new Promise(done => { addEventListener('scroll', done, { once: true }); scrollTo(0, 1e6) })`,
    )
    await page.evaluate('scrollTo(0, 0)')
    // 1.1 s of attention are the only way to have had more than a second of it.
    await page.waitForTimeout(1100)
    await hide(page, true)
    const engagements = await world.until('engagement', 2)
    await settle(page)
    expect(engagements).toHaveLength(2)
    expect(engagements[1]?.body['sd']).toBe(100)
    expect(engagements[1]?.body['e']).toBeGreaterThanOrEqual(1000)
  })

  it('script.js tells the attention to the page before when the visitor goes on, within the page and away', async () => {
    world.put(`${SHOP}/first`, withTracker())
    world.put('http://away.example/', 'away')
    const page = await world.visit(`${SHOP}/first`)
    await world.until('pageview')
    await page.evaluate(`history.pushState({}, '', '/second')`)
    await page.goto('http://away.example/')
    await world.until('engagement', 2)
    expect(addresses('engagement')).toEqual([`${SHOP}/first`, `${SHOP}/second`])
  })

  it('script.js counts once on a page that has it twice', async () => {
    world.put(`${SHOP}/twice`, withTracker('', '', withTracker()))
    const page = await world.visit(`${SHOP}/twice`)
    await settle(page)
    expect(addresses('pageview')).toEqual([`${SHOP}/twice`])
  })
})
