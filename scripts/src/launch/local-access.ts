import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import type { ControlStore, TokenScope } from '@gatecount/shared/adapters/control/port'
import { type Veiled, veil } from '@gatecount/shared/domain/privacy/veiled'
import type { DataDirectory } from './data-directory.ts'

const ALL_SCOPES: readonly TokenScope[] = ['stats:read', 'sites:write', 'import:write']
const SECRET_BYTES = 32

const newSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url')

/** The secret that the command line of this machine uses; whoever may read the data directory may use it. */
export function readLocalToken(directory: DataDirectory): Veiled<string> | undefined {
  try {
    return veil(readFileSync(directory.localToken, 'utf8').trim())
  } catch {
    return undefined
  }
}

/** Makes the local token when it is missing, or unknown to the control store (a new database on an old directory). */
export async function ensureLocalToken(control: ControlStore, directory: DataDirectory): Promise<void> {
  const current = readLocalToken(directory)
  if (current !== undefined && (await control.findToken(current)) !== undefined) return
  const secret = newSecret()
  await control.addToken(veil(secret), null, ALL_SCOPES, 'command line of this machine')
  writeFileSync(directory.localToken, `${secret}\n`, { mode: 0o600 })
}

export const SIGN_IN_TTL_SECONDS = 15 * 60

/** A link that signs its first user in as owner, once. It is meant for the terminal, so it comes out unveiled. */
export async function makeSignInLink(control: ControlStore, dashboardUrl: string): Promise<string> {
  const secret = newSecret()
  await control.addSignInLink(veil(secret), SIGN_IN_TTL_SECONDS)
  return `${dashboardUrl}/signin?token=${secret}`
}
