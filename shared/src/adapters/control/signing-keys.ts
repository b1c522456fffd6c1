import type { Pool } from 'pg'
import { unveil } from '../../domain/privacy/veiled.ts'
import { generateSigningKeyPair } from '../../proof/ed25519.ts'
import type { ControlStore } from './port.ts'
import type { PrivateKeyStorage, StoredPrivateKey } from './stored-private-key.ts'

interface Row extends StoredPrivateKey {
  readonly purpose: string
  readonly publicKey: string
}

const COLUMNS = `purpose, public_key AS "publicKey", private_key AS "privateKey", wrapped`
const FIND = `SELECT ${COLUMNS} FROM signing_keys WHERE purpose = $1`
const ADD = `INSERT INTO signing_keys (purpose, public_key, private_key, wrapped) VALUES ($1, $2, $3, $4)
  ON CONFLICT (purpose) DO NOTHING`

/** What is wrapped is named by its purpose, so that a sealing key never opens as a signing key. */
const wrapId = (purpose: string): string => `signing:${purpose}`

export function createSigningKeys(
  pool: Pool,
  storage: PrivateKeyStorage,
): Pick<ControlStore, 'signingKey'> & { rewrap(): Promise<number> } {
  const find = async (purpose: string) => {
    const [row] = (await pool.query<Row>(FIND, [purpose])).rows
    if (row === undefined) return undefined
    const [privateKey] = await storage.open(wrapId(purpose), row)
    return { publicKey: row.publicKey, privateKey }
  }

  return {
    async signingKey(purpose) {
      const known = await find(purpose)
      if (known !== undefined) return known
      const { publicKey, privateKey } = generateSigningKeyPair()
      const stored = await storage.store(wrapId(purpose), unveil(privateKey))
      await pool.query(ADD, [purpose, publicKey, stored.privateKey, stored.wrapped])
      // Another worker may have been first; what is stored is the key.
      const made = await find(purpose)
      if (made === undefined) throw new Error('The signing key was not stored')
      return made
    },

    async rewrap() {
      const { rows } = await pool.query<Row>(`SELECT ${COLUMNS} FROM signing_keys ORDER BY purpose`)
      let rewrapped = 0
      for (const row of rows) {
        const [key, isInOrder] = await storage.open(wrapId(row.purpose), row)
        if (isInOrder) continue
        const { privateKey } = await storage.store(wrapId(row.purpose), unveil(key))
        await pool.query('UPDATE signing_keys SET private_key = $2, wrapped = true WHERE purpose = $1', [
          row.purpose,
          privateKey,
        ])
        rewrapped++
      }
      return rewrapped
    },
  }
}
