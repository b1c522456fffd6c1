import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOf } from './axe.ts'
import { type DashboardHouse, openDashboardHouse } from './dashboard-house.ts'
import { englishLeftovers } from './english-leftovers.ts'
import { SHOP, signInAffiliate } from './portal-crowd.ts'
import { signedIn } from './signed-in.ts'
import { rejectAnna } from './trust-crowd.ts'

const EMAIL = 'anna@people.example'
const MERCHANT = `/sites/${SHOP}/affiliates`
const PHONE = { viewport: { width: 390, height: 844 } }

let house: DashboardHouse
let anna: Page
let shop: Page
let complaints: readonly string[]

beforeAll(async () => {
  house = await openDashboardHouse()
  await rejectAnna(house, EMAIL)
  const affiliate = await signInAffiliate(house, EMAIL, PHONE)
  const merchant = await signedIn(house)
  anna = affiliate.page
  shop = merchant.page
  complaints = affiliate.complaints
})
afterAll(() => house?.[Symbol.asyncDispose]())

const disputesOfAnna = async (): Promise<void> => {
  await anna.goto(`${house.origin}/affiliate/disputes`)
  await anna.getByRole('heading', { name: 'Disputes', exact: true }).waitFor()
}
const part = async (name: 'signs' | 'disputes'): Promise<void> => {
  await shop.goto(`${house.origin}${MERCHANT}?part=${name}`)
  await shop.getByRole('article').first().waitFor()
}

describe('signs of fraud', () => {
  it('wait on the overview, and say what was seen, what would be expected and how sure it is', async () => {
    await shop.goto(`${house.origin}${MERCHANT}`)
    await shop.getByRole('button', { name: '1 sign of fraud' }).click()
    const card = shop.getByRole('article', { name: 'anna: Nearly all sales on the day of the click' })
    await card.getByText('58 of 60 sales by links were made on the day of the click: 97%.').waitFor()
    await card.getByText('With the others it is 30%: 120 of 400.').waitFor()
    await card.getByText('the true share is between 89% and 99%').waitFor()
    await card.getByText('Price comparisons and reviews').waitFor()
    expect(await faultsOf(shop)).toEqual([])
  })

  it('are decided by a person, and the affiliate reads why and objects', async () => {
    await disputesOfAnna()
    expect(await anna.getByText('What the shop asks about').count()).toBe(0)
    await part('signs')
    await shop.getByRole('button', { name: 'Hold payouts: anna' }).click()
    const dialog = shop.getByRole('alertdialog')
    await dialog.getByText('nothing becomes payable until you decide otherwise').waitFor()
    await dialog.getByLabel('Why').fill('Which extension is this?')
    await dialog.getByRole('button', { name: 'Hold payouts' }).click()
    await shop.getByText('Payouts held').first().waitFor()

    await disputesOfAnna()
    await anna.getByText('Which extension is this?').waitFor()
    await anna.getByText('With the others it is about 30%.').waitFor()
    await anna.getByRole('button', { name: /^Object/ }).click()
    await anna.getByLabel('What the shop should know').fill('I compare prices')
    await anna.getByRole('button', { name: 'Open the dispute' }).click()
    await anna.getByText('The shop is asked').waitFor()
    expect(await anna.getByRole('button', { name: /^Object/ }).count()).toBe(0)
    expect(await faultsOf(anna)).toEqual([])
  })
})

