import { openTestDashboard, type TestDashboard } from '@gatecount/dashboard-server/testing/test-dashboard'
import { veil } from '@gatecount/shared/domain/privacy/veiled'
import { freePort } from '../world/free-port.ts'
import { type MailStand, openMailStand } from './mail-stand.ts'
import { type OidcStand, openOidcStand } from './oidc-stand.ts'

/** A dashboard with every way to sign in, reached as a browser reaches it: under a host name that passkeys can belong to. */
export interface SignInStand extends AsyncDisposable {
  readonly origin: string
  readonly dash: TestDashboard
  readonly mails: MailStand
  readonly provider: OidcStand
}

export async function openSignInStand(allowedDomains: readonly string[] = []): Promise<SignInStand> {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const [mails, provider] = await Promise.all([
    openMailStand(),
    openOidcStand([`${origin}/api/v1/session/oidc/oidc/callback`]),
  ])
  const dash = await openTestDashboard({
    port,
    publicUrl: origin,
    mail: { url: veil(mails.url), from: 'Gatecount <count@shop.example>' },
    oidc: {
      issuer: provider.issuer,
      clientId: provider.clientId,
      clientSecret: veil(provider.clientSecret),
      name: 'Company login',
      allowedDomains,
    },
  })
  return {
    origin,
    dash,
    mails,
    provider,
    async [Symbol.asyncDispose]() {
      await dash[Symbol.asyncDispose]()
      await Promise.all([mails, provider].map(stand => stand[Symbol.asyncDispose]()))
    },
  }
}
