import type { LinkCode } from '@gatecount/shared/domain/affiliate/link-code'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Door, openDoor } from '../journeys/collector-door.ts'
import { faultsOf } from './axe.ts'
import { openSecureShop, type SecureShop } from './secure-shop.ts'

const SHOP = 'https://www.shop.example'
const CODE: LinkCode = {
  code: 'anna',
  subCodes: [],
  windowDays: 30,
  click: 'last',
  checkoutPaths: [],
  credits: 'all',
}

const PAGE = `<!doctype html><title>Page</title><script defer data-domain="shop.example" src="/script.js"></script>
<a href="${SHOP}/go/anna?to=/page">link</a>`

let door: Door
let shop: SecureShop
let browser: Browser
beforeAll(async () => {
  door = await openDoor({ linkCodes: [CODE], clickKey: Buffer.alloc(32, 9).toString('base64url') })
  shop = await openSecureShop(door.url)
  shop.put(`${SHOP}/page`, PAGE)
  browser = await shop.openBrowser()
})
afterEach(async () => {
  await Promise.all(browser.contexts().map(context => context.close()))
  shop.links.length = 0
})
afterAll(async () => {
  await shop[Symbol.asyncDispose]()
  await door[Symbol.asyncDispose]()
})

const ATTEMPT = `new Promise(callback => gatecount('Signup', { callback })).then(answer => answer?.status ?? 'not sent')`
/** An event as a client sends it that does not look at the wish, with what the browser sends along. */
const UNASKED = `fetch('/api/event', { method: 'POST', body: JSON.stringify({ n: 'pageview', u: location.href, d: 'shop.example' }) })
  .then(answer => answer.headers.get('x-plausible-dropped'))`

async function optOut(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${SHOP}/optout`)
  await page.click('button[value=out]')
  await page.waitForSelector('button[value=in]')
  return page
}

let visits = 0
/** Whether anything of a visit to the shop gets as far as the queue. */
async function hitsOf(context: BrowserContext): Promise<number> {
  const page = await context.newPage()
  // A page of its own: what pages of before tell when they are closed is not of this visit.
  const path = `/page/${++visits}`
  shop.put(`${SHOP}${path}`, PAGE)
  await page.goto(`${SHOP}${path}`)
  const said = await page.evaluate(ATTEMPT)
  const dropped = await page.evaluate(UNASKED)
  const hits = (await door.takeHits()).filter(hit => hit.path === path)
  expect([said, dropped]).toEqual(hits.length > 0 ? [202, null] : ['not sent', '1'])
  return hits.length
}

describe('GET and POST /optout in Chromium', () => {
  it('counts whoever has not opted out, so that what follows is seen to be no accident', async () => {
    expect(await hitsOf(await browser.newContext())).toBeGreaterThan(0)
  })

  it.each([
    ['with script', true],
    ['without script', false],
  ])(
    'leaves a wish and no id %s, and nothing of the visitor reaches the worker',
    async (_, javaScriptEnabled) => {
      const context = await browser.newContext({ javaScriptEnabled })
      const page = await optOut(context)
      const [cookie, ...more] = (await context.cookies()).filter(({ name }) => name !== '')
      expect(more).toEqual([])
      expect(cookie).toMatchObject({
        name: 'gatecount_optout',
        value: '1',
        domain: '.shop.example',
        secure: true,
        sameSite: 'Lax',
      })
      expect(await page.textContent('[role=status]')).toBe('This browser is not counted here.')
      if (javaScriptEnabled) expect(await hitsOf(context)).toBe(0)
      else {
        await page.goto(`${SHOP}/page`)
        expect(await door.takeHits()).toEqual([])
      }
    },
  )

  it('sets no cookie on a click on a link of an affiliate, and forgets an earlier one', async () => {
    const context = await browser.newContext()
    const before = await context.newPage()
    await before.goto(`${SHOP}/page`)
    await before.click('a')
    await before.waitForURL(/via=anna/)
    expect((await context.cookies()).map(({ name }) => name)).toContain('__Host-gc_aff')
    await door.takeHits()
    const page = await optOut(context)
    expect((await context.cookies()).map(({ name }) => name)).toEqual(['gatecount_optout'])
    await page.goto(`${SHOP}/page`)
    await page.click('a')
    await page.waitForURL(/via=anna/)
    expect((await context.cookies()).map(({ name }) => name)).toEqual(['gatecount_optout'])
    expect(await hitsOf(context)).toBe(0)
  })

  it('takes the wish back by the button of the page, and by no page of somebody else', async () => {
    const context = await browser.newContext()
    const page = await optOut(context)
    shop.put(
      'https://evil.example/',
      `<!doctype html><form method="post" action="${SHOP}/optout"><button name="wish" value="in">win</button></form>`,
    )
    await page.goto('https://evil.example/')
    await page.click('button')
    await page.waitForURL(`${SHOP}/optout`)
    expect((await context.cookies()).map(({ name }) => name)).toEqual(['gatecount_optout'])
    await page.goto(`${SHOP}/optout`)
    await page.click('button[value=in]')
    await page.waitForSelector('button[value=out]')
    expect(await context.cookies()).toEqual([])
    expect(await hitsOf(context)).toBeGreaterThan(0)
  })

  it.each([
    ['Global Privacy Control', { 'Sec-GPC': '1' }],
    ['Do Not Track', { DNT: '1' }],
  ])('honours %s without any press: nothing reaches the worker', async (_, extraHTTPHeaders) => {
    const context = await browser.newContext({ extraHTTPHeaders })
    await context.addInitScript(
      `Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })`,
    )
    expect(await hitsOf(context)).toBe(0)
    const page = await context.newPage()
    await page.goto(`${SHOP}/optout`)
    expect(await page.textContent('[role=status]')).toContain('Your browser asks not to be counted')
    expect(await (await page.goto(`${SHOP}/.well-known/gpc.json`))?.json()).toMatchObject({ gpc: true })
  })

  it('is usable in both languages, and has no serious fault', async () => {
    const page = await (await browser.newContext({ locale: 'de-DE', bypassCSP: true })).newPage()
    await page.goto(`${SHOP}/optout`)
    expect(await page.textContent('button')).toBe('Diesen Browser nicht zählen')
    expect(await faultsOf(page)).toEqual([])
  })
})
