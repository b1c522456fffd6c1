import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Account, type AccountHouse, openAccountHouse } from './account-house.ts'
import { enterPassword, givePasskeys, isIn, part, setUpSecondStep, signOut } from './account-steps.ts'

let house: AccountHouse
beforeAll(async () => {
  house = await openAccountHouse()
})
afterAll(() => house?.[Symbol.asyncDispose]())

/** The account page of a new account. */
async function opened(name: string): Promise<Account & { readonly page: Page }> {
  const account = await house.newAccount(name)
  const page = await house.visit('/account')
  await enterPassword(page, account)
  await page.getByRole('heading', { name: 'Your account' }).waitFor()
  return { ...account, page }
}

/** Says again who this is, in the window that asks for it. */
async function confirm(page: Page, password: string): Promise<void> {
  const asks = page.getByRole('dialog', { name: 'Is it you?' })
  await asks.getByLabel('Password', { exact: true }).fill(password)
  await asks.getByRole('button', { name: 'Confirm' }).click()
}

describe('the account page', () => {
  it('the account page changes name and address, the address only once it is known who asks', async () => {
    const { page, password } = await opened('Maria')
    const form = part(page, 'You')
    await form.getByLabel('Name', { exact: true }).fill('Maria Sibylla')
    await form.getByRole('button', { name: 'Save' }).click()
    await form.getByText('Saved.').waitFor()
    await house.letConfirmationsLapse()
    await form.getByLabel('E-mail', { exact: true }).fill('sibylla@shop.example')
    await form.getByRole('button', { name: 'Save' }).click()
    await confirm(page, 'not this one')
    await page.getByText('The password is not right').waitFor()
    await confirm(page, password)
    await form.getByText('Open the link that was mailed to sibylla@shop.example').waitFor()
    await page.goto(String((await house.mail.next('sibylla@shop.example')).link))
    await page.getByRole('button', { name: 'Use this address' }).click()
    await page.getByRole('link', { name: 'To your account' }).click()
    await signOut(page)
    await enterPassword(page, { email: 'sibylla@shop.example', password })
    await isIn(page)
    await page.context().close()
  })

  it('the account page changes the password and ends all other sessions with it', async () => {
    const { page, email, password } = await opened('Sophie')
    const other = await house.visit('/signin')
    await enterPassword(other, { email, password })
    await isIn(other)
    await house.letConfirmationsLapse()
    const form = part(page, 'Password')
    await form.getByLabel('Current password').fill(password)
    await form.getByLabel('New password', { exact: true }).fill('elastic plates and primes')
    await form.getByRole('button', { name: 'Change the password' }).click()
    await page.getByText('All other sessions were ended').waitFor()
    await other.reload()
    await other.getByRole('heading', { name: 'Sign in' }).waitFor()
    await enterPassword(other, { email, password: 'elastic plates and primes' })
    await isIn(other)
    for (const used of [page, other]) await used.context().close()
  })

  it('the account page lists sessions and ends another one, which is then signed out', async () => {
    const { page, email, password } = await opened('Chien')
    const other = await house.visit('/signin')
    await enterPassword(other, { email, password })
    await isIn(other)
    await page.reload()
    const sessions = part(page, 'Sessions')
    await sessions.getByText('This one').waitFor()
    // The browser that accepted the invitation is the third.
    await expect
      .poll(() => sessions.getByRole('button', { name: /^End the session/ }).count(), { timeout: 15_000 })
      .toBe(2)
    await sessions
      .getByRole('row', { name: /Chrome on Linux/ })
      .getByRole('button', { name: /^End/ })
      .click()
    await page.getByText('The session on Chrome on Linux is over').waitFor()
    await other.reload()
    await other.getByRole('heading', { name: 'Sign in' }).waitFor()
    await sessions.getByRole('button', { name: 'End all others' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'End them' }).click()
    await page.getByText('All other sessions are over').waitFor()
    await expect
      .poll(() => sessions.getByRole('button', { name: /^End/ }).count(), { timeout: 15_000 })
      .toBe(0)
    for (const used of [page, other]) await used.context().close()
  })
})

