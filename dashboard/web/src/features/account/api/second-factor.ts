import { tell } from '../../../lib/http.ts'
import { withPassword } from './confirmation.ts'
import { useOwnChange } from './profile.ts'

/** What an authenticator app needs, and what helps when it is lost. Both are shown this once. */
export interface NewSecondFactor {
  /** `otpauth://totp/…`, for the picture. */
  readonly uri: string
  readonly recoveryCodes: readonly string[]
}

const PATH = '/api/v1/me/second-factor'

/** Makes a secret for an app. Nothing is asked for before the app has shown that it has it. */
export const useBeginSecondFactor = () =>
  useOwnChange((password: string) =>
    withPassword(password, () => tell<NewSecondFactor>('POST', PATH, { password })),
  )

export const useConfirmSecondFactor = () =>
  useOwnChange((code: string) => tell<undefined>('POST', `${PATH}/confirm`, { code }))

export const useEndSecondFactor = () =>
  useOwnChange((password: string) =>
    withPassword(password, () => tell<undefined>('DELETE', PATH, { password })),
  )

export const useNewRecoveryCodes = () =>
  useOwnChange((password: string) =>
    withPassword(password, () =>
      tell<Pick<NewSecondFactor, 'recoveryCodes'>>('POST', '/api/v1/me/recovery-codes', { password }),
    ),
  )
