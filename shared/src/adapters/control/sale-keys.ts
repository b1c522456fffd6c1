import type { Pool } from 'pg'
import { unveil, type Veiled } from '../../domain/privacy/veiled.ts'
import type { SealedBatch } from '../../seal/sealer.ts'
import type { PrivateKeyStorage, StoredPrivateKey } from './stored-private-key.ts'
import { inTransaction } from './transaction.ts'

/** What can be shown of a key that a shop signs with. */
export interface SaleKey {
  readonly id: number
  readonly label: string
  readonly createdAt: Date
  /** Null: until it is replaced or retired. */
  readonly expiresAt: Date | null
}

export interface NewSaleKey {
  readonly label: string
  /** The secret, sealed to the worker: whoever makes it has not the secret that it is wrapped by. */
  readonly sealed: SealedBatch
  /** When keys of the site that are valid for longer stop being so: the new one replaces them. */
  readonly othersExpireAt: Date
}

/** One that the worker has not stored yet. */
interface SealedSaleKey {
  readonly id: number
  readonly sealed: Buffer
}

export interface SaleSecret {
  readonly secret: Veiled<Buffer>
  readonly expiresAt: Date | null
}

/** Two, while one replaces the other. */
export const MOST_SALE_KEYS = 2

/**
 * Secrets that shops sign sales with: those of the site, or with a connection those that its shop system signs with.
 */
export interface SaleKeyStore {
  /** Those that are valid at a moment, and those that will expire. */
  list(siteId: number, now: Date, connection?: string): Promise<SaleKey[]>
  add(siteId: number, key: NewSaleKey, now: Date, connection?: string): Promise<SaleKey | 'too_many'>
  /** False when the site has no such key that is valid. */
  retire(siteId: number, id: number, now: Date): Promise<boolean>
  sealed(): Promise<SealedSaleKey[]>
  /** Stores the secret in place of its sealed form; without one, the key goes. */
  settle(id: number, secret: Veiled<Buffer> | undefined): Promise<void>
  /** Secrets that were valid at a moment or are, with when they stop being so. @throws SealingKeyLocked */
  secrets(siteId: number, at: Date, connection?: string): Promise<SaleSecret[]>
}

interface SecretRow extends StoredPrivateKey {
  readonly id: string
  readonly expiresAt: Date | null
}

/** What is wrapped is named by its number, so that no other key opens in its place. */
export const saleKeyWrapId = (id: string): string => `sale:${id}`

const COLUMNS = `id, label, created_at AS "createdAt", expires_at AS "expiresAt"`
const VALID = 'site_id = $1 AND (expires_at IS NULL OR expires_at > $2)'
const OF_CONNECTION = 'connection_id IS NOT DISTINCT FROM $3'
const LIST = `SELECT ${COLUMNS} FROM sale_keys WHERE ${VALID} AND ${OF_CONNECTION} ORDER BY id`
const LOCK = 'SELECT 1 FROM sites WHERE id = $1 FOR UPDATE'
const REPLACE =
  'UPDATE sale_keys SET expires_at = $2 WHERE site_id = $1 AND (expires_at IS NULL OR expires_at > $2) AND connection_id IS NOT DISTINCT FROM $3'
const ADD = `INSERT INTO sale_keys (site_id, label, sealed, created_at, connection_id) VALUES ($1, $2, $3, $4, $5)
  RETURNING ${COLUMNS}`
const RETIRE = `UPDATE sale_keys SET expires_at = $2 WHERE ${VALID} AND id = $3`
const SEALED = 'SELECT id, sealed FROM sale_keys WHERE sealed IS NOT NULL ORDER BY id'
const SETTLE = `UPDATE sale_keys SET private_key = $2, wrapped = $3, sealed = NULL WHERE id = $1 AND sealed IS NOT NULL`
const DISCARD = 'DELETE FROM sale_keys WHERE id = $1 AND sealed IS NOT NULL'
const SECRETS = `SELECT id::text, private_key AS "privateKey", wrapped, expires_at AS "expiresAt" FROM sale_keys
  WHERE ${VALID} AND ${OF_CONNECTION} AND private_key IS NOT NULL ORDER BY id DESC`

export function createSaleKeys(pool: Pool, storage: PrivateKeyStorage): SaleKeyStore {
  return {
    list: async (siteId, now, connection) =>
      (await pool.query<SaleKey>(LIST, [siteId, now, connection ?? null])).rows,

    add: (siteId, { label, sealed, othersExpireAt }, now, connection) =>
      inTransaction(pool, async client => {
        await client.query(LOCK, [siteId])
        const { rows: valid } = await client.query<SaleKey>(LIST, [siteId, now, connection ?? null])
        // Those that end now make room.
        if (othersExpireAt > now && valid.length >= MOST_SALE_KEYS) return 'too_many'
        await client.query(REPLACE, [siteId, othersExpireAt, connection ?? null])
        const values = [siteId, label, sealed, now, connection ?? null]
        const [added] = (await client.query<SaleKey>(ADD, values)).rows
        return added ?? 'too_many'
      }),

    retire: async (siteId, id, now) => ((await pool.query(RETIRE, [siteId, now, id])).rowCount ?? 0) > 0,

    sealed: async () => (await pool.query<SealedSaleKey>(SEALED)).rows,

    async settle(id, secret) {
      if (secret === undefined) return void (await pool.query(DISCARD, [id]))
      const { privateKey, wrapped } = await storage.store(saleKeyWrapId(String(id)), unveil(secret))
      await pool.query(SETTLE, [id, privateKey, wrapped])
    },

    async secrets(siteId, at, connection) {
      const { rows } = await pool.query<SecretRow>(SECRETS, [siteId, at, connection ?? null])
      const open = async (row: SecretRow): Promise<SaleSecret> => {
        const [secret] = await storage.open(saleKeyWrapId(row.id), row)
        return { secret, expiresAt: row.expiresAt }
      }
      return await Promise.all(rows.map(open))
    },
  }
}
