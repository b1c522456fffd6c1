import type { Pool } from 'pg'
import { unveil, type Veiled, veil } from '../../domain/privacy/veiled.ts'
import { generateSigningKeyPair } from '../../proof/ed25519.ts'
import { createKeyWrap, SealingKeyLocked } from './key-wrap.ts'
import type { ControlStore } from './port.ts'

interface Row {
  readonly publicKey: string
  readonly privateKey: Buffer
  readonly wrapped: boolean
}

const FIND = `SELECT public_key AS "publicKey", private_key AS "privateKey", wrapped FROM signing_keys WHERE purpose = $1`
const ADD = `INSERT INTO signing_keys (purpose, public_key, private_key, wrapped) VALUES ($1, $2, $3, $4)
  ON CONFLICT (purpose) DO NOTHING`

/** @param secret wraps private keys (`GATECOUNT_SECRET`); without it they are stored as they are */
export function createSigningKeys(
  pool: Pool,
  secret: Veiled<string> | undefined,
): Pick<ControlStore, 'signingKey'> {
  const keyWrap = secret === undefined ? undefined : createKeyWrap(secret)
  // Names what is wrapped, so that a sealing key never opens as a signing key.
  const wrapId = (purpose: string): string => `signing:${purpose}`

  const find = async (purpose: string) => {
    const [row] = (await pool.query<Row>(FIND, [purpose])).rows
    if (row === undefined) return undefined
    const { publicKey, privateKey, wrapped } = row
    if (!wrapped) return { publicKey, privateKey: veil(privateKey) }
    if (keyWrap === undefined) throw new SealingKeyLocked()
    return { publicKey, privateKey: await keyWrap.unwrap(wrapId(purpose), privateKey) }
  }

  return {
    async signingKey(purpose) {
      const known = await find(purpose)
      if (known !== undefined) return known
      const { publicKey, privateKey } = generateSigningKeyPair()
      const plain = unveil(privateKey)
      const stored = keyWrap === undefined ? plain : await keyWrap.wrap(wrapId(purpose), plain)
      await pool.query(ADD, [purpose, publicKey, stored, keyWrap !== undefined])
      // Another worker may have been first; what is stored is the key.
      const made = await find(purpose)
      if (made === undefined) throw new Error('The signing key was not stored')
      return made
    },
  }
}
