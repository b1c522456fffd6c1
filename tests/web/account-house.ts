import { newSecret } from '@gatecount/dashboard-server/auth/new-secret'
import { OWNER } from '@gatecount/dashboard-server/testing/signed-in-owner'
import { type TestBrowser, testBrowser } from '@gatecount/dashboard-server/testing/test-browser'
import type { Role } from '@gatecount/shared/domain/identity/permissions'
import { unveil, veil } from '@gatecount/shared/domain/privacy/veiled'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { type MailStand, openMailStand } from '../accounts/mail-stand.ts'
import { type OidcStand, openOidcStand } from '../accounts/oidc-stand.ts'
import { freePort } from '../world/free-port.ts'
import { type DashboardHouse, openDashboardHouse } from './dashboard-house.ts'

/** Who signs in with an e-mail address and a password. */
export interface Account {
  readonly name: string
  readonly email: string
  readonly password: string
}

/** A dashboard with everything that people can sign in with: a host name for passkeys, a mail server, another provider. */
export interface AccountHouse extends DashboardHouse {
  readonly mail: MailStand
  readonly provider: OidcStand
  /** Makes it longer than ten minutes since anybody said who they are. */
  letConfirmationsLapse(): Promise<void>
  /** The secret of an invitation to the site that is there. */
  invite(email: string, role?: Role): Promise<string>
  /** A new account, made by accepting an invitation, and the browser that did. */
  newAccount(name: string): Promise<Account & { readonly browser: TestBrowser }>
  /** A page in a browser of its own that nobody is signed in with. */
  visit(path: string, options?: BrowserContextOptions): Promise<Page>
}

export const SITE = 'shop.example'

export async function openAccountHouse(): Promise<AccountHouse> {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const mail = await openMailStand()
  const provider = await openOidcStand([`${origin}/api/v1/session/oidc/oidc/callback`])
  const { issuer, clientId, clientSecret } = provider
  const house = await openDashboardHouse({
    port,
    publicUrl: origin,
    mail: { url: veil(mail.url), from: 'Gatecount <count@shop.example>' },
    oidc: { issuer, clientId, clientSecret: veil(clientSecret), name: 'Company ID', allowedDomains: [] },
  })
  const site = await house.control.addSite({ domain: SITE, timeZone: 'UTC' })
  const owner = testBrowser(origin)
  const { searchParams } = new URL(await house.signInLink())
  await owner.post('/api/v1/session', { token: searchParams.get('token') })
  await owner.post('/api/v1/me/setup', OWNER)

  const invite = async (email: string, role: Role = 'viewer'): Promise<string> => {
    const secret = newSecret()
    await house.control.addInvitation(secret, { email, siteId: site.id, role, invitedBy: null }, 600)
    return unveil(secret)
  }
  return {
    ...house,
    mail,
    provider,
    async letConfirmationsLapse() {
      const set = { confirmed_at: new Date(Date.now() - 11 * 60_000) }
      await house.control.accounts.update('sign_in_sessions', [], { set })
    },
    invite,
    async newAccount(name) {
      const email = `${name.toLowerCase()}@${SITE}`
      const password = `${name} walks by the old canal`
      const browser = testBrowser(origin)
      const token = await invite(email)
      const { status } = await browser.post('/api/v1/invitations/accept', { token, name, password })
      if (status !== 204) throw new Error(`Accepting gave ${status}`)
      return { name, email, password, browser }
    },
    async visit(path, options = {}) {
      const context = await house.browser.newContext({ locale: 'en-GB', timezoneId: 'UTC', ...options })
      const page = await context.newPage()
      await page.goto(path.startsWith('http') ? path : origin + path)
      return page
    },
    async [Symbol.asyncDispose]() {
      await house[Symbol.asyncDispose]()
      await Promise.all([mail, provider].map(stand => stand[Symbol.asyncDispose]()))
    },
  }
}
