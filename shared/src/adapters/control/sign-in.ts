import type { Pool } from 'pg'
import type { ControlStore } from './port.ts'
import { secretDigest } from './secret-digest.ts'

export function createSignIn(pool: Pool): Pick<ControlStore, 'addSignInLink' | 'redeemSignInLink'> {
  return {
    async addSignInLink(secret, ttlSeconds) {
      // Old ones go when a new one comes, so that nothing has to be scheduled.
      await pool.query('DELETE FROM sign_in_links WHERE expires_at <= now()')
      await pool.query(
        'INSERT INTO sign_in_links (digest, expires_at) VALUES ($1, now() + make_interval(secs => $2))',
        [secretDigest(secret), ttlSeconds],
      )
    },

    async redeemSignInLink(secret) {
      const text = 'DELETE FROM sign_in_links WHERE digest = $1 AND expires_at > now()'
      return ((await pool.query(text, [secretDigest(secret)])).rowCount ?? 0) > 0
    },
  }
}
