import { newSecret } from '@gatecount/dashboard-server/auth/new-secret'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import type { Page } from 'playwright-core'

/** A one-time link of the command line. */
export async function newSignInLink(
  control: Pick<ControlStore, 'addSignInLink'>,
  origin: string,
): Promise<string> {
  const secret = newSecret()
  await control.addSignInLink(secret, 60)
  return `${origin}/signin?token=${unveil(secret)}`
}

/** Signs the owner in, as they do with a link of the command line, in either language. */
export async function signInByLink(
  page: Page,
  house: { readonly signInLink: () => Promise<string> },
): Promise<void> {
  await page.goto(await house.signInLink())
  await page.getByRole('button', { name: /^(Sign in|Anmelden)$/ }).click()
  await page.waitForURL(url => url.pathname !== '/signin')
}
