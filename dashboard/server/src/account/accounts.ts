import { setTimeout as sleep } from 'node:timers/promises'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import type { Person } from '@gatecount/shared/domain/identity/principal'
import type { Log } from '@gatecount/shared/process/log'
import type { Call, Route } from '../http/route.ts'
import type { AccountContext } from './account-context.ts'
import { createAccountEngine, type EngineDeps } from './engine/account-engine.ts'
import { mustBeFresh, whoIsHere } from './engine/here.ts'
import { knownDevice } from './engine/known-device.ts'
import { oneTimeLinks } from './engine/one-time-links.ts'
import { recoveryCodes } from './engine/recovery-codes.ts'
import { signInLimits } from './limits/sign-in-limits.ts'
import { letters } from './mail/letters.ts'
import { type MailConfig, smtp } from './mail/smtp.ts'
import { oidcRoutes } from './oidc/oidc-routes.ts'
import { type OidcConfig, oidcSignIn } from './oidc/oidc-sign-in.ts'
import { challenges } from './passkeys/challenges.ts'
import { passkeyRoutes } from './passkeys/passkey-routes.ts'
import { createPasswords, type Passwords } from './passwords/passwords.ts'
import { addressRoutes } from './routes/address-routes.ts'
import { confirmRoutes } from './routes/confirm-routes.ts'
import { openInvitationRoutes } from './routes/invitation-routes.ts'
import { linkRoutes } from './routes/link-routes.ts'
import { mailRoutes } from './routes/mail-routes.ts'
import { meRoutes } from './routes/me-routes.ts'
import { passwordRoutes } from './routes/password-routes.ts'
import { secondFactorRoutes } from './routes/second-factor-routes.ts'
import { sessionRoutes } from './routes/session-routes.ts'
import { signInOptionsRoutes } from './routes/sign-in-options.ts'

interface AccountDeps {
  readonly control: ControlStore
  readonly publicUrl: string | undefined
  readonly mail?: MailConfig | undefined
  readonly oidc?: OidcConfig | undefined
  readonly log: Log
  readonly now: () => number
}

export interface Accounts {
  readonly routes: readonly Route[]
  /** Whose session the request comes with. */
  whoIsHere(request: Pick<Call['request'], 'headers'>): Promise<Person | undefined>
  /** Sends invitations, where mail is configured. */
  readonly letters: AccountContext['letters']
  readonly limits: AccountContext['limits']
  /** @throws Problem 401; 403 when whoever calls has to say again who they are */
  mustBeFresh(call: Call): Promise<void>
  /** For what else is locked with a password: few are hashed at once, whatever for. */
  readonly passwords: Pick<Passwords, 'hash' | 'verify'>
}

/** Sign-in and accounts: the engine, what stands around it, and their routes. @throws SealingKeyLocked */
export async function createAccounts(deps: AccountDeps): Promise<Accounts> {
  const { control, publicUrl, log, now } = deps
  const key = await control.signInKey()
  const passwords = createPasswords(control.accounts)
  const https = publicUrl?.startsWith('https:') ?? false
  // Without a public address nothing is sent that would need one.
  const origin = publicUrl === undefined ? 'http://localhost' : new URL(publicUrl).origin
  const engineDeps: EngineDeps = { rows: control.accounts, key, https, origin, passwords }
  const engine = createAccountEngine(engineDeps)
  const pause = (milliseconds: number) => sleep(milliseconds)
  const context: AccountContext = {
    control,
    key,
    https,
    publicUrl,
    engine,
    passwords,
    limits: signInLimits({ attempts: control, key, now, pause }),
    links: oneTimeLinks(engine),
    recovery: recoveryCodes(key),
    challenges: challenges(engine, key, now),
    device: knownDevice(key, https),
    letters: deps.mail && publicUrl !== undefined ? letters(publicUrl, smtp(deps.mail)) : undefined,
    oidc: deps.oidc && publicUrl !== undefined ? oidcSignIn(engineDeps, deps.oidc) : undefined,
    log,
    now,
  }
  return {
    routes: [
      ...linkRoutes(context),
      ...passwordRoutes(context),
      ...secondFactorRoutes(context),
      ...passkeyRoutes(context),
      ...mailRoutes(context),
      ...oidcRoutes(context),
      ...confirmRoutes(context),
      ...signInOptionsRoutes(context),
      ...meRoutes(context),
      ...addressRoutes(context),
      ...sessionRoutes(context),
      ...openInvitationRoutes(context),
    ],
    whoIsHere: async request => (await whoIsHere(context, request))?.person,
    letters: context.letters,
    limits: context.limits,
    mustBeFresh: async call => void (await mustBeFresh(context, call)),
    passwords,
  }
}
