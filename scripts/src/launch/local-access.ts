import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { TOKEN_SCOPES } from '@gatecount/shared/domain/identity/permissions'
import { type Veiled, veil } from '@gatecount/shared/domain/privacy/veiled'
import { CannotStart } from './cannot-start.ts'
import type { DataDirectory } from './data-directory.ts'

const SECRET_BYTES = 32

/** The secret that the command line of this machine uses; whoever may read the data directory may use it. */
function readLocalToken(directory: DataDirectory): Veiled<string> | undefined {
  try {
    return veil(readFileSync(directory.localToken, 'utf8').trim())
  } catch {
    return undefined
  }
}

/** @throws CannotStart when no house has run on the directory yet */
export function localToken(directory: DataDirectory): Veiled<string> {
  const token = readLocalToken(directory)
  if (token === undefined) throw new CannotStart(`There is no local token in ${directory.root}.`)
  return token
}

/** Makes the local token when it is missing, or unknown to the control store (a new database on an old directory). */
export async function ensureLocalToken(control: ControlStore, directory: DataDirectory): Promise<void> {
  const current = readLocalToken(directory)
  if (current !== undefined && (await control.findToken(current)) !== undefined) return
  const secret = randomBytes(SECRET_BYTES).toString('base64url')
  const label = 'command line of this machine'
  await control.addToken(veil(secret), { siteId: null, scopes: TOKEN_SCOPES, label })
  writeFileSync(directory.localToken, `${secret}\n`, { mode: 0o600 })
}
