import type { Pool } from 'pg'
import { unveil, type Veiled, veil } from '../../domain/privacy/veiled.ts'
import { createKeyWrap, SealingKeyLocked } from './key-wrap.ts'
import type { ControlStore, StoredSealingKey } from './port.ts'

type SealingKeys = Pick<ControlStore, 'listSealingKeys' | 'addSealingKey' | 'destroySealingKey'>

interface Row {
  readonly id: string
  readonly publicKey: string
  readonly privateKey: Buffer
  readonly wrapped: boolean
  readonly createdAt: Date
}

const LIST = `SELECT id, public_key AS "publicKey", private_key AS "privateKey", wrapped, created_at AS "createdAt"
  FROM sealing_keys ORDER BY created_at, id`
/** PostgreSQL's insufficient_privilege. */
const NOT_ALLOWED = '42501'

/** @param secret wraps private keys (`GATECOUNT_SECRET`); without it they are stored as they are */
export function createSealingKeys(pool: Pool, secret: Veiled<string> | undefined): SealingKeys {
  const keyWrap = secret === undefined ? undefined : createKeyWrap(secret)

  const open = async ({ privateKey, wrapped, ...row }: Row): Promise<StoredSealingKey> => {
    if (!wrapped) return { ...row, privateKey: veil(privateKey) }
    if (keyWrap === undefined) throw new SealingKeyLocked()
    return { ...row, privateKey: await keyWrap.unwrap(row.id, privateKey) }
  }

  /** A deleted row stays in the file until it is rewritten, and in the write-ahead log until that is let go. */
  const eraseTraces = async () => {
    await pool.query('VACUUM FULL sealing_keys')
    try {
      await pool.query('SELECT pg_switch_wal()')
      await pool.query('CHECKPOINT')
    } catch (error) {
      // On a database server that is somebody else's to decide; there GATECOUNT_SECRET is what protects old keys.
      if ((error as { code?: unknown }).code !== NOT_ALLOWED) throw error
    }
  }

  return {
    async listSealingKeys() {
      const { rows } = await pool.query<Row>(LIST)
      return Promise.all(rows.map(open))
    },

    async addSealingKey({ id, publicKey, privateKey, createdAt }) {
      const plain = unveil(privateKey)
      const stored = keyWrap === undefined ? plain : await keyWrap.wrap(id, plain)
      await pool.query(
        'INSERT INTO sealing_keys (id, public_key, private_key, wrapped, created_at) VALUES ($1, $2, $3, $4, $5)',
        [id, publicKey, stored, keyWrap !== undefined, createdAt],
      )
    },

    async destroySealingKey(id) {
      await pool.query('DELETE FROM sealing_keys WHERE id = $1', [id])
      await eraseTraces()
    },
  }
}
