import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { crowdOf } from './dashboard-crowd.ts'
import { type DashboardHouse, openDashboardHouse } from './dashboard-house.ts'
import { signInByLink } from './sign-in-by-link.ts'

let house: DashboardHouse
beforeAll(async () => {
  house = await openDashboardHouse()
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
  const { id } = await house.control.addSite({ domain: 'silent.example', timeZone: 'UTC' })
  await house.cells.append({ token: 'silent', rows: crowdOf(id, yesterday) })
})
afterAll(() => house?.[Symbol.asyncDispose]())

/** Everything that the console says, of whatever kind. */
function listenTo(page: Page): string[] {
  const said: string[] = []
  page.on('console', message => said.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', error => said.push(error.message))
  return said
}

describe('the console', () => {
  it('the console says nothing while nobody is signed in, while somebody signs in, and on the report', async () => {
    const context = await house.browser.newContext({ locale: 'en-GB', timezoneId: 'UTC' })
    const page = await context.newPage()
    const said = listenTo(page)
    await page.goto(`${house.origin}/sites/silent.example`)
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    await signInByLink(page, house)
    await page.goto(`${house.origin}/sites/silent.example?period=7d`)
    await page.locator('.time-chart .recharts-surface').waitFor()
    await page.locator('.world-map__world').waitFor()
    expect(said).toEqual([])
    await context.close()
  })
})
