import type { Pool } from 'pg'
import { unveil } from '../../domain/privacy/veiled.ts'
import { generateSigningKeyPair } from '../../proof/ed25519.ts'
import type { ControlStore } from './port.ts'
import type { PrivateKeyStorage, StoredPrivateKey } from './stored-private-key.ts'

interface Row extends StoredPrivateKey {
  readonly publicKey: string
}

const FIND = `SELECT public_key AS "publicKey", private_key AS "privateKey", wrapped FROM signing_keys WHERE purpose = $1`
const ADD = `INSERT INTO signing_keys (purpose, public_key, private_key, wrapped) VALUES ($1, $2, $3, $4)
  ON CONFLICT (purpose) DO NOTHING`

/** What is wrapped is named by its purpose, so that a sealing key never opens as a signing key. */
export const signingWrapId = (purpose: string): string => `signing:${purpose}`

export function createSigningKeys(pool: Pool, storage: PrivateKeyStorage): Pick<ControlStore, 'signingKey'> {
  const find = async (purpose: string) => {
    const [row] = (await pool.query<Row>(FIND, [purpose])).rows
    if (row === undefined) return undefined
    const [privateKey] = await storage.open(signingWrapId(purpose), row)
    return { publicKey: row.publicKey, privateKey }
  }

  return {
    async signingKey(purpose) {
      const known = await find(purpose)
      if (known !== undefined) return known
      const { publicKey, privateKey } = generateSigningKeyPair()
      const stored = await storage.store(signingWrapId(purpose), unveil(privateKey))
      await pool.query(ADD, [purpose, publicKey, stored.privateKey, stored.wrapped])
      // Another worker may have been first; what is stored is the key.
      const made = await find(purpose)
      if (made === undefined) throw new Error('The signing key was not stored')
      return made
    },
  }
}
