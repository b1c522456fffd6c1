import type { Pool } from 'pg'
import { unveil } from '../../domain/privacy/veiled.ts'
import { eraseTraces } from './erase-traces.ts'
import type { ControlStore, StoredSealingKey } from './port.ts'
import type { PrivateKeyStorage, StoredPrivateKey } from './stored-private-key.ts'

type SealingKeys = Pick<ControlStore, 'listSealingKeys' | 'addSealingKey' | 'destroySealingKey'>

interface Row extends StoredPrivateKey {
  readonly id: string
  readonly publicKey: string
  readonly createdAt: Date
}

const LIST = `SELECT id, public_key AS "publicKey", private_key AS "privateKey", wrapped, created_at AS "createdAt"
  FROM sealing_keys ORDER BY created_at, id`

export function createSealingKeys(pool: Pool, storage: PrivateKeyStorage): SealingKeys {
  const open = async (row: Row): Promise<StoredSealingKey> => {
    const { id, publicKey, createdAt } = row
    return { id, publicKey, createdAt, privateKey: (await storage.open(id, row))[0] }
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

    async destroySealingKey(id) {
      await pool.query('DELETE FROM sealing_keys WHERE id = $1', [id])
      await eraseTraces(pool, 'sealing_keys')
    },
  }
}