describe('passkeys', () => {
  it('a passkey is added under a name, signs in, confirms who this is, is renamed and removed', async () => {
    const { page } = await opened('Katherine')
    await givePasskeys(page)
    const keys = part(page, 'Passkeys')
    await keys.getByRole('button', { name: 'Add a passkey' }).click()
    await page.getByLabel('Name of the passkey').fill('Laptop')
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByText('The passkey is added').waitFor()
    await keys.getByRole('rowheader', { name: 'Laptop' }).waitFor()

    await signOut(page)
    await page.goto(`${house.origin}/account`)
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await page.getByRole('heading', { name: 'Your account' }).waitFor()

    await keys.getByRole('button', { name: 'Rename Laptop' }).click()
    await page.getByLabel('Name of the passkey').fill('Old laptop')
    await page.getByRole('button', { name: 'Save' }).last().click()
    await keys.getByRole('rowheader', { name: 'Old laptop' }).waitFor()

    await house.letConfirmationsLapse()
    await keys.getByRole('button', { name: 'Remove Old laptop' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove it' }).click()
    await page
      .getByRole('dialog', { name: 'Is it you?' })
      .getByRole('button', { name: 'Use a passkey' })
      .click()
    await page.getByText('The passkey Old laptop is removed').waitFor()
    await page.context().close()
  })

  it('a passkey signs in by being taken at the field of the address, where the browser offers it', async () => {
    const { page } = await opened('Dorothy')
    await givePasskeys(page, { offered: true })
    await part(page, 'Passkeys').getByRole('button', { name: 'Add a passkey' }).click()
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByText('The passkey is added').waitFor()
    const signedIn = page.waitForResponse('**/api/v1/session/passkey')
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    expect((await signedIn).status()).toBe(204)
    await isIn(page)
    await page.context().close()
  })
})

describe('the second step', () => {
  it('the second step asks for a code of the app, or a recovery code that works once', async () => {
    const { page, email, password } = await opened('Annie')
    const { app, codes } = await setUpSecondStep(page, password)
    expect(codes).toHaveLength(10)
    await signOut(page)

    await enterPassword(page, { email, password })
    await page.getByRole('heading', { name: 'Your second step' }).waitFor()
    await page.getByLabel('Code', { exact: true }).fill(app.generate())
    await page.getByRole('button', { name: 'Continue' }).click()
    await isIn(page)
    await signOut(page)

    const [code = ''] = codes
    await enterPassword(page, { email, password })
    await page.getByRole('button', { name: 'Use a recovery code instead' }).click()
    await page.getByLabel('Recovery code', { exact: true }).fill(code)
    await page.getByRole('button', { name: 'Continue' }).click()
    await isIn(page)
    await signOut(page)

    await enterPassword(page, { email, password })
    await page.getByRole('button', { name: 'Use a recovery code instead' }).click()
    await page.getByLabel('Recovery code', { exact: true }).fill(code)
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByText('The code is not right').waitFor()
    await page.context().close()
  })

  it('the second step is left out on a device that was said to be trusted, gives new codes, and is turned off', async () => {
    const { page, email, password } = await opened('Vera')
    const { app, codes } = await setUpSecondStep(page, password)
    await signOut(page)
    await enterPassword(page, { email, password })
    await page.getByLabel('Code', { exact: true }).fill(app.generate())
    await page.getByLabel('Do not ask for it on this device').check()
    await page.getByRole('button', { name: 'Continue' }).click()
    await isIn(page)
    await signOut(page)
    await enterPassword(page, { email, password })
    await isIn(page)

    await page.goto(`${house.origin}/account`)
    const step = part(page, 'Second step')
    await step.getByRole('button', { name: 'New recovery codes' }).click()
    await page.getByRole('dialog').getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Make new codes' }).click()
    const shown = page.getByRole('region', { name: 'Recovery codes' })
    await shown.waitFor()
    expect(await shown.getByRole('listitem').allInnerTexts()).not.toEqual(codes)
    await page.getByRole('button', { name: 'I have kept them' }).click()
    await step.getByRole('button', { name: 'Turn it off' }).click()
    await page.getByRole('dialog').getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('dialog').getByRole('button', { name: 'Turn it off' }).click()
    await step.getByText('Off', { exact: true }).waitFor()
    await page.context().close()
  })
})
