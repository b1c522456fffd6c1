import type { Pool } from 'pg'
import { unveil } from '../../domain/privacy/veiled.ts'
import type { ControlStore, StoredSealingKey } from './port.ts'
import type { PrivateKeyStorage, StoredPrivateKey } from './stored-private-key.ts'

type SealingKeys = Pick<ControlStore, 'listSealingKeys' | 'addSealingKey' | 'destroySealingKey'> & {
  rewrap(): Promise<number>
}

interface Row extends StoredPrivateKey {
  readonly id: string
  readonly publicKey: string
  readonly createdAt: Date
}

const LIST = `SELECT id, public_key AS "publicKey", private_key AS "privateKey", wrapped, created_at AS "createdAt"
  FROM sealing_keys ORDER BY created_at, id`
/** PostgreSQL's insufficient_privilege. */
const NOT_ALLOWED = '42501'

export function createSealingKeys(pool: Pool, storage: PrivateKeyStorage): SealingKeys {
  const open = async (row: Row): Promise<StoredSealingKey> => {
    const { id, publicKey, createdAt } = row
    return { id, publicKey, createdAt, privateKey: (await storage.open(id, row))[0] }
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
      const stored = await storage.store(id, unveil(privateKey))
      await pool.query(
        'INSERT INTO sealing_keys (id, public_key, private_key, wrapped, created_at) VALUES ($1, $2, $3, $4, $5)',
        [id, publicKey, stored.privateKey, stored.wrapped, createdAt],
      )
    },

    async rewrap() {
      if (!storage.wraps) return 0
      const { rows } = await pool.query<Row>(LIST)
      // All of them are opened before the first is changed: with a wrong secret nothing is.
      const opened = await Promise.all(
        rows.map(async row => ({ id: row.id, key: await storage.open(row.id, row) })),
      )
      let rewrapped = 0
      for (const {
        id,
        key: [privateKey, isInOrder],
      } of opened) {
        if (isInOrder) continue
        const stored = await storage.store(id, unveil(privateKey))
        await pool.query('UPDATE sealing_keys SET private_key = $2, wrapped = true WHERE id = $1', [
          id,
          stored.privateKey,
        ])
        rewrapped++
      }
      if (rewrapped > 0) await eraseTraces()
      return rewrapped
    },

    async destroySealingKey(id) {
      await pool.query('DELETE FROM sealing_keys WHERE id = $1', [id])
      await eraseTraces()
    },
  }
}
