import type { BrowserContextOptions, Page } from 'playwright-core'
import type { DashboardHouse } from './dashboard-house.ts'
import { signInByLink } from './sign-in-by-link.ts'

/** A page that was signed in by a link of its own, and everything that its console complained about. */
export async function signedIn(
  house: DashboardHouse,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: string[] }> {
  const context = await house.browser.newContext({ locale: 'en-GB', timezoneId: 'UTC', ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  await signInByLink(page, house)
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(error.message))
  return { page, complaints }
}
