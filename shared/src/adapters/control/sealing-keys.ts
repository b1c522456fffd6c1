import type { Pool } from 'pg'
import { unveil, type Veiled, veil } from '../../domain/privacy/veiled.ts'
import { createKeyWrap, SealingKeyLocked } from './key-wrap.ts'
import type { ControlStore, StoredSealingKey } from './port.ts'

type SealingKeys = Pick<
  ControlStore,
  'listSealingKeys' | 'addSealingKey' | 'destroySealingKey' | 'rewrapSealingKeys'
>

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

/**
 * @param secret wraps private keys (`GATECOUNT_SECRET`); without it they are stored as they are
 * @param previous opens keys that were wrapped before the secret was changed
 */
export function createSealingKeys(
  pool: Pool,
  secret: Veiled<string> | undefined,
  previous: Veiled<string> | undefined,
): SealingKeys {
  const keyWrap = secret === undefined ? undefined : createKeyWrap(secret)
  const keyWrapBefore = previous === undefined ? undefined : createKeyWrap(previous)

  /** The private key, and whether it lies as it should. */
  const unwrap = async ({ id, privateKey, wrapped }: Row): Promise<[Veiled<Buffer>, boolean]> => {
    if (!wrapped) return [veil(privateKey), keyWrap === undefined]
    try {
      if (keyWrap !== undefined) return [await keyWrap.unwrap(id, privateKey), true]
    } catch (error) {
      if (keyWrapBefore === undefined) throw error
    }
    if (keyWrapBefore === undefined) throw new SealingKeyLocked()
    return [await keyWrapBefore.unwrap(id, privateKey), false]
  }

  const open = async (row: Row): Promise<StoredSealingKey> => {
    const { id, publicKey, createdAt } = row
    return { id, publicKey, createdAt, privateKey: (await unwrap(row))[0] }
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

    async rewrapSealingKeys() {
      if (keyWrap === undefined) return 0
      const { rows } = await pool.query<Row>(LIST)
      // All of them are opened before the first is changed: with a wrong secret nothing is.
      const opened = await Promise.all(
        rows.map(async ({ id, ...row }) => ({ id, key: await unwrap({ id, ...row }) })),
      )
      let rewrapped = 0
      for (const {
        id,
        key: [privateKey, isInOrder],
      } of opened) {
        if (isInOrder) continue
        const stored = await keyWrap.wrap(id, unveil(privateKey))
        await pool.query('UPDATE sealing_keys SET private_key = $2, wrapped = true WHERE id = $1', [
          id,
          stored,
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
