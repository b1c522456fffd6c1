import { newSecret } from '@gatecount/dashboard-server/auth/new-secret'
import { addTestProgramme, testSale } from '@gatecount/dashboard-server/testing/affiliate-programme'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import { addDays } from '@gatecount/shared/domain/time/local-time'
import type { BrowserContextOptions, Page } from 'playwright-core'
import type { DashboardHouse } from './dashboard-house.ts'

export const SHOP = 'shop.example'
const today = (): string => new Date().toISOString().slice(0, 10)

/** A programme with sales of six weeks, some refunded, rejected or not credited. @returns its id */
export async function sellForAnna({ control }: DashboardHouse, email: string): Promise<number> {
  const site = await control.addSite({ domain: SHOP, timeZone: 'UTC' })
  const { id } = await addTestProgramme(control, {
    siteId: site.id,
    affiliates: { anna: email, bert: 'bert@people.example' },
  })
  for (let back = 40; back > 0; back -= 1) {
    const day = addDays(today(), -back)
    const click = { code: back % 5 === 0 ? 'bert' : 'anna', day }
    const sales = Array.from({ length: back % 4 }, (_, n) =>
      testSale(`${back} ${n}`, BigInt(1999 + ((back * 733) % 9000)), { day, click }),
    )
    await control.ledger.takeSales(id, sales, day)
    await control.ledger.signDays(id, day)
  }
  const now = today()
  await control.ledger.takeSales(
    id,
    [
      testSale('late', 4900n, { day: now, click: { code: 'anna', day: addDays(now, -31) } }),
      testSale('today', 9999n, { day: now, click: { code: 'anna', day: now } }),
    ],
    now,
  )
  await control.ledger.decideSales(id, [{ sale: 3, verdict: 'reject', reason: 'The parcel came back' }], now)
  await control.ledger.advance(id, now)
  return id
}

/** A page of somebody new who is an affiliate of the shop and nothing else. */
export async function signInAffiliate(
  { browser, control, origin }: DashboardHouse,
  email: string,
  options: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly complaints: string[] }> {
  const site = await control.findSite(SHOP)
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'UTC', ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(error.message))
  const secret = newSecret()
  const invitation = { email, invitedBy: null, siteId: site?.id ?? null, role: 'affiliate' } as const
  await control.addInvitation(secret, invitation, 600)
  await page.goto(`${origin}/signin`)
  await page.evaluate(
    async ([token]) =>
      void (await fetch('/api/v1/invitations/accept', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token, name: 'Anna', password: 'correct gate sparrow' }),
      })),
    [unveil(secret)],
  )
  return { page, complaints }
}
