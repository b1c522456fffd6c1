import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page, Response } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { crowdOf } from './dashboard-crowd.ts'
import { type DashboardHouse, openDashboardHouse } from './dashboard-house.ts'
import { signedIn } from './signed-in.ts'

let house: DashboardHouse
/** A page that shares two cores with a compiler takes its time. */
const PATIENT = { timeout: 20_000 }
beforeAll(async () => {
  house = await openDashboardHouse()
})
afterAll(() => house?.[Symbol.asyncDispose]())

const fileOf = (url: string): string => join(house.webRoot, new URL(url).pathname)
const today = (): string => new Date().toISOString().slice(0, 10)

const list = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const textOf = async (page: Page, name: string): Promise<string[]> =>
  (await list(page, name).getByRole('row').allInnerTexts()).map(row => row.replace(/\s+/g, ' ').trim())

async function crowdedSite(domain: string): Promise<void> {
  const site = await house.control.addSite({ domain, timeZone: 'UTC' })
  await house.cells.append({ token: domain, rows: crowdOf(site.id, today()) })
}

describe('the sign-in page', () => {
  it('the sign-in page uses a link up with its button and not by being opened, and says so the second time', async () => {
    const link = await house.signInLink()
    const page = await house.browser.newPage()
    await page.goto(link)
    await page.goto(link)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL(url => url.pathname === '/setup')
    await page.goto(link)
    await page.getByRole('button', { name: 'Sign in' }).click()
    const words = await page.getByRole('alert').textContent()
    expect(words).toContain('used already')
    await page.getByText('gatecount -- signin').waitFor()
    await page.context().close()
  })

  it('the dashboard shows nobody anything without a session', async () => {
    const page = await house.browser.newPage()
    await page.goto(`${house.origin}/sites/any.example`)
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/sites/any.example')
    await page.close()
  })
})

