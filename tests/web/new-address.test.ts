import { afterAll, beforeAll, expect, it } from 'vitest'
import { type AccountHouse, openAccountHouse, SITE } from './account-house.ts'
import { enterPassword, isIn, part } from './account-steps.ts'

let house: AccountHouse
beforeAll(async () => {
  house = await openAccountHouse()
})
afterAll(() => house?.[Symbol.asyncDispose]())

it('a new e-mail address waits on the account page until the link that was mailed there is used', async () => {
  const account = await house.newAccount('Emmy')
  const page = await house.visit('/account')
  await enterPassword(page, account)
  await isIn(page)
  const wanted = `emmy.noether@${SITE}`
  await part(page, 'You').getByLabel('E-mail', { exact: true }).fill(wanted)
  await part(page, 'You').getByRole('button', { name: 'Save' }).click()
  await page.getByText(`Open the link that was mailed to ${wanted}`).waitFor()
  expect(await part(page, 'You').getByLabel('E-mail', { exact: true }).inputValue()).toBe(account.email)

  const { link } = await house.mail.next(wanted)
  await page.goto(String(link))
  await page.getByRole('button', { name: 'Use this address' }).click()
  await page.getByRole('link', { name: 'To your account' }).click()
  await page.waitForURL('**/account')
  expect(await part(page, 'You').getByLabel('E-mail', { exact: true }).inputValue()).toBe(wanted)

  await page.goto(String(link))
  await page.getByRole('button', { name: 'Use this address' }).click()
  await page.getByText('This link was used already, or has expired').waitFor()
  await page.context().close()
})
