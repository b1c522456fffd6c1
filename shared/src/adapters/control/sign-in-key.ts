import { randomBytes } from 'node:crypto'
import type { Pool } from 'pg'
import { unveil } from '../../domain/privacy/veiled.ts'
import { eraseTraces } from './erase-traces.ts'
import type { ControlStore } from './port.ts'
import type { PrivateKeyStorage, StoredPrivateKey } from './stored-private-key.ts'

const FIND = 'SELECT private_key AS "privateKey", wrapped FROM sign_in_keys WHERE name = $1'
const ADD = `INSERT INTO sign_in_keys (name, private_key, wrapped) VALUES ($1, $2, $3)
  ON CONFLICT (name) DO NOTHING`
const CHANGE = 'UPDATE sign_in_keys SET private_key = $2, wrapped = $3 WHERE name = $1'

const NAME = 'cookies'
const WRAP_ID = 'sign-in:cookies'

/**
 * The key lies in a table of its own, and is wrapped by the secret of the process that signs people in. On servers that is
 * not the worker's secret: a dashboard must not be able to open what visitors sent.
 */
export function createSignInKey(pool: Pool, storage: PrivateKeyStorage): Pick<ControlStore, 'signInKey'> {
  const find = async () => {
    const [row] = (await pool.query<StoredPrivateKey>(FIND, [NAME])).rows
    return row && (await storage.open(WRAP_ID, row))
  }
  const write = async (statement: string, plain: Buffer) => {
    const { privateKey, wrapped } = await storage.store(WRAP_ID, plain)
    await pool.query(statement, [NAME, privateKey, wrapped])
  }

  return {
    async signInKey() {
      const known = await find()
      if (known === undefined) {
        await write(ADD, randomBytes(32))
        // Another dashboard may have been first; what is stored is the key.
        const made = await find()
        if (made === undefined) throw new Error('The key for sign-in was not stored')
        return made[0]
      }
      const [key, isInOrder] = known
      if (storage.wraps && !isInOrder) {
        await write(CHANGE, unveil(key))
        await eraseTraces(pool, 'sign_in_keys')
      }
      return key
    },
  }
}
