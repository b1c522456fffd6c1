import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import type { Person } from '@gatecount/shared/domain/identity/principal'
import type { Veiled } from '@gatecount/shared/domain/privacy/veiled'
import type { Log } from '@gatecount/shared/process/log'
import type { AccountEngine } from './engine/account-engine.ts'
import type { KnownDevice } from './engine/known-device.ts'
import type { OneTimeLinks } from './engine/one-time-links.ts'
import type { RecoveryCodes } from './engine/recovery-codes.ts'
import type { SignInLimits } from './limits/sign-in-limits.ts'
import type { LettersIn } from './mail/letters.ts'
import type { OidcSignIn } from './oidc/oidc-sign-in.ts'
import type { Challenges } from './passkeys/challenges.ts'
import type { Passwords } from './passwords/passwords.ts'

/** What the routes of accounts work with. */
export interface AccountContext {
  readonly control: ControlStore
  readonly key: Veiled<Buffer>
  readonly https: boolean
  readonly publicUrl: string | undefined
  readonly engine: AccountEngine
  readonly passwords: Passwords
  readonly limits: SignInLimits
  readonly links: OneTimeLinks
  readonly recovery: RecoveryCodes
  readonly challenges: Challenges
  readonly device: KnownDevice
  /** Undefined where no mail can be sent. */
  readonly letters: LettersIn | undefined
  readonly oidc: OidcSignIn | undefined
  readonly log: Log
  readonly now: () => number
}

/** Somebody, and the session they are here with. */
export interface Here {
  readonly person: Person
  readonly sessionId: string
  readonly confirmedAt: Date
}
