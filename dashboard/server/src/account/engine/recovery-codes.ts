import { createHmac } from 'node:crypto'
import type { Veiled } from '@gatecount/shared/domain/privacy/veiled'
import { engineSecret } from './engine-secret.ts'

const HASHED = 'hmac:'

export interface RecoveryCodes {
  /** The form of a code that is looked for. */
  hash(code: string): string
  readonly storage: {
    encrypt(json: string): Promise<string>
    decrypt(stored: string): Promise<string>
  }
}

/**
 * Recovery codes are stored as keyed hashes. The engine would encrypt them and look for the code in the list, so it is given
 * the hash of a code to look for, and a list that is hashed where it is not hashed yet.
 */
export function recoveryCodes(key: Veiled<Buffer>): RecoveryCodes {
  const secret = engineSecret(key, 'recovery codes')
  const hash = (code: string): string =>
    HASHED + createHmac('sha256', secret).update(code.trim()).digest('base64url')
  return {
    hash,
    storage: {
      encrypt: async json =>
        JSON.stringify(
          (JSON.parse(json) as string[]).map(code => (code.startsWith(HASHED) ? code : hash(code))),
        ),
      decrypt: async stored => stored,
    },
  }
}