describe('the dashboard', () => {
  it('the dashboard adds a site, waits with its snippet, and leads to the report when the first hit has come', async () => {
    const { page } = await signedIn(house)
    await page.goto(`${house.origin}/sites/new`)
    await page.getByLabel('Domain', { exact: true }).fill('nonsense')
    await page.getByRole('button', { name: 'Add this site' }).click()
    await page.getByText('has no dot').waitFor()
    await page.getByLabel('Domain', { exact: true }).fill('https://www.First.example/shop')
    await page.getByRole('button', { name: 'Add this site' }).click()
    await page.waitForURL('**/sites/first.example')
    await page.getByText('Waiting for the first page view').waitFor()
    expect(await page.locator('pre').textContent()).toMatch(
      /data-domain="first\.example".*https:\/\/count\.shop\.example\/script\.js/,
    )
    const site = await house.control.findSite('first.example')
    await house.cells.append({ token: 'first', rows: crowdOf(site?.id ?? 0, today()) })
    await page.getByRole('button', { name: 'Open the report' }).click()
    await list(page, 'Gateways').getByText('Deutsche Telekom').waitFor()
    await page.context().close()
  })

  it('the dashboard shows figures, gateways, exit links and remainders that add up', async () => {
    await crowdedSite('figures.example')
    const { page, complaints } = await signedIn(house)
    await page.goto(`${house.origin}/sites/figures.example`)
    await list(page, 'Gateways').getByText('Vodafone').waitFor()
    for (const figure of [
      'Visitors 100',
      'Visits 100',
      'Page views 200',
      'Views per visit 2.0',
      'Bounce rate 50%',
      'Visit duration 1m 30s',
    ]) {
      await page.getByRole('button', { name: figure }).waitFor()
    }
    expect(await textOf(page, 'Gateways')).toEqual([
      'Gateway Visitors Share',
      'Deutsche Telekom 50 50%',
      'Vodafone 30 30%',
      'Too few visitors to show ? 20 20%',
    ])
    expect(await textOf(page, 'Pages')).toEqual([
      'Page Views Visitors Share',
      '/ 110 80 55%',
      '/toner 60 40 30%',
      'Too few visitors to show ? 30 – 15%',
    ])
    expect(await textOf(page, 'Exit links')).toEqual([
      'Exit link Times Visitors Rate',
      'partner.example/buy 24 20 20%',
      'Too few visitors to show ? 6 –',
    ])
    await list(page, 'Exit links').getByRole('tab', { name: 'By page' }).click()
    await list(page, 'Exit links').getByRole('button', { name: '/toner → partner.example/buy' }).waitFor()
    expect(await textOf(page, 'Places')).toContain('Germany 95 95%')
    await page.getByText('7 events in these days').click()
    await page.getByText('The user agent names a robot').waitFor()
    await page.locator('.time-chart .recharts-surface').waitFor()
    expect(await page.title()).toBe('figures.example · Gatecount')
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('the dashboard filters by a row, keeps the filter in the address, and says which lists it cannot combine', async () => {
    await crowdedSite('filter.example')
    const { page } = await signedIn(house)
    await page.goto(`${house.origin}/sites/filter.example`)
    await list(page, 'Sources').getByRole('button', { name: 'Google' }).click()
    await page.waitForURL('**/sites/filter.example?filter=source%3AGoogle')
    await list(page, 'Gateways').getByText('Too few visitors to show').waitFor()
    await expect
      .poll(() => textOf(page, 'Gateways'), PATIENT)
      .toEqual(['Gateway Visitors Share', 'Deutsche Telekom 35 58%', 'Too few visitors to show ? 25 42%'])
    await list(page, 'Places').getByRole('tab', { name: 'Language' }).click()
    await list(page, 'Places').getByText('are not counted together').waitFor()
    await page.reload()
    await page.getByRole('button', { name: 'Source is Google' }).click()
    await list(page, 'Gateways').getByText('Vodafone').waitFor()
    expect(new URL(page.url()).search).toBe('?tabs=places.language')
    await page.context().close()
  })

  it('the dashboard lists affiliates by their codes, and shows what else is known of the visits of one', async () => {
    await crowdedSite('affiliates.example')
    const { page } = await signedIn(house)
    await page.goto(`${house.origin}/sites/affiliates.example`)
    await list(page, 'Sources').getByRole('tab', { name: 'Affiliate' }).click()
    await expect
      .poll(() => textOf(page, 'Sources'), PATIENT)
      .toEqual([
        'Affiliate Visitors Share',
        'anna 16 16%',
        'bert 9 9.0%',
        'Too few visitors to show ? 75 75%',
      ])
    await list(page, 'Sources').getByRole('button', { name: 'anna' }).click()
    await page.getByRole('button', { name: 'Affiliate is anna' }).waitFor()
    await expect
      .poll(() => textOf(page, 'Devices'), PATIENT)
      .toEqual(['Device Visitors Share', 'Mobile 11 69%', 'Too few visitors to show ? 5 31%'])
    await page.context().close()
  })

  it('the dashboard changes the days with the keyboard alone, and says when nobody came', async () => {
    await crowdedSite('days.example')
    const { page } = await signedIn(house)
    await page.goto(`${house.origin}/sites/days.example`)
    await page.getByRole('button', { name: 'Period: Today' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Today', exact: true }).and(page.locator(':focus')).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/sites/days.example?period=yesterday')
    await page.getByText('Nobody was counted in these days').waitFor()
    await page.getByRole('link', { name: 'Show all time' }).click()
    await list(page, 'Gateways').getByText('Vodafone').waitFor()
    await page.context().close()
  })

  it('the dashboard fits a phone, in light and dark, and nothing on it moves while it loads', async () => {
    await crowdedSite('phone.example')
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await signedIn(house, { colorScheme, viewport: { width: 390, height: 844 } })
      await page.addInitScript(`
        window.moved = 0
        new PerformanceObserver(shifts => {
          for (const shift of shifts.getEntries()) window.moved += shift.value
        }).observe({ type: 'layout-shift', buffered: true })`)
      await page.goto(`${house.origin}/sites/phone.example`)
      await list(page, 'Gateways').getByText('Vodafone').waitFor()
      await page.locator('.time-chart .recharts-surface').waitFor()
      const measured = await page.evaluate<[number, number, string]>(
        '[document.documentElement.scrollWidth, window.moved, getComputedStyle(document.body).backgroundColor]',
      )
      expect(measured[0]).toBeLessThanOrEqual(390)
      expect(measured[1]).toBeLessThan(0.1)
      expect(measured[2]).toBe(colorScheme === 'light' ? 'rgb(237, 240, 234)' : 'rgb(13, 19, 17)')
      await page.context().close()
    }
  })

  it.each(['en-GB', 'de-DE'])(
    'the dashboard loads less than 180 kB of compressed script before it asks for figures, in %s',
    async locale => {
      const domain = `${locale.toLowerCase()}.example`
      await crowdedSite(domain)
      const { page } = await signedIn(house, { locale })
      await page.goto('about:blank')
      const scripts: Response[] = []
      let hasAsked = false
      page.on('request', request => {
        hasAsked ||= new URL(request.url()).pathname.endsWith('/screen')
      })
      page.on('response', response => {
        if (!hasAsked && response.request().resourceType() === 'script') scripts.push(response)
      })
      await page.goto(`${house.origin}/sites/${domain}`)
      await page.locator('.card--sources').locator('tbody, .notice').first().waitFor(PATIENT)
      expect(hasAsked).toBe(true)
      expect(scripts.some(script => script.url().includes('/first-'))).toBe(true)
      expect(scripts.some(script => script.url().includes('/de-first-'))).toBe(locale === 'de-DE')
      const sizes = scripts.map(script => gzipSync(readFileSync(fileOf(script.url()))).length)
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(180_000)
      const compressed = scripts.filter(script =>
        /^(?:br|gzip)$/.test(script.headers()['content-encoding'] ?? ''),
      )
      const large = scripts.filter(script => readFileSync(fileOf(script.url())).length > 1024)
      expect(compressed).toEqual(large)
      await page.context().close()
    },
  )
})
