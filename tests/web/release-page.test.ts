import { readFile } from 'node:fs/promises'
import type { SignedRelease } from '@gatecount/shared/proof/release-proof'
import { verifyRelease } from '@gatecount/shared/proof/release-proof'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DashboardHouse, openDashboardHouse } from './dashboard-house.ts'
import { releasedWeeks } from './released-weeks.ts'
import { signInByLink } from './sign-in-by-link.ts'

let house: DashboardHouse
let releases: SignedRelease[]
beforeAll(async () => {
  house = await openDashboardHouse()
  releases = await releasedWeeks(house, 'shop.example', ['public', 'partner', 'partner'])
})
afterAll(() => house?.[Symbol.asyncDispose]())

/** The page of a site's releases, as its owner opens it. */
async function opened(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await house.browser.newContext({ locale: 'en-GB', ...options })
  const page = await context.newPage()
  await signInByLink(page, house)
  await page.goto(`${house.origin}/sites/${path}`)
  return page
}

const family = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const rowsOf = async (page: Page, name: string): Promise<string[]> =>
  (await family(page, name).locator('tbody').getByRole('row').allInnerTexts()).map(row =>
    row.replace(/\s+/g, ' ').trim(),
  )
const countOf = (which: string, value: string): number =>
  releases.at(-1)?.rows.find(row => row.family === which && row.first === value)?.count ?? Number.NaN

describe('the release page', () => {
  it('the release page lists receipts newest first, and opens one with its noise and what is lost in it', async () => {
    const page = await opened('shop.example/releases')
    const weeks = page.getByRole('button', { name: /^Week of/ })
    await weeks.first().waitFor()
    // Browsers put different spaces around the dash.
    const titles = (await weeks.allInnerTexts()).map(words => words.replace(/\s*–\s*/, '–'))
    expect(titles).toEqual(['Week of 15–21 Jun 2026', 'Week of 8–14 Jun 2026', 'Week of 1–7 Jun 2026'])
    await page.getByText('ε 0.70 at δ 1 in 1,000,000').waitFor()
    await weeks.first().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/releases?release=3')
    await family(page, 'Pages').waitFor()
    const pages = await rowsOf(page, 'Pages')
    expect(pages).toContain(`/toner ${countOf('page', '/toner')} ± 25`)
    expect(pages).toContain(`/imprint ${countOf('page', '/imprint')} too noisy to tell ± 25`)
    const colours = await page.evaluate<string[]>(
      '[...document.querySelectorAll(".noisy__row--lost, body")].map(one => getComputedStyle(one).color)',
    )
    expect(new Set(colours).size).toBe(2)
    expect((await rowsOf(page, 'Gateways')).some(row => row.startsWith('Network 9'))).toBe(false)
    await page.getByText('Checked in this browser').waitFor()
    await page.context().close()
  })

  it('the release page follows the chain to the receipt before, and says what was withheld there', async () => {
    const page = await opened('shop.example/releases?release=3')
    await page.getByRole('button', { name: 'No. 2' }).click()
    await page.waitForURL('**/releases?release=2')
    await family(page, 'Ways from page to page').getByText('Withheld').waitFor()
    await page.getByText('it follows the receipt before').waitFor()
    const focused = page.locator(':focus')
    expect(await focused.textContent()).toContain('8')
    expect(await focused.getAttribute('aria-expanded')).toBe('true')
    await page.context().close()
  })

  it('the release page gives a file that verifies and is named for the site and the first day', async () => {
    const page = await opened('shop.example/releases?release=3')
    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download' }).click()
    const download = await waiting
    expect(download.suggestedFilename()).toBe('shop.example-2026-06-15.release.json')
    const file = JSON.parse(await readFile(await download.path(), 'utf8')) as SignedRelease
    expect(verifyRelease(file)).toBe('valid')
    expect(file.receipt).toEqual(releases.at(-1)?.receipt)
    await page.context().close()
  })

  it('the release page says so when a count was changed on the way, and when the browser cannot look', async () => {
    const page = await opened('shop.example/releases')
    await page.route('**/releases/3', async route => {
      const release = (await (await route.fetch()).json()) as SignedRelease
      const rows = release.rows.map((row, at) => (at === 0 ? { ...row, count: row.count + 1 } : row))
      await route.fulfill({ json: { ...release, rows } })
    })
    await page.goto(`${house.origin}/sites/shop.example/releases?release=3`)
    await page.getByText('The rows are not those that the receipt was made for').waitFor()
    await page.addInitScript('Object.defineProperty(crypto, "subtle", { value: undefined })')
    await page.goto(`${house.origin}/sites/shop.example/releases?release=2`)
    await page.getByText('This browser cannot check').waitFor()
    await page.context().close()
  })

  it('the release page says when the first release comes, and nothing of the sort when nothing is released', async () => {
    const site = await house.control.addSite({ domain: 'empty.example', timeZone: 'Europe/Berlin' })
    const page = await opened('empty.example/releases')
    await page.getByText('Nothing has been released yet').waitFor()
    await page.getByText('within three hours after midnight (Europe/Berlin)').waitFor()
    await house.control.updateReleaseSettings(site.id, { preset: 'none' })
    await page.reload()
    await page.getByText('Choose a preset above').waitFor()
    await page.context().close()
  })

  it('the release page saves how a site releases, and keeps what was typed when the server does not take it', async () => {
    const site = await house.control.addSite({ domain: 'settings.example', timeZone: 'UTC' })
    const page = await opened('settings.example/releases')
    await page.getByRole('radio', { name: 'Public' }).check()
    await page.getByText('Every month').click()
    await page.getByRole('button', { name: 'Edit pages' }).click()
    const field = page.getByRole('textbox', { name: 'Pages known beforehand' })
    await field.fill('/toner\nblack toner')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('“black toner” must be a path').waitFor()
    expect(await field.inputValue()).toBe('/toner\nblack toner')
    expect(await page.getByRole('radio', { name: 'Public' }).isChecked()).toBe(true)
    expect((await house.control.releaseSettings(site.id))?.preset).toBe('partner')
    await field.fill('https://settings.example/toner?x=1\n/\n/toner')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').waitFor()
    await page.getByText('Pages known beforehand: 2').waitFor()
    expect(await house.control.releaseSettings(site.id)).toEqual({
      period: 'month',
      preset: 'public',
      declared: { page: ['/', '/toner'], exit_link: [] },
    })
    expect(await page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true)
    await page.context().close()
  })

  it('the release page fits a phone, in light and dark, and nothing on it moves while it loads', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await opened('', { colorScheme, viewport: { width: 390, height: 844 } })
      await page.addInitScript(`
        window.moved = 0
        new PerformanceObserver(shifts => {
          for (const shift of shifts.getEntries()) window.moved += shift.value
        }).observe({ type: 'layout-shift', buffered: true })`)
      await page.goto(`${house.origin}/sites/shop.example/releases?release=3`)
      await page.getByText('Checked in this browser').waitFor()
      const measured = await page.evaluate<[number, number]>(
        '[document.documentElement.scrollWidth, window.moved]',
      )
      expect(measured[0]).toBeLessThanOrEqual(390)
      expect(measured[1]).toBeLessThan(0.1)
      await page.context().close()
    }
  })
})
