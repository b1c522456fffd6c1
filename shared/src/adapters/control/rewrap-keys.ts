import type { Pool } from 'pg'
import { unveil, type Veiled } from '../../domain/privacy/veiled.ts'
import { eraseTraces } from './erase-traces.ts'
import { saleKeyWrapId } from './sale-keys.ts'
import { signingWrapId } from './signing-keys.ts'
import type { PrivateKeyStorage, StoredPrivateKey } from './stored-private-key.ts'

/** Tables with private keys: the column that names a key, and the name under which it is wrapped. */
const TABLES = [
  { table: 'sealing_keys', name: 'id', wrapId: (name: string): string => name },
  { table: 'signing_keys', name: 'purpose', wrapId: signingWrapId },
  { table: 'sale_keys', name: 'id', wrapId: saleKeyWrapId },
] as const

interface Misplaced {
  readonly name: string
  readonly key: Veiled<Buffer>
}

/**
 * Wraps with the secret of now whatever is stored unwrapped or wrapped with the one before; nothing without a secret.
 * All keys are opened before the first is changed: with a wrong secret none is. Their old forms are erased.
 * @returns how many keys. @throws SealingKeyLocked when neither secret opens a key
 */
export async function rewrapKeys(pool: Pool, storage: PrivateKeyStorage): Promise<number> {
  if (!storage.wraps) return 0
  const misplaced: Misplaced[][] = []
  for (const { table, name, wrapId } of TABLES) {
    const { rows } = await pool.query<StoredPrivateKey & { readonly name: string }>(
      `SELECT ${name}::text AS name, private_key AS "privateKey", wrapped FROM ${table} WHERE private_key IS NOT NULL ORDER BY created_at, ${name}`,
    )
    const own: Misplaced[] = []
    for (const row of rows) {
      const [key, isInOrder] = await storage.open(wrapId(row.name), row)
      if (!isInOrder) own.push({ name: row.name, key })
    }
    misplaced.push(own)
  }
  let rewrapped = 0
  for (const [at, { table, name, wrapId }] of TABLES.entries()) {
    const own = misplaced[at] ?? []
    for (const { name: value, key } of own) {
      const { privateKey, wrapped } = await storage.store(wrapId(value), unveil(key))
      await pool.query(`UPDATE ${table} SET private_key = $2, wrapped = $3 WHERE ${name} = $1`, [
        value,
        privateKey,
        wrapped,
      ])
    }
    if (own.length > 0) await eraseTraces(pool, table)
    rewrapped += own.length
  }
  return rewrapped
}
