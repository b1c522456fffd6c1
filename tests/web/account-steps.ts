import type { Page } from 'playwright-core'
import type { Account } from './account-house.ts'

/** Fills in the form of sign-in, and sends it. */
export async function enterPassword(page: Page, { email, password }: Omit<Account, 'name'>): Promise<void> {
  await page.getByLabel('E-mail', { exact: true }).fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** Waits for what only somebody sees who is signed in. */
export const isIn = (page: Page): Promise<void> => page.getByRole('button', { name: 'Menu' }).waitFor()

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
}

/** An authenticator that is built into the browser, and says yes: passkeys without a finger to hold. */
export async function givePasskeys(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}
