import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOf } from './axe.ts'
import { type DashboardHouse, openDashboardHouse } from './dashboard-house.ts'
import { englishLeftovers } from './english-leftovers.ts'
import { sellToPay } from './payouts-crowd.ts'
import { SHOP, signInAffiliate } from './portal-crowd.ts'
import { signedIn } from './signed-in.ts'

const EMAIL = 'anna@people.example'
const DESK = { viewport: { width: 1440, height: 900 } }

let house: DashboardHouse
let owner: Page
let anna: Page
let complaints: (readonly string[])[]

beforeAll(async () => {
  house = await openDashboardHouse()
  await sellToPay(house, EMAIL)
  const merchant = await signedIn(house)
  const affiliate = await signInAffiliate(house, EMAIL, DESK)
  owner = merchant.page
  complaints = [merchant.complaints, affiliate.complaints]
  anna = affiliate.page
  await owner.setViewportSize(DESK.viewport)
})
afterAll(() => house?.[Symbol.asyncDispose]())

const openPayouts = async (): Promise<void> => {
  await owner.goto(`${house.origin}/sites/${SHOP}/affiliates?part=payouts`)
  await owner.getByRole('region', { name: 'Who pays' }).waitFor()
}
const openOwn = async (): Promise<void> => {
  await anna.goto(`${house.origin}/affiliate/payouts`)
  await anna.getByRole('region', { name: /Your payouts|Ihre Auszahlungen/ }).waitFor()
  await anna.locator('.skeleton').first().waitFor({ state: 'detached' })
}
const downloaded = async (page: Page, link: string): Promise<string> => {
  const saving = page.waitForEvent('download')
  await page.getByRole('link', { name: link }).click()
  return await readFile(await (await saving).path(), 'utf8')
}
const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text })
const de = `localStorage.setItem('gatecount-language', 'de')`

describe('the pages of payouts', () => {
  it('lead a merchant from what would be paid to a frozen batch, its files, and what became of it', async () => {
    await openPayouts()
    await row(owner, 'anna').filter({ hasText: '€54.37' }).filter({ hasText: 'DE•• •••• 3000' }).waitFor()
    await row(owner, 'carla').filter({ hasText: 'Less than the minimum payout' }).waitFor()
    expect(await faultsOf(owner)).toEqual([])
    await owner.setViewportSize(DESK.viewport)

    await owner.getByRole('region', { name: 'Who pays' }).getByRole('button', { name: 'Change' }).click()
    const dialog = owner.getByRole('dialog')
    await dialog.getByLabel('Name or company').fill('Shop & Sons')
    await dialog.getByLabel('Postal address').fill('Road 1\nTown')
    await dialog.getByLabel('IBAN that you pay from').fill('FR14 2004 1010 0505 0001 3M02 607')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.getByText('is not an IBAN').waitFor()
    await dialog.getByLabel('IBAN that you pay from').fill('FR14 2004 1010 0505 0001 3M02 606')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await owner.getByText('FR•• •••• 2606').waitFor()

    await owner.getByRole('button', { name: 'Freeze' }).click()
    const question = owner.getByRole('alertdialog')
    await question.getByText('€112.37 for 2 affiliates.').waitFor()
    await question.getByRole('button', { name: 'Freeze it' }).click()
    await owner.getByRole('heading', { name: 'Payout 1' }).waitFor()
    expect(await owner.locator('.payouts__hash code').textContent()).toMatch(/^[\da-f]{64}$/)
    expect(await downloaded(owner, 'Transfers for the bank (SEPA XML)')).toContain('<CtrlSum>54.37</CtrlSum>')
    expect(await downloaded(owner, 'PayPal mass payment (CSV)')).toContain('bert@people.example,58.00,EUR,')
    expect(await faultsOf(owner)).toEqual([])
    await owner.setViewportSize(DESK.viewport)
  })

  it('let an affiliate agree to invoices, and change how they are paid, three days later', async () => {
    await openOwn()
    await row(anna, 'Payout 1').filter({ hasText: 'To be paid' }).waitFor()
    await anna.getByRole('button', { name: 'Agree to invoices' }).click()
    const agreement = anna.getByRole('dialog')
    await agreement.getByLabel('Name or company').fill('Anna Muster')
    await agreement.getByLabel('Postal address').fill('Lane 2\nVillage')
    await agreement.getByLabel('Tax in percent').fill('19')
    await agreement.getByRole('button', { name: 'Agree', exact: true }).click()
    await anna.getByText('19%').waitFor()

    await anna
      .getByRole('region', { name: 'How you are paid' })
      .getByRole('button', { name: 'Change' })
      .click()
    const dialog = anna.getByRole('dialog')
    await dialog.getByLabel('Way').selectOption('paypal')
    await dialog.getByLabel('E-mail address at PayPal').fill('anna.new@people.example')
    await dialog.getByText('No mails are sent from here').waitFor()
    expect(await faultsOf(anna)).toEqual([])
    await anna.setViewportSize(DESK.viewport)
    await dialog.getByRole('button', { name: 'Ask for the change' }).click()
    await anna.getByText('A change is on its way: PayPal a•••@p•••').waitFor()
    await anna.getByText('DE•• •••• 3000').first().waitFor()
    expect(await faultsOf(anna)).toEqual([])
    await anna.setViewportSize(DESK.viewport)
    await anna.getByRole('button', { name: 'Withdraw' }).click()
    await anna.getByText('Withdrawn: you are paid as before.').waitFor()
  })

  it('say on both sides what was paid, by which reference, and what failed and why', async () => {
    await openPayouts()
    await owner.getByRole('button', { name: 'Mark as failed: bert' }).click()
    const question = owner.getByRole('alertdialog')
    await question.getByLabel('Reason').fill('PayPal sent it back')
    await question.getByRole('button', { name: 'Mark as failed' }).click()
    await row(owner, 'bert').filter({ hasText: 'PayPal sent it back' }).waitFor()
    await owner.getByRole('button', { name: 'Mark as paid: anna' }).click()
    await question.getByLabel('Reference').fill('Run 7')
    await question.getByRole('button', { name: 'Mark as paid' }).click()
    await owner.getByRole('heading', { name: 'Next payout' }).waitFor()
    await row(owner, 'bert').filter({ hasText: '€58.00' }).waitFor()
    await owner.getByRole('button', { name: 'Details of payout 1' }).click()
    await row(owner, 'anna').filter({ hasText: 'Run 7' }).waitFor()
    expect(await faultsOf(owner)).toEqual([])

    await openOwn()
    await row(anna, 'Reference Run 7').filter({ hasText: 'Paid' }).waitFor()
    expect((await downloaded(anna, 'Invoice 1 (PDF)')).slice(0, 5)).toBe('%PDF-')
    // The account that is none was refused.
    expect(complaints.flat().filter(text => !text.includes('400 (Bad Request)'))).toEqual([])
  })

  it('say in German all that German has words for', async () => {
    for (const page of [owner, anna]) await page.evaluate(de)
    await owner.goto(`${house.origin}/sites/${SHOP}/affiliates?part=payouts`)
    await owner.getByRole('heading', { name: 'Nächste Auszahlung' }).waitFor()
    await owner.getByRole('button', { name: 'Details der Auszahlung 1' }).click()
    expect(await englishLeftovers(owner)).toEqual([])
    await openOwn()
    expect(await englishLeftovers(anna)).toEqual([])
  })
})
