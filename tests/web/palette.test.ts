import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOf } from './axe.ts'
import { crowdOf } from './dashboard-crowd.ts'
import { type DashboardHouse, openDashboardHouse } from './dashboard-house.ts'
import { signedIn } from './signed-in.ts'

let house: DashboardHouse
const PATIENT = { timeout: 20_000 }

beforeAll(async () => {
  house = await openDashboardHouse()
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
  for (const domain of ['palette.example', 'second.example']) {
    const { id } = await house.control.addSite({ domain, timeZone: 'UTC' })
    await house.cells.append({ token: domain, rows: crowdOf(id, yesterday) })
  }
})
afterAll(() => house?.[Symbol.asyncDispose]())

const palette = (page: Page) => page.getByRole('dialog', { name: 'Search for a page, a value or a command' })

/** Types into the palette and takes the option of that name. */
async function take(page: Page, typed: string, option: string | RegExp): Promise<void> {
  await page.keyboard.press('/')
  await palette(page).getByRole('combobox').fill(typed)
  await palette(page).getByRole('option', { name: option }).first().click()
  await palette(page).waitFor({ state: 'detached' })
}

async function openReport(): Promise<{ page: Page; complaints: string[] }> {
  const opened = await signedIn(house)
  await opened.page.goto(`${house.origin}/sites/palette.example?period=7d`)
  await opened.page.getByText('Deutsche Telekom').waitFor()
  return opened
}

describe('the palette', () => {
  it('the palette opens from anywhere, goes by arrows and Enter, and gives the focus back', async () => {
    const { page, complaints } = await openReport()
    const menu = page.getByRole('button', { name: 'Menu', exact: true })
    await menu.focus()
    await page.keyboard.press('Control+k')
    await palette(page).getByRole('option', { name: 'Yesterday' }).waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.keyboard.press('Escape')
    await palette(page).waitFor({ state: 'detached' })
    expect(await menu.and(page.locator(':focus')).count()).toBe(1)
    // Letters that come before it is there are meant for it, and choose no days.
    await page.keyboard.press('/')
    await page.keyboard.press('e')
    await palette(page).getByRole('combobox').waitFor()
    await palette(page).getByRole('combobox').fill('')
    expect(new URL(page.url()).search).toBe('?period=7d')
    await page.keyboard.type('month')
    await palette(page).getByRole('option', { name: 'Last month' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => new URL(page.url()).search, PATIENT).toBe('?period=lastmonth')
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('the palette goes to sites, pages and sections, and changes how it looks', async () => {
    const { page } = await openReport()
    await take(page, 'second', 'second.example')
    await page.getByRole('heading', { name: 'second.example' }).waitFor()
    await take(page, 'tokens', /^Tokens/)
    await expect
      .poll(() => new URL(page.url()).pathname, PATIENT)
      .toBe('/sites/second.example/settings/tokens')
    await take(page, 'dark', 'Dark')
    expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('dark')
    expect(await page.getByRole('radio', { name: 'Dark' }).isChecked()).toBe(true)
    await take(page, 'deutsch', 'Deutsch')
    await expect.poll(() => page.evaluate('document.documentElement.lang'), PATIENT).toBe('de')
    await page.context().close()
  })

  it('the palette finds values of the days on show, whatever their capitals, and filters by them', async () => {
    const { page } = await openReport()
    await take(page, 'goog', /^Google/)
    await page.getByRole('button', { name: 'Source is Google: take this filter away' }).waitFor()
    await take(page, 'germ', /^Germany/)
    await page.getByRole('button', { name: 'Country is Germany: take this filter away' }).waitFor()
    await take(page, 'ton', /^\/toner/)
    await page.getByRole('button', { name: 'Page is /toner: take this filter away' }).waitFor()
    await page.keyboard.press('/')
    await palette(page).getByRole('combobox').fill('zzzz')
    await palette(page).getByText('Nothing has these letters.').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.context().close()
  })
})
