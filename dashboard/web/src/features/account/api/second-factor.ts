import { tell } from '../../../lib/http.ts'
import { useOwnChange } from './profile.ts'

/** What an authenticator app needs, and what helps when it is lost. Both are shown this once. */
export interface NewSecondFactor {
  /** `otpauth://totp/…`, for the picture. */
  readonly uri: string
  readonly recoveryCodes: readonly string[]
}

const PATH = '/api/v1/me/second-factor'
