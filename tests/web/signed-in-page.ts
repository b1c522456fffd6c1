import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import type { DashboardHouse } from './dashboard-house.ts'
import { signInByLink } from './sign-in-by-link.ts'

type House = Pick<DashboardHouse, 'browser' | 'origin' | 'signInLink'>

/** A browser that an owner of the installation has signed in with. */
async function signedInContext(house: House, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await house.browser.newContext({ locale: 'en-GB', timezoneId: 'UTC', ...options })
  const page = await context.newPage()
  await signInByLink(page, house)
  await page.close()
  return context
}

/** A page of the dashboard, as an owner of the installation opens it. */
export async function signedInPage(
  house: House,
  path: string,
  options?: BrowserContextOptions,
): Promise<Page> {
  const page = await (await signedInContext(house, options)).newPage()
  await page.goto(house.origin + path)
  return page
}
