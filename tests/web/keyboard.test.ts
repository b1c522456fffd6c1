import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOf } from './axe.ts'
import { crowdOf } from './dashboard-crowd.ts'
import { type DashboardHouse, openDashboardHouse } from './dashboard-house.ts'
import { signedIn } from './signed-in.ts'

let house: DashboardHouse
const dayAt = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
/** A page that shares two cores with a compiler takes its time. */
const PATIENT = { timeout: 20_000 }

beforeAll(async () => {
  house = await openDashboardHouse()
  for (const domain of ['a-keys.example', 'b-keys.example']) {
    const { id } = await house.control.addSite({ domain, timeZone: 'UTC' })
    await house.cells.append({
      token: domain,
      rows: [...crowdOf(id, dayAt(-1)), ...crowdOf(id, dayAt(-40))],
    })
  }
})
afterAll(() => house?.[Symbol.asyncDispose]())

async function openReport(query = ''): Promise<{ page: Page; complaints: string[] }> {
  const opened = await signedIn(house)
  await opened.page.goto(`${house.origin}/sites/a-keys.example${query}`)
  await opened.page.getByText('Deutsche Telekom').waitFor()
  return opened
}

const search = (page: Page): Record<string, string> =>
  Object.fromEntries(new URL(page.url()).searchParams.entries())
const path = (page: Page): string => new URL(page.url()).pathname

const PERIODS = {
  d: 'today',
  e: 'yesterday',
  w: '7d',
  f: '28d',
  t: '30d',
  n: '91d',
  m: 'month',
  p: 'lastmonth',
  y: 'year',
  a: 'all',
} as const

describe('the keyboard', () => {
  it('the keyboard chooses every period, and days of one’s own', async () => {
    const { page, complaints } = await openReport()
    for (const [key, period] of Object.entries(PERIODS)) {
      await page.keyboard.press(key)
      await expect.poll(() => search(page)['period'], PATIENT).toBe(period)
    }
    await page.keyboard.press('c')
    const dialog = page.getByRole('dialog', { name: 'Chosen days' })
    await dialog.getByLabel('From').fill(dayAt(-3))
    await dialog.getByLabel('To').fill(dayAt(-2))
    await dialog.getByRole('button', { name: 'Show these days' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(search(page)).toEqual({ period: 'custom', from: dayAt(-3), to: dayAt(-2) })
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('the keyboard steps through days, turns the comparison, changes the interval and takes the filter away', async () => {
    const { page } = await openReport('?period=7d')
    await page.keyboard.press('ArrowLeft')
    await expect
      .poll(() => search(page), PATIENT)
      .toEqual({ period: 'custom', from: dayAt(-13), to: dayAt(-7) })
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => search(page)['to'], PATIENT).toBe(dayAt(0))
    // There is nothing after today.
    await page.keyboard.press('ArrowRight')
    expect(search(page)['to']).toBe(dayAt(0))
    await page.keyboard.press('x')
    await expect.poll(() => search(page)['compare'], PATIENT).toBe('none')
    await page.keyboard.press('x')
    await expect.poll(() => search(page)['compare'], PATIENT).toBeUndefined()
    await page.keyboard.press('n')
    await page.keyboard.press('i')
    await expect.poll(() => search(page)['interval'], PATIENT).toBe('week')
    await page.getByRole('button', { name: 'Vodafone' }).click()
    await expect.poll(() => search(page)['filter'], PATIENT).toBe('gateway:Vodafone')
    await page.keyboard.press('Escape')
    await expect.poll(() => search(page)['filter'], PATIENT).toBeUndefined()
    await page.context().close()
  })

  it('the keyboard goes to pages of the site with its days, and to other sites', async () => {
    const { page } = await openReport('?period=7d')
    for (const [key, slug] of [
      ['f', '/flows'],
      ['g', '/goals'],
      ['u', '/funnels'],
      ['t', ''],
    ] as const) {
      await page.keyboard.press('g')
      await page.keyboard.press(key)
      await expect.poll(() => path(page), PATIENT).toBe(`/sites/a-keys.example${slug}`)
      expect(search(page)['period']).toBe('7d')
    }
    await page.keyboard.press('g')
    await page.keyboard.press('s')
    await expect.poll(() => path(page), PATIENT).toBe('/sites/a-keys.example/settings')
    await page.keyboard.press('2')
    await expect.poll(() => path(page), PATIENT).toBe('/sites/b-keys.example')
    await page.keyboard.press('0')
    await expect.poll(() => path(page), PATIENT).toBe('/sites')
    await page.context().close()
  })

  it('the keyboard does nothing in a field, with other keys held, or under what lies over the page', async () => {
    const { page } = await openReport('?period=7d')
    await page.keyboard.press('Control+e')
    await page.keyboard.press('Alt+e')
    await page.keyboard.press('Shift+E')
    await page.getByRole('region', { name: 'Gateways' }).getByRole('button', { name: 'Details' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('searchbox').pressSequentially('e')
    await dialog.getByRole('button', { name: 'Close' }).focus()
    await page.keyboard.press('e')
    await page.keyboard.press('?')
    expect(await page.getByRole('dialog').count()).toBe(1)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(search(page)).toEqual({ period: '7d' })
    await page.context().close()
  })

  it('the keyboard has a sheet of its keys, which the menu leads to, and the focus goes back', async () => {
    const { page } = await openReport()
    await page.keyboard.press('?')
    const sheet = page.getByRole('dialog', { name: 'Keyboard' })
    await sheet.getByText('Last 91 days').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
    const menu = page.getByRole('button', { name: 'Menu', exact: true })
    await menu.click()
    await page.getByRole('button', { name: 'Keyboard' }).click()
    await sheet.waitFor()
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Period: Last 28 days' }).click()
    const choice = page.getByRole('button', { name: 'Last 7 days' })
    expect(await choice.getAttribute('aria-keyshortcuts')).toBe('w')
    await page.context().close()
  })
})

describe('a menu', () => {
  it('a menu opens at what is chosen, moves with arrows and letters, and gives the focus back', async () => {
    const { page } = await openReport('?period=7d')
    const focused = async () => (await page.locator('.menu__item:focus').allTextContents()).join()
    const button = page.getByRole('button', { name: 'Period: Last 7 days' })
    await button.press('Enter')
    await expect.poll(focused, PATIENT).toMatch(/^Last 7 days/)
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toMatch(/^Last 28 days/)
    await page.keyboard.press('Home')
    expect(await focused()).toMatch(/^Today/)
    await page.keyboard.press('ArrowUp')
    expect(await focused()).toMatch(/^All time/)
    await page.keyboard.press('y')
    expect(await focused()).toMatch(/^Yesterday/)
    expect(await faultsOf(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await button.and(page.locator(':focus')).count()).toBe(1)
    expect(search(page)).toEqual({ period: '7d' })
    await button.click()
    await page.getByRole('dialog').waitFor()
    await button.click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await button.click()
    await page.getByRole('dialog').waitFor()
    await page.mouse.click(5, 500)
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.context().close()
  })
})
