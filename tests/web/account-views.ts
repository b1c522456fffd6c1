import type { Page } from 'playwright-core'
import type { AccountHouse } from './account-house.ts'
import { enterPassword, givePasskeys, part, setUpSecondStep, signOut } from './account-steps.ts'
import type { View } from './door-views.ts'

interface Opened {
  readonly page: Page
  readonly house: AccountHouse
  readonly email: string
  readonly password: string
}

let accounts = 0

/** The account page of somebody new, and what is done there. */
const onAccount = (name: string, go: (opened: Opened) => Promise<unknown>): View => ({
  name,
  async draw(house) {
    accounts += 1
    const account = await house.newAccount(`Ada${accounts}`)
    const page = await house.visit('/account')
    await enterPassword(page, account)
    await part(page, 'Sessions').getByText('This one').waitFor()
    await go({ page, house, ...account })
    return page
  },
})

async function addPasskey(page: Page): Promise<void> {
  await part(page, 'Passkeys').getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByLabel('Name of the passkey').fill('Laptop')
  await page.getByRole('button', { name: 'Continue' }).click()
  await part(page, 'Passkeys').getByRole('rowheader', { name: 'Laptop' }).waitFor()
}

async function beginSecondStep({ page, password }: Opened): Promise<void> {
  await part(page, 'Second step').getByRole('button', { name: 'Set it up' }).click()
  await page.getByRole('dialog').getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('img', { name: /as a picture to scan/ }).waitFor()
}

/** The account page, its windows, and the step that it can add to signing in. */
export const ACCOUNT_VIEWS: readonly View[] = [
  onAccount('account', async () => undefined),
  onAccount('account-passkey', async ({ page }) => {
    await givePasskeys(page)
    await addPasskey(page)
  }),
  onAccount('account-second-step', async ({ page, password }) => {
    await setUpSecondStep(page, password)
  }),
  onAccount('add-passkey', async ({ page }) => {
    await part(page, 'Passkeys').getByRole('button', { name: 'Add a passkey' }).click()
  }),
  onAccount('remove-passkey', async ({ page }) => {
    await givePasskeys(page)
    await addPasskey(page)
    await page.getByRole('button', { name: 'Remove Laptop' }).click()
  }),
  onAccount('confirm', async ({ page, house }) => {
    await house.letConfirmationsLapse()
    await part(page, 'You').getByLabel('E-mail', { exact: true }).fill('new@shop.example')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('dialog', { name: 'Is it you?' }).waitFor()
  }),
  onAccount('second-step-password', async ({ page }) => {
    await part(page, 'Second step').getByRole('button', { name: 'Set it up' }).click()
  }),
  onAccount('second-step-picture', beginSecondStep),
  onAccount('second-step-codes', async ({ page, password }) => {
    await setUpSecondStep(page, password, 'stay')
  }),
  onAccount('second-step-off', async ({ page, password }) => {
    await setUpSecondStep(page, password)
    await page.getByRole('button', { name: 'Turn it off' }).click()
  }),
  onAccount('end-all-others', async ({ page }) => {
    await page.getByRole('button', { name: 'End all others' }).click()
  }),
  onAccount('second-step', async ({ page, email, password }) => {
    await setUpSecondStep(page, password)
    await signOut(page)
    await enterPassword(page, { email, password })
    await page.getByRole('heading', { name: 'Your second step' }).waitFor()
  }),
  onAccount('second-step-recovery', async ({ page, email, password }) => {
    await setUpSecondStep(page, password)
    await signOut(page)
    await enterPassword(page, { email, password })
    await page.getByRole('button', { name: 'Use a recovery code instead' }).click()
  }),
]
