import { randomBytes } from 'node:crypto'
import type { Pool } from 'pg'
import { unveil, type Veiled, veil } from '../../domain/privacy/veiled.ts'
import { generateSigningKeyPair, type SigningKeyPair } from '../../proof/ed25519.ts'
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

/** A key of the installation with one purpose, made when it is first asked for. */
async function keyFor(
  purpose: string,
  make: () => SigningKeyPair,
  { pool, storage }: { pool: Pool; storage: PrivateKeyStorage },
): Promise<SigningKeyPair> {
  const find = async (): Promise<SigningKeyPair | undefined> => {
    const [row] = (await pool.query<Row>(FIND, [purpose])).rows
    if (row === undefined) return undefined
    const [privateKey] = await storage.open(signingWrapId(purpose), row)
    return { publicKey: row.publicKey, privateKey }
  }
  const known = await find()
  if (known !== undefined) return known
  const { publicKey, privateKey } = make()
  const stored = await storage.store(signingWrapId(purpose), unveil(privateKey))
  await pool.query(ADD, [purpose, publicKey, stored.privateKey, stored.wrapped])
  // Another process may have been first; what is stored is the key.
  const made = await find()
  if (made === undefined) throw new Error('The key was not stored')
  return made
}

/** A key that has no public half: it is compared by, and not verified with. */
const secretAlone = (): SigningKeyPair => ({ publicKey: '', privateKey: veil(randomBytes(32)) })

export function createSigningKeys(
  pool: Pool,
  storage: PrivateKeyStorage,
): Pick<ControlStore, 'signingKey' | 'exclusionKey' | 'clickKey' | 'orderKey'> {
  const secretFor = async (purpose: string): Promise<Veiled<Buffer>> =>
    (await keyFor(purpose, secretAlone, { pool, storage })).privateKey
  return {
    signingKey: purpose => keyFor(purpose, generateSigningKeyPair, { pool, storage }),
    exclusionKey: () => secretFor('exclusion'),
    clickKey: () => secretFor('click'),
    orderKey: () => secretFor('order'),
  }
}
