import { randomBytes } from 'node:crypto'
import type { Pool } from 'pg'
import { unveil, type Veiled } from '../../domain/privacy/veiled.ts'
import { eraseTraces } from './erase-traces.ts'
import type { ControlStore } from './port.ts'
import type { PrivateKeyStorage, StoredPrivateKey } from './stored-private-key.ts'

const FIND = 'SELECT private_key AS "privateKey", wrapped FROM sign_in_keys WHERE name = $1'
const ADD = `INSERT INTO sign_in_keys (name, private_key, wrapped) VALUES ($1, $2, $3)
  ON CONFLICT (name) DO NOTHING`
const CHANGE = 'UPDATE sign_in_keys SET private_key = $2, wrapped = $3 WHERE name = $1'

/**
 * A key of the dashboard, made when it is first asked for. It lies in a table of its own, and is wrapped by the secret of the
 * process that signs people in. On servers that is not the worker's secret: a dashboard must not be able to open what
 * visitors sent.
 */
export function dashboardKey(
  pool: Pool,
  storage: PrivateKeyStorage,
  name: 'cookies' | 'payouts',
): () => Promise<Veiled<Buffer>> {
  const wrapId = `sign-in:${name}`
  const find = async () => {
    const [row] = (await pool.query<StoredPrivateKey>(FIND, [name])).rows
    return row && (await storage.open(wrapId, row))
  }
  const write = async (statement: string, plain: Buffer) => {
    const { privateKey, wrapped } = await storage.store(wrapId, plain)
    await pool.query(statement, [name, privateKey, wrapped])
  }

  return async () => {
    const known = await find()
    if (known === undefined) {
      await write(ADD, randomBytes(32))
      // Another dashboard may have been first; what is stored is the key.
      const made = await find()
      if (made === undefined) throw new Error('The key of the dashboard was not stored')
      return made[0]
    }
    const [key, isInOrder] = known
    if (storage.wraps && !isInOrder) {
      await write(CHANGE, unveil(key))
      await eraseTraces(pool, 'sign_in_keys')
    }
    return key
  }
}

export const createSignInKey = (pool: Pool, storage: PrivateKeyStorage): Pick<ControlStore, 'signInKey'> => ({
  signInKey: dashboardKey(pool, storage, 'cookies'),
})
