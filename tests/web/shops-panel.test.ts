import { readFile } from 'node:fs/promises'
import { SHOP_SNIPPETS } from '@gatecount/dashboard-web/features/programmes/shop-snippets'
import { REGISTRY_KEY } from '@gatecount/shared/queue/queue-names'
import { generateSealingKeyPair } from '@gatecount/shared/seal/x25519'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOf } from './axe.ts'
import { type DashboardHouse, openDashboardHouse } from './dashboard-house.ts'
import { englishLeftovers } from './english-leftovers.ts'
import { busyProgramme } from './programmes-house.ts'
import { signedIn } from './signed-in.ts'

const SETTINGS = '/sites/busy.example/affiliates?part=settings'

let house: DashboardHouse
beforeAll(async () => {
  house = await openDashboardHouse()
  await busyProgramme(house.control)
  const registry = { version: 1, sites: [], sealingKey: generateSealingKeyPair().public, partitions: 1 }
  await house.queueRedis.set(REGISTRY_KEY, JSON.stringify(registry))
})
afterAll(() => house?.[Symbol.asyncDispose]())

/** Where somebody who looks at the pages may leave pictures of them. */
const PICTURES = process.env['SHOPS_PICTURES']

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true })
}

describe('the panel of shops', () => {
  it('the panel of shops leads from none to one that is connected, with its secret shown once', async () => {
    const { page, complaints } = await signedIn(house)
    await page.goto(house.origin + SETTINGS)
    await page.getByText('No shop is connected.').waitFor()
    await page.getByRole('button', { name: 'Connect a shop' }).click()
    await page.getByRole('dialog').getByLabel('Shop system').selectOption('woocommerce')
    await page.getByRole('dialog').getByLabel('Name of the shop').fill('Toner')
    await page.getByRole('dialog').getByRole('button', { name: 'Connect' }).click()
    const shop = page.getByRole('region', { name: 'WooCommerce: Toner' })
    await shop.getByText('No secret yet').waitFor()
    await shop.getByText('/api/shops/').waitFor()
    await shop.getByRole('button', { name: 'Make a secret' }).click()
    await shop.getByText('Copy it now.').waitFor()
    await shop.getByText('Its secret is stored since').waitFor()
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('the panel of shops says plainly what became of what came, and what is to be looked at', async () => {
    const site = await house.control.findSite('busy.example')
    const { shopConnections } = house.control
    const add = (id: string, system: 'shopify' | 'stripe') =>
      shopConnections.add(site?.id ?? 0, { id, system, label: '' })
    await add('a-connection-of-shopify', 'shopify')
    await add('a-connection-of-stripe', 'stripe')
    const note = (topic: string, outcome: Parameters<typeof shopConnections.note>[1]['outcome']) =>
      shopConnections.note('a-connection-of-shopify', { topic, day: '2026-03-09', outcome })
    await note('orders/paid', 'accepted')
    await note('refunds/create', 'reversed')
    await note('other', 'not_needed')
    await note('', 'wrong_signature')
    const { page } = await signedIn(house)
    await page.goto(house.origin + SETTINGS)
    const shop = page.getByRole('region', { name: 'Shopify' })
    await shop.getByText('It was signed with another secret than the one that is stored here').waitFor()
    await shop.getByText('What the refunded part had earned was taken back').waitFor()
    expect(await shop.getByText('Look at this').count()).toBe(2)
    await picture(page, 'light')
    await page.emulateMedia({ colorScheme: 'dark' })
    await picture(page, 'dark')
    await page.setViewportSize({ width: 390, height: 844 })
    await picture(page, 'narrow-dark')
    await page.emulateMedia({ colorScheme: 'light' })
    await picture(page, 'narrow')
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
    await page.setViewportSize({ width: 1440, height: 900 })
    await shop.getByRole('button', { name: 'Remove Shopify' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
    await shop.waitFor({ state: 'detached' })
    await page.context().close()
  })

  it('the panel of shops has no serious fault, and says nothing in English in German', async () => {
    const { page } = await signedIn(house, { locale: 'de-DE' })
    await page.goto(house.origin + SETTINGS)
    await page.getByRole('region', { name: 'Stripe' }).waitFor()
    for (const words of await page.getByText('So richten Sie es ein').all()) await words.click()
    expect(await faultsOf(page)).toEqual([])
    for (const words of await page.getByText('So richten Sie es ein').all()) await words.click()
    expect(await faultsOf(page)).toEqual([])
    expect(await englishLeftovers(page)).toEqual([])
    await picture(page, 'german')
    await page.context().close()
  })
})

describe('SHOP_SNIPPETS', () => {
  it('SHOP_SNIPPETS are the same in the documentation', async () => {
    const text = await readFile(new URL('../../docs/SHOPS.md', import.meta.url), 'utf8')
    for (const snippet of Object.values(SHOP_SNIPPETS)) expect(text).toContain(snippet)
  })

  it('SHOP_SNIPPETS.shopify keeps the code of the address with the cart, and nothing of whoever does not want that', async () => {
    const keeps = async (path: string, before = '') => {
      const page = await house.browser.newPage()
      const kept: unknown[] = []
      await page.addInitScript(before)
      await page.route('http://shop.example/**', route => {
        if (!route.request().url().endsWith('/cart/update.js'))
          return route.fulfill({ contentType: 'text/html', body: `<!doctype html>${SHOP_SNIPPETS.shopify}` })
        kept.push(route.request().postDataJSON())
        return route.fulfill({ json: {} })
      })
      await page.goto(`http://shop.example${path}`)
      await page.waitForLoadState('networkidle')
      await page.close()
      return kept
    }
    const today = new Date().toISOString().slice(0, 10)
    expect(await keeps('/toner?via=anna')).toEqual([{ attributes: { gatecount_via: `anna ${today}` } }])
    expect(await keeps('/toner')).toEqual([])
    const gpc = `Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })`
    expect(await keeps('/toner?via=anna', gpc)).toEqual([])
    expect(await keeps('/toner?via=anna', `document.cookie = 'gatecount_optout=1'`)).toEqual([])
  })

  it('SHOP_SNIPPETS.stripe writes what the cookie holds into the metadata of every checkout', async () => {
    const asked: object[] = []
    const stripe = { checkout: { sessions: { create: async (session: object) => void asked.push(session) } } }
    const run = new Function('request', 'stripe', 'rest', `return (async () => {${SHOP_SNIPPETS.stripe}})()`)
    const cookie = 'other=1; __Host-gc_aff=v1.anna..2026-03-20.mac; last=2'
    await run({ headers: { cookie } }, stripe, {})
    const via = { gatecount_via: 'v1.anna..2026-03-20.mac' }
    expect(asked).toMatchObject([{ metadata: via }, { subscription_data: { metadata: via } }])
    await run({ headers: {} }, stripe, {})
    expect(asked[2]).toEqual({ mode: 'payment', metadata: {} })
  })
})
