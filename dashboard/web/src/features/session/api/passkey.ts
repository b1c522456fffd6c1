import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import { ProblemError, tell } from '../../../lib/http.ts'
import { t } from '../../../lib/language.ts'

const IS_BARE_ADDRESS = /^[\d.]+$|^\[/

/** Whether passkeys can be here: over https or on the machine itself, and under a name, to which they belong (WebAuthn, 5.1.3). */
export const hasPasskeys = (): boolean =>
  'PublicKeyCredential' in window && !IS_BARE_ADDRESS.test(window.location.hostname)

export const loadWebAuthn = () => import('@simplewebauthn/browser')

interface Asking {
  /** Offers passkeys where the address is typed instead of opening a window. */
  readonly autofill?: boolean
}

/** Lets the reader choose a passkey and prove with it who they are. */
export async function provePasskey({ autofill = false }: Asking = {}): Promise<AuthenticationResponseJSON> {
  const [{ startAuthentication }, optionsJSON] = await Promise.all([
    loadWebAuthn(),
    tell<PublicKeyCredentialRequestOptionsJSON>('POST', '/api/v1/session/passkey/options', {}),
  ])
  return await startAuthentication({ optionsJSON, useBrowserAutofill: autofill })
}

/** Whether somebody closed the browser's own window, which is no error; nor is one request that gives way to another. */
const wasCancelled = (error: Error): boolean => ['NotAllowedError', 'AbortError'].includes(error.name)

/** What there is to say when a passkey was not made or not used. */
export function passkeyProblem(error: Error | null): Error | null {
  if (error === null || wasCancelled(error)) return null
  if (error.name === 'InvalidStateError')
    return new Error(t('This device has a passkey for your account already.'))
  // Messages of the server are for people, those of browsers are not.
  return error instanceof ProblemError
    ? error
    : new Error(t('The browser could not do this. Try again, or another way.'), { cause: error })
}
