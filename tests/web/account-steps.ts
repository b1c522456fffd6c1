import { TOTP } from 'otpauth'
import type { Locator, Page } from 'playwright-core'
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

const OFFERS_NONE = 'PublicKeyCredential.isConditionalMediationAvailable = async () => false'

/**
 * An authenticator that is built into the browser, and says yes: passkeys without a finger to hold.
 * Where the browser offers them at the field of the address, it takes what is offered at once.
 */
export async function givePasskeys(
  page: Page,
  { offered = false, recognised = true }: { readonly offered?: boolean; readonly recognised?: boolean } = {},
): Promise<void> {
  if (!offered) {
    await page.addInitScript(OFFERS_NONE)
    await page.evaluate(OFFERS_NONE)
  }
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: recognised,
      automaticPresenceSimulation: true,
    },
  })
}

/** A part of the account page, by its heading. */
export const part = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true })

/**
 * Sets the second step up on the account page, as somebody with an app does.
 * @param then whether the window with the recovery codes is closed
 */
export async function setUpSecondStep(page: Page, password: string, then: 'close' | 'stay' = 'close') {
  await part(page, 'Second step').getByRole('button', { name: 'Set it up' }).click()
  await page.getByRole('dialog').getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('img', { name: /as a picture to scan/ }).waitFor()
  const secret = (await page.locator('.authenticator__secret').textContent()) ?? ''
  const app = new TOTP({ secret: secret.replaceAll(' ', '') })
  await page.getByLabel('The code that the app shows now').fill(app.generate())
  await page.getByRole('button', { name: 'Turn it on' }).click()
  const codes = page.getByRole('region', { name: 'Recovery codes' })
  await codes.waitFor()
  const shown = await codes.getByRole('listitem').allInnerTexts()
  if (then === 'close') {
    await page.getByRole('button', { name: 'I have kept them' }).click()
    await part(page, 'Second step').getByText('On', { exact: true }).waitFor()
  }
  return { app, codes: shown }
}
