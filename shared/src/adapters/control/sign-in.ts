import { createHash } from 'node:crypto'
import type { Pool } from 'pg'
import { unveil, type Veiled } from '../../domain/privacy/veiled.ts'
import type { ControlStore, TokenScope } from './port.ts'

type SignIn = Pick<ControlStore, 'addSignInLink' | 'redeemSignInLink' | 'addToken' | 'findToken'>

/** Opens a secret, but only into its digest. */
const digest = (secret: Veiled<string>): Buffer => createHash('sha256').update(unveil(secret)).digest()

export function createSignIn(pool: Pool): SignIn {
  const changed = async (text: string, values: readonly unknown[]): Promise<boolean> =>
    ((await pool.query(text, [...values])).rowCount ?? 0) > 0

  return {
    async addSignInLink(secret, ttlSeconds) {
      // Old ones go when a new one comes, so that nothing has to be scheduled.
      await pool.query('DELETE FROM sign_in_links WHERE expires_at <= now()')
      await pool.query(
        'INSERT INTO sign_in_links (digest, expires_at) VALUES ($1, now() + make_interval(secs => $2))',
        [digest(secret), ttlSeconds],
      )
    },

    redeemSignInLink: secret =>
      changed('DELETE FROM sign_in_links WHERE digest = $1 AND expires_at > now()', [digest(secret)]),

    async addToken(secret, siteId, scopes, label) {
      const text = 'INSERT INTO tokens (digest, site_id, scopes, label) VALUES ($1, $2, $3, $4)'
      await pool.query(text, [digest(secret), siteId, scopes, label])
    },

    async findToken(secret) {
      const text = 'SELECT site_id AS "siteId", scopes FROM tokens WHERE digest = $1'
      const found = await pool.query<{ siteId: number | null; scopes: TokenScope[] }>(text, [digest(secret)])
      const [token] = found.rows
      return token === undefined ? undefined : { kind: 'token', ...token }
    },
  }
}
