import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import { tell } from '../../../lib/http.ts'

/** Whether this browser has passkeys at all; on plain http it has none, except on the machine itself. */
export const hasPasskeys = (): boolean => 'PublicKeyCredential' in window

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
export const wasCancelled = (error: unknown): boolean =>
  error instanceof Error && ['NotAllowedError', 'AbortError'].includes(error.name)
