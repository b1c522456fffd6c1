import { readFile } from 'node:fs/promises'
import type { SignedStatement } from '@gatecount/shared/domain/ledger/entry'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOf } from './axe.ts'
import { type DashboardHouse, openDashboardHouse } from './dashboard-house.ts'
import { englishLeftovers } from './english-leftovers.ts'
import { SHOP, sellForAnna, signInAffiliate } from './portal-crowd.ts'

const EMAIL = 'anna@people.example'
const PAGES = [
  ...['', '/sales', '/clicks', '/links', '/creatives', '/payouts'],
  ...['/disputes', '/statements', '/terms', '/notices'],
]

let house: DashboardHouse
let page: Page
let complaints: string[]

beforeAll(async () => {
  house = await openDashboardHouse()
  await sellForAnna(house, EMAIL)
  const opened = await signInAffiliate(house, EMAIL, { viewport: { width: 1440, height: 900 } })
  page = opened.page
  complaints = opened.complaints
})
afterAll(() => house?.[Symbol.asyncDispose]())

const open = async (path: string): Promise<void> => {
  await page.goto(house.origin + path)
  await page.getByRole('navigation', { name: /Your programme|Ihr Programm/ }).waitFor()
}
/** The month before this one: all of its days are signed. */
const chooseLastMonth = async (): Promise<void> => {
  const month = page.getByLabel('Month')
  await month.selectOption({ index: 1 })
}

describe('the portal', () => {
  it('is where an affiliate arrives, with what is owed and the course of what was earned', async () => {
    await open('/')
    await page.getByRole('heading', { name: `Friends of ${SHOP}` }).waitFor()
    await page.locator('.time-chart .recharts-surface').waitFor()
    const balance = page.locator('.portal-figures--large .portal-figures__one').first()
    expect(await balance.textContent()).toMatch(/Waits for approval[\s\S]*£\d+\.\d\d/)
    await page.getByRole('link', { name: 'More about clicks' }).waitFor()
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('link', { name: 'Your earnings' }).waitFor()
    expect(await page.getByRole('link', { name: 'Sites', exact: true }).count()).toBe(0)
    await page.keyboard.press('Escape')
  })

  it('lists every sale with how it was worked out, or why it earned nothing', async () => {
    await open('/affiliate/sales')
    const row = (text: string) => page.getByRole('row').filter({ hasText: text })
    await row('7.25% of £99.99, rules version 1, can be paid from').waitFor()
    await row('The click is older than the programme credits').waitFor()
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByText('Page 2 of').waitFor()
    await row('The parcel came back').waitFor()
    const saving = page.waitForEvent('download')
    await page.getByRole('link', { name: 'As a table (CSV)' }).click()
    const csv = await readFile(await (await saving).path(), 'utf8')
    expect(csv).toContain('sale,day,outcome')
    expect(csv).not.toContain('bert')
  })

  it('builds a link to any page of the shop, and to no other', async () => {
    await open('/affiliate/links')
    const link = page.locator('.portal-link code')
    expect(await link.textContent()).toBe('https://shop.example/go/anna')
    await page.getByLabel(`Page of ${SHOP}`).fill('https://www.shop.example/toner?size=a4')
    expect(await link.textContent()).toBe('https://shop.example/go/anna?to=%2Ftoner%3Fsize%3Da4')
    await page.getByRole('img', { name: 'QR code of your link' }).waitFor()
    await page.getByLabel(`Page of ${SHOP}`).fill('https://elsewhere.example/')
    await page.getByText(`This is no page of ${SHOP}.`).waitFor()
    expect(await link.count()).toBe(0)
  })

  it('verifies a statement in the browser, and finds a changed and a shortened file, sending nothing', async () => {
    await open('/affiliate/statements')
    await chooseLastMonth()
    await page.getByRole('button', { name: 'Verify it here' }).click()
    await page.getByText(/^Valid: \d+ lines of af_/).waitFor()
    expect(await page.locator('.statement-check__one--holds').count()).toBe(10)
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'The file that proves it (JSON)' }).click()
    const signed = JSON.parse(await readFile(await (await saving).path(), 'utf8')) as SignedStatement
    const printing = page.waitForEvent('download')
    await page.getByRole('link', { name: 'To read and to print (PDF)' }).click()
    expect((await readFile(await (await printing).path())).subarray(0, 5).toString()).toBe('%PDF-')

    await page.getByRole('link', { name: 'this page' }).click()
    await page.getByRole('heading', { name: 'Check a statement' }).waitFor()
    const sent: string[] = []
    page.on('request', request => sent.push(request.url()))
    const check = async (value: unknown): Promise<void> => {
      const buffer = Buffer.from(JSON.stringify(value))
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'statement.json', mimeType: 'application/json', buffer })
    }
    await check(signed)
    await page.getByText(/^Valid: \d+ lines of af_/).waitFor()
    const [first, ...rest] = signed.entries
    await check({ ...signed, entries: [{ ...first, sale: 99 }, ...rest] })
    await page.getByText('A line is not in the ledger as it was published.').waitFor()
    expect(await page.locator('.statement-check__one--fails').count()).toBe(1)
    await check({ ...signed, entries: signed.entries.toSpliced(2, 1) })
    await page.getByText('A line of this affiliate is missing, or lines are out of order.').waitFor()
    await check({ any: 'thing' })
    await page.getByText('This is no statement of Gatecount.').waitFor()
    await page.getByLabel('Key it must be signed with').fill('another')
    await check(signed)
    await page.getByText('It is signed with another key.').waitFor()
    expect(sent.filter(url => url.startsWith('http'))).toEqual([])
  })

  it('can be used by everybody, on a phone too, and complains of nothing', async () => {
    for (const path of PAGES) {
      await open(`/affiliate${path}`)
      await page.locator('.settings__content .panel').first().waitFor()
      await page.locator('.skeleton').first().waitFor({ state: 'detached' })
      expect([path, await faultsOf(page)]).toEqual([path, []])
    }
    await page.goto(`${house.origin}/verify`)
    expect(await faultsOf(page)).toEqual([])
    expect(complaints).toEqual([])
    // Eleven pages, each looked at in four ways.
  }, 300_000)

  it('says in German all that German has words for', async () => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto(`${house.origin}/`)
    await page.evaluate(`localStorage.setItem('gatecount-language', 'de')`)
    for (const path of PAGES) {
      await open(`/affiliate${path}`)
      await page.locator('.skeleton').first().waitFor({ state: 'detached' })
      expect([path, await englishLeftovers(page)]).toEqual([path, []])
    }
    await page.context().close()
  })
})
