import type { Browser, Page, Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openShop, type Shop } from '../sales/shop.ts'
import { startWorld, type World } from '../world/world.ts'
import { openSecureShop, type SecureShop } from './secure-shop.ts'

const SHOP = 'https://shop.example'
/** The collector on a host of its own, as most installations have it. */
const COUNTER = 'https://counter.example'

const page = (head: string): string =>
  `<!doctype html><html><head><title>Thanks</title>${head}</head><body></body></html>`
const tag = (origin: string, options = ''): string =>
  `<script defer src="${origin}/sale.js" data-domain="shop.example" ${options}></script>`
const tracker = (options = ''): string =>
  `<script ${options} src="${COUNTER}/script.js" data-domain="shop.example"></script>`

let world: World
let shop: Shop
let secure: SecureShop
let browser: Browser
beforeAll(async () => {
  world = await startWorld()
  shop = await openShop(world, 'shop.example')
  secure = await openSecureShop(world.url)
  browser = await secure.openBrowser()
})
afterAll(async () => {
  await secure?.[Symbol.asyncDispose]()
  await world?.[Symbol.asyncDispose]()
})

const sales = () => world.control.programmes.listSales(shop.programme.id, { limit: 100 })

interface Visited {
  readonly page: Page
  /** What went to the collector about sales. */
  readonly told: Request[]
}

async function visit(html: string, path: string, before = ''): Promise<Visited> {
  secure.put(`${SHOP}${path.split('?')[0]}`, html)
  const context = await browser.newContext()
  if (before !== '') await context.addInitScript(before)
  const opened = await context.newPage()
  const told: Request[] = []
  opened.on('request', request => {
    if (request.url().endsWith('/api/browser-sale') && request.method() === 'POST') told.push(request)
  })
  await opened.goto(`${SHOP}${path}`)
  await opened.waitForLoadState('networkidle')
  return { page: opened, told }
}

/** The sale that came as this one. */
const nth = async (count: number) => (await world.eventually(sales, all => all.length >= count))[0]

describe('sale.js', () => {
  it('sale.js tells what its tag says, with the code in the address, and the sale waits for the shop', async () => {
    const html = page(
      tag(COUNTER, 'data-order="1001" data-amount="99.99" data-currency="GBP" data-coupon=""'),
    )
    const { told } = await visit(html, '/thanks?via=anna')
    expect(await told[0]?.allHeaders()).not.toHaveProperty('cookie')
    expect(await nth(1)).toMatchObject({ outcome: 'accepted', earned: '725', confirmed: false, code: 'anna' })
    expect(
      await (await visit(html, '/thanks?via=anna')).page.evaluate('[document.cookie, localStorage.length]'),
    ).toEqual(['', 0])
  })

  it.each([
    ['before it', `${tracker('defer')}${tag(COUNTER)}`],
    ['after it', `${tag(COUNTER)}${tracker('defer')}`],
    ['when it is there', `${tracker('async')}${tag(COUNTER)}`],
    ['without it', tag(COUNTER)],
  ])('sale.js gives gatecount.sale() to a page whose tracker comes %s', async (_, head) => {
    const before = (await sales()).length
    const { page: opened } = await visit(page(head), '/bought')
    const lines = `[{ amount: 20, quantity: 2, sku: 'TONER' }, { amount: '5.50' }]`
    await opened.evaluate(
      `gatecount.sale({ order: 'lines ${before}', currency: 'GBP', lines: ${lines}, via: 'bert' })`,
    )
    expect(await nth(before + 1)).toMatchObject({ outcome: 'accepted', base: '2550', code: 'bert' })
    expect(await opened.evaluate('typeof gatecount')).toBe('function')
  })

  it('sale.js lets the cookie of the click go along on the origin of the shop alone', async () => {
    const before = (await sales()).length
    const html = page(tag(SHOP, 'data-order="cookie" data-amount="10" data-currency="GBP"'))
    secure.put(`${SHOP}/`, '<!doctype html><a href="/go/bert">in</a>')
    secure.put(`${SHOP}/own-origin`, html)
    secure.put(`${SHOP}/other-origin`, html.replace(SHOP, COUNTER).replace('"cookie"', '"elsewhere"'))
    // The code has to be in the registry before a link leaves a cookie.
    const context = await browser.newContext()
    const opened = await context.newPage()
    await world.eventually(
      async () => {
        await opened.goto(`${SHOP}/`)
        await opened.click('a')
        return (await context.cookies(SHOP)).length
      },
      cookies => cookies === 1,
    )
    await opened.goto(`${SHOP}/own-origin`)
    expect(await nth(before + 1)).toMatchObject({ outcome: 'accepted', code: 'bert' })
    await opened.goto(`${SHOP}/other-origin`)
    expect(await nth(before + 2)).toMatchObject({ outcome: 'unattributed', code: null })
  })

  it.each([
    ['opted out', `localStorage.gatecount_optout = '1'`],
    ['has it in a cookie', `document.cookie = 'gatecount_optout=1'`],
    [
      'sends Global Privacy Control',
      `Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })`,
    ],
    ['sends Do Not Track', `Object.defineProperty(navigator, 'doNotTrack', { value: '1' })`],
  ])('sale.js tells nothing of somebody who %s', async (_, wish) => {
    const html = page(tag(COUNTER, 'data-order="secret" data-amount="10" data-currency="GBP"'))
    const { page: opened, told } = await visit(html, '/thanks?via=anna', wish)
    await opened.evaluate(`gatecount.sale({ order: 'secret too', amount: 5, currency: 'GBP' })`)
    await opened.waitForLoadState('networkidle')
    expect(told).toEqual([])
  })
})
