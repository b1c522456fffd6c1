import type { Pool } from 'pg'
import type { Veiled } from '../../domain/privacy/veiled.ts'
import type { ControlStore } from './port.ts'
import { secretDigest } from './secret-digest.ts'

type SignIn = Pick<
  ControlStore,
  'addSignInLink' | 'redeemSignInLink' | 'addSession' | 'findSession' | 'removeSession'
>

export function createSignIn(pool: Pool): SignIn {
  const changed = async (text: string, values: readonly unknown[]): Promise<boolean> =>
    ((await pool.query(text, [...values])).rowCount ?? 0) > 0

  /** Old ones go when a new one comes, so that nothing has to be scheduled. */
  const addExpiring = async (
    table: 'sign_in_links' | 'sessions',
    secret: Veiled<string>,
    ttlSeconds: number,
  ) => {
    await pool.query(`DELETE FROM ${table} WHERE expires_at <= now()`)
    await pool.query(
      `INSERT INTO ${table} (digest, expires_at) VALUES ($1, now() + make_interval(secs => $2))`,
      [secretDigest(secret), ttlSeconds],
    )
  }

  return {
    addSignInLink: (secret, ttlSeconds) => addExpiring('sign_in_links', secret, ttlSeconds),

    redeemSignInLink: secret =>
      changed('DELETE FROM sign_in_links WHERE digest = $1 AND expires_at > now()', [secretDigest(secret)]),

    addSession: (secret, ttlSeconds) => addExpiring('sessions', secret, ttlSeconds),

    findSession: secret =>
      changed('SELECT 1 FROM sessions WHERE digest = $1 AND expires_at > now()', [secretDigest(secret)]),

    removeSession: async secret =>
      void (await changed('DELETE FROM sessions WHERE digest = $1', [secretDigest(secret)])),
  }
}
