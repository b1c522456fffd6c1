import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { crowdOf } from './dashboard-crowd.ts'
import { type DashboardHouse, openDashboardHouse } from './dashboard-house.ts'
import { englishLeftovers } from './english-leftovers.ts'
import { signedIn } from './signed-in.ts'

const DAYS = 20
const PHONE = 390

let house: DashboardHouse
beforeAll(async () => {
  house = await openDashboardHouse()
  const { id } = await house.control.addSite({ domain: 'shop.example', timeZone: 'UTC' })
  for (let day = 1; day <= DAYS; day += 1) {
    const date = new Date(Date.now() - day * 86_400_000).toISOString().slice(0, 10)
    await house.cells.append({ token: `shop:${day}`, rows: crowdOf(id, date) })
  }
})
afterAll(() => house?.[Symbol.asyncDispose]())

const PAGES = [
  ...['/sites', '/sites/new', '/sites/none.example', '/account', '/people', '/activity', '/audit', '/setup'],
  ...['/goals', '/funnels', '/flows', '/campaigns', '/releases'].map(page => `/sites/shop.example${page}`),
  ...['', '/snippet', '/counting', '/goals', '/children', '/data', '/people', '/tokens', '/activity'].map(
    section => `/sites/shop.example/settings${section}`,
  ),
]
/** What the first owner is called until they say their name. */
const NAME = 'Owner'

const languageOf = (page: Page): Promise<string | null> => page.locator('html').getAttribute('lang')

/** The report, once its lists are there. */
async function openReport(page: Page, query = ''): Promise<void> {
  await page.goto(`${house.origin}/sites/shop.example${query}`)
  await page.locator('.card--downloads').locator('tbody, .notice').first().waitFor()
  await page.locator('.card--sources').locator('tbody, .notice').first().waitFor()
}

describe('the web app in German', () => {
  it('the report speaks German to a browser that asks for it, with German numbers and names', async () => {
    const { page, complaints } = await signedIn(house, { locale: 'de-DE' })
    await openReport(page)
    expect(await languageOf(page)).toBe('de')
    await page.getByRole('button', { name: /^Besucher 2\.000/ }).waitFor()
    const sources = page.getByRole('region', { name: 'Quellen', exact: true })
    await sources.getByRole('button', { name: 'Direkt / ohne Quelle' }).waitFor()
    await page.getByRole('button', { name: 'Deutschland' }).waitFor()
    expect(await page.locator('.live').textContent()).toContain('weniger als 5 gerade hier')
    expect(await englishLeftovers(page)).toEqual([])
    await page.getByRole('button', { name: /^Zeitraum:/ }).click()
    await page.getByRole('button', { name: 'Gestern' }).waitFor()
    expect(await englishLeftovers(page)).toEqual([])
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('the report with a filter, its lists and its explanations speak German, and ask the server for English names', async () => {
    const { page } = await signedIn(house, { locale: 'de-AT' })
    await openReport(page, '?filter=device:Mobile&period=7d&tabs=pages.missing_page')
    await page.getByRole('button', { name: 'Gerät ist Smartphone: diesen Filter entfernen' }).waitFor()
    await page.getByRole('button', { name: 'Warum?' }).first().click()
    await page.getByRole('heading', { name: 'Warum zwei Merkmale die Grenze sind' }).waitFor()
    expect(await englishLeftovers(page)).toEqual([])
    await page.getByRole('dialog').getByRole('button', { name: 'Schließen' }).click()
    await openReport(page, '?tabs=sources.channel')
    const channels = page.getByRole('region', { name: 'Quellen', exact: true })
    await channels.getByRole('button', { name: /weitere|Details/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Absprünge' }).waitFor()
    expect(await englishLeftovers(page)).toEqual([])
    await page.getByRole('dialog').getByRole('button', { name: 'Organische Suche' }).click()
    await page.waitForURL(url => url.searchParams.get('filter') === 'channel:Organic Search')
    await page.context().close()
  })

  it('the flows speak German, of a site and around a page, as picture and as list', async () => {
    const { page } = await signedIn(house, { locale: 'de-DE' })
    for (const [query, words] of [
      ['', 'Wohin sie gingen'],
      ['?as=list', 'Meist weiter zu'],
      ['?page=/&ahead=2', 'Gingen weiter zu'],
      ['?page=/&as=list', 'Anteil'],
    ]) {
      await page.goto(`${house.origin}/sites/shop.example/flows${query}`)
      await page
        .getByText(words ?? '')
        .first()
        .waitFor()
      expect(await englishLeftovers(page)).toEqual([])
    }
    await page.context().close()
  })

  it('the language is chosen at the foot of the page: all is drawn anew, the address stays, and it is remembered', async () => {
    const { page } = await signedIn(house)
    await openReport(page, '?period=30d&figure=visits')
    const address = page.url()
    await page.getByRole('heading', { name: 'Sources' }).waitFor()
    // The shop has no words of the catalogue, so what is found is what is not said in German.
    expect(await englishLeftovers(page)).toContain('Sources')
    await page.getByText('Deutsch', { exact: true }).click()
    await page.getByRole('heading', { name: 'Quellen' }).waitFor()
    await page.getByRole('button', { name: /^Besuche 2\.000/, pressed: true }).waitFor()
    expect([page.url(), await languageOf(page)]).toEqual([address, 'de'])
    expect(await englishLeftovers(page)).toEqual([])
    await page.reload()
    await page.getByRole('heading', { name: 'Quellen' }).waitFor()
    await page.getByText('English', { exact: true }).click()
    await page.getByRole('heading', { name: 'Sources' }).waitFor()
    expect(await languageOf(page)).toBe('en')
    await page.context().close()
  })

  it('every page speaks German and fits a phone, though German is longer', async () => {
    const { page } = await signedIn(house, { locale: 'de-DE', viewport: { width: PHONE, height: 844 } })
    const faults: string[] = []
    for (const path of PAGES) {
      await page.goto(house.origin + path)
      await page.getByRole('heading').first().waitFor()
      await expect.poll(() => page.locator('.skeleton').count(), { timeout: 20_000 }).toBe(0)
      for (const text of await englishLeftovers(page)) if (text !== NAME) faults.push(`${path}: ${text}`)
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth')
      if (wide > PHONE) faults.push(`${path}: ${wide} wide`)
    }
    expect(faults).toEqual([])
    await page.context().close()
  })
})