describe('disputes', () => {
  it('go from the list of sales to the shop, are refused, answered and accepted', async () => {
    await anna.goto(`${house.origin}/affiliate/sales`)
    await anna.getByRole('button', { name: 'Dispute sale 2' }).click()
    await anna.getByText('It was rejected, and should not have been').waitFor()
    await anna.getByLabel('What the shop should know').fill('It was a real order')
    await anna.getByRole('button', { name: 'Open the dispute' }).click()
    await anna.getByRole('dialog').waitFor({ state: 'detached' })

    await shop.goto(`${house.origin}${MERCHANT}`)
    await shop.getByRole('button', { name: '2 disputes' }).click()
    const own = shop.getByRole('article', { name: 'Dispute 2 of anna' })
    await own.getByText('It was a real order').waitFor()
    await own.getByRole('button', { name: /^Refuse/ }).click()
    await shop.getByRole('alertdialog').getByLabel('Reason').fill('We found no payment')
    await shop.getByRole('alertdialog').getByRole('button', { name: 'Refuse' }).click()
    await own.getByText('Refused: the affiliate can answer once').waitFor()

    await disputesOfAnna()
    const theirs = anna.getByRole('article', { name: 'Dispute 2' })
    await theirs.getByText('We found no payment').waitFor()
    await theirs.getByRole('button', { name: /^Answer/ }).click()
    await anna.getByRole('alertdialog').getByLabel('Your answer').fill('It was paid by card')
    await anna.getByRole('alertdialog').getByRole('button', { name: 'Answer' }).click()
    await theirs.getByText('Answered: the shop decides').waitFor()

    await part('disputes')
    await own.getByRole('button', { name: /^Accept/ }).click()
    await shop.getByRole('alertdialog').getByText('The commission comes back as it was').waitFor()
    await shop.getByRole('alertdialog').getByRole('button', { name: 'Accept' }).click()
    await own.getByText('£3.63 was credited.').waitFor()
    await anna.goto(`${house.origin}/affiliate/sales`)
    await anna.getByText('Decided in a dispute').waitFor()
  })

  it('about a sale that is missing say the amount, or ask for it', async () => {
    await anna.goto(`${house.origin}/affiliate/sales`)
    await anna.getByRole('button', { name: 'Dispute sale 1' }).click()
    await anna.getByText('The commission is too low').waitFor()
    await anna.getByLabel('What the shop should know').fill('The wrong rate')
    await anna.getByRole('button', { name: 'Open the dispute' }).click()
    await anna.getByRole('dialog').waitFor({ state: 'detached' })
    await part('disputes')
    await shop.getByRole('button', { name: 'Accept: Dispute 3 of anna' }).click()
    const dialog = shop.getByRole('alertdialog')
    await dialog.getByLabel('Missing commission').fill('much')
    await dialog.getByRole('button', { name: 'Accept' }).click()
    await dialog.getByText('An amount, such as 1234.50').waitFor()
    await dialog.getByLabel('Missing commission').fill('2.75')
    await dialog.getByRole('button', { name: 'Accept' }).click()
    await shop.getByText('£2.75 was credited.').waitFor()
  })

  it('have no serious fault on a phone or a desk, and say nothing in English in German', async () => {
    expect(complaints).toEqual([])
    for (const name of ['signs', 'disputes'] as const) {
      const { page } = await signedIn(house, { ...PHONE, locale: 'de-DE' })
      await page.goto(`${house.origin}${MERCHANT}?part=${name}`)
      await page.getByRole('article').first().waitFor()
      expect([name, await faultsOf(page)]).toEqual([name, []])
      expect([name, (await englishLeftovers(page)).filter(isOurs)]).toEqual([name, []])
      await page.context().close()
    }
    await disputesOfAnna()
    expect(await faultsOf(anna)).toEqual([])
    await anna.evaluate(`localStorage.setItem('gatecount-language', 'de')`)
    await anna.reload()
    await anna.getByRole('heading', { name: 'Einsprüche', exact: true }).waitFor()
    await anna.getByRole('article').first().waitFor()
    expect((await englishLeftovers(anna)).filter(isOurs)).toEqual([])
  })
})

/** What people wrote is in their own language. */
const SAID = [
  'It was a real order',
  'We found no payment',
  'It was paid by card',
  'Which extension is this?',
  'The wrong rate',
  'I compare prices',
]
const isOurs = (text: string): boolean => !SAID.some(said => text.includes(said))
