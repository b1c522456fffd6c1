import { CLICK_COOKIE, readClickCookie } from '@gatecount/shared/domain/affiliate/click-cookie'
import type { LinkCode } from '@gatecount/shared/domain/affiliate/link-code'
import { veil } from '@gatecount/shared/domain/privacy/veiled'
import { clickMac } from '@gatecount/shared/proof/click-mac'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Door, openDoor } from '../journeys/collector-door.ts'
import { openSecureShop, type SecureShop } from './secure-shop.ts'

const SHOP = 'https://www.shop.example'
const BLOG = 'https://blog.example'
const NOON = Date.parse('2026-03-02T12:00:00Z')
const KEY = Buffer.alloc(32, 9)
const CODE: LinkCode = {
  code: 'anna',
  subCodes: ['news'],
  windowDays: 30,
  click: 'last',
  checkoutPaths: ['/cart', '/checkout'],
  credits: 'all',
}

let door: Door
let shop: SecureShop
let browser: Browser
beforeAll(async () => {
  door = await openDoor({
    linkCodes: [CODE, { ...CODE, code: 'bert' }],
    clickKey: KEY.toString('base64url'),
    now: () => NOON,
  })
  shop = await openSecureShop(door.url)
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

const visit = async (url: string, of: Browser = browser): Promise<Page> => {
  const page = await (await of.newContext()).newPage()
  await page.goto(url)
  return page
}

/** Opens a page of the affiliate with a link, and clicks it. */
async function click(link: string, of: Browser = browser): Promise<Page> {
  shop.put(`${BLOG}/post`, `<!doctype html><a href="${SHOP}${link}">toner</a>`)
  const page = await visit(`${BLOG}/post`, of)
  await page.click('a')
  await page.waitForURL(url => url.host === 'www.shop.example')
  return page
}

const cookieOf = async (context: BrowserContext) =>
  (await context.cookies()).find(({ name }) => name === CLICK_COOKIE)
const clickOf = async (context: BrowserContext) =>
  readClickCookie(1, (await cookieOf(context))?.value ?? '', clickMac(veil(KEY)))

/** The links that were asked for, once so many were. */
async function asked(count: number): Promise<SecureShop['links']> {
  await expect.poll(() => shop.links.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(count)
  return shop.links
}

describe('GET /go/<code> in Chromium', () => {
  it('GET /go/<code> leads a click to the page, and leaves a cookie that scripts cannot read', async () => {
    const page = await click('/go/anna/news?to=/toner')
    expect(page.url()).toBe(`${SHOP}/toner?via=anna&sub=news`)
    expect(await cookieOf(page.context())).toMatchObject({
      domain: 'www.shop.example',
      path: '/',
      secure: true,
      httpOnly: true,
      sameSite: 'Lax',
    })
    expect(await clickOf(page.context())).toMatchObject({
      code: 'anna',
      subCode: 'news',
      day: '2026-03-02',
    })
    expect(await page.evaluate('document.cookie')).toBe('')
    expect(shop.links[0]?.headers).toMatchObject({
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    })
  })

  it.each([
    ['an image', `<img src="${SHOP}/go/anna">`, 'image'],
    ['a frame', `<iframe src="${SHOP}/go/anna"></iframe>`, 'iframe'],
    ['an object', `<object data="${SHOP}/go/anna"></object>`, 'object'],
    ['a style sheet', `<link rel="stylesheet" href="${SHOP}/go/anna">`, 'style'],
    [
      'a fetch',
      `<script>fetch('${SHOP}/go/anna', { mode: 'no-cors', credentials: 'include' }).catch(() => {})</script>`,
      'empty',
    ],
  ])(
    'GET /go/<code> leaves no cookie with %s, on another site or on the shop’s own',
    async (_, html, dest) => {
      for (const place of [BLOG, SHOP]) {
        shop.put(`${place}/stuffed`, `<!doctype html><body>${html}</body>`)
        const page = await visit(`${place}/stuffed`)
        const [link] = await asked(1)
        expect(link).toMatchObject({ status: 204, cookie: undefined })
        expect(link?.headers['sec-fetch-dest']).toBe(dest)
        expect(await page.context().cookies()).toEqual([])
        expect(page.frames().map(frame => frame.url())).not.toContain(`${SHOP}/?via=anna`)
        shop.links.length = 0
      }
    },
  )

  it('GET /go/<code> sets nothing for a prefetch, and the click that follows asks again', async () => {
    shop.put(
      `${SHOP}/ahead`,
      `<!doctype html><link rel="prefetch" href="/go/anna"><a href="/go/anna">toner</a>`,
    )
    const page = await visit(`${SHOP}/ahead`)
    expect((await asked(1))[0]).toMatchObject({ cookie: undefined })
    expect(await page.context().cookies()).toEqual([])
    await page.click('a')
    await page.waitForURL(`${SHOP}/?via=anna`)
    expect(shop.links.at(-1)?.headers['sec-fetch-dest']).toBe('document')
    expect(await clickOf(page.context())).toMatchObject({ code: 'anna' })
  })

  it('GET /go/<code> is asked anew by every click: no cache credits the wrong affiliate', async () => {
    const page = await click('/go/anna')
    await page.goto(`${BLOG}/post`)
    await page.click('a')
    await page.waitForURL(`${SHOP}/?via=anna`)
    expect(shop.links.map(({ status }) => status)).toEqual([302, 302])
  })

  it('GET /go/<code> lets a click take an earlier one’s place, but not on the way to the checkout', async () => {
    const page = await click('/go/anna')
    await page.goto(`${SHOP}/go/bert?to=/checkout/pay`)
    expect(page.url()).toBe(`${SHOP}/checkout/pay?via=bert`)
    expect(await clickOf(page.context())).toMatchObject({ code: 'anna' })
    await page.goto(`${SHOP}/go/bert?to=/toner`)
    expect(await clickOf(page.context())).toMatchObject({ code: 'bert' })
  })

  it('GET /go/<code> leaves the same cookie in two browsers on one day, byte for byte', async () => {
    const other = await shop.openBrowser()
    const pages = [await click('/go/anna/news?to=/a'), await click('/go/Anna/NEWS?to=/b', other)]
    const [one, two] = await Promise.all(pages.map(page => cookieOf(page.context())))
    const [first, second] = shop.links.map(({ cookie }) => cookie)
    expect(first).toMatch(/^__Host-gc_aff=v1\.anna\.news\.2026-03-02\./)
    expect(second).toBe(first)
    expect(two?.value).toBe(one?.value)
    await other.close()
  })

  it('GET /go/<code> leads on who sends Global Privacy Control, and leaves nothing behind', async () => {
    const context = await browser.newContext({ extraHTTPHeaders: { 'Sec-GPC': '1' } })
    const page = await context.newPage()
    await page.goto(`${SHOP}/go/anna?to=/toner`)
    expect(page.url()).toBe(`${SHOP}/toner?via=anna`)
    expect(await context.cookies()).toEqual([])
  })
})
