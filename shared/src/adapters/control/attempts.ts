import { randomBytes } from 'node:crypto'
import type { Pool } from 'pg'
import { type Veiled, veil } from '../../domain/privacy/veiled.ts'

/** What is known of failed attempts under one key. */
export interface Attempts {
  readonly count: number
  readonly lastAt: Date
}

/** Counts of failed attempts, shared by all dashboards and forgotten with the day. */
export interface AttemptStore {
  /**
   * What keys of this day are hashed with. The first to ask on a new day forgets the day before: its salt, its keys.
   * @param day `YYYY-MM-DD`
   */
  attemptSalt(day: string): Promise<Veiled<Buffer>>
  /** In the order of the keys; undefined where nothing failed. */
  findAttempts(keys: readonly Buffer[]): Promise<(Attempts | undefined)[]>
  /** Counts one more under each key. */
  addAttempts(keys: readonly Buffer[], at: Date): Promise<void>
  clearAttempts(keys: readonly Buffer[]): Promise<void>
}

/** Any number that nothing else in the database locks. */
const LOCK = 7_428_002

const SALT = 'SELECT salt FROM attempt_salts WHERE day >= $1'

export function createAttempts(pool: Pool): AttemptStore {
  /** TRUNCATE gives the files back at once; deleted rows would stay in them. */
  async function beginDay(day: string): Promise<Buffer> {
    const client = await pool.connect()
    try {
      await client.query('BEGIN')
      await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK])
      const [known] = (await client.query<{ salt: Buffer }>(SALT, [day])).rows
      const salt = known?.salt ?? randomBytes(32)
      if (known === undefined) {
        await client.query('TRUNCATE attempt_salts, attempts')
        await client.query('INSERT INTO attempt_salts (day, salt) VALUES ($1, $2)', [day, salt])
      }
      await client.query('COMMIT')
      client.release()
      return salt
    } catch (error) {
      client.release(true)
      throw error
    }
  }

  return {
    async attemptSalt(day) {
      const [known] = (await pool.query<{ salt: Buffer }>(SALT, [day])).rows
      return veil(known?.salt ?? (await beginDay(day)))
    },

    async findAttempts(keys) {
      const { rows } = await pool.query<Attempts & { key: Buffer }>(
        'SELECT key, count, last_at AS "lastAt" FROM attempts WHERE key = ANY($1)',
        [keys],
      )
      return keys.map(key => {
        const row = rows.find(found => found.key.equals(key))
        return row && { count: row.count, lastAt: row.lastAt }
      })
    },

    addAttempts: async (keys, at) =>
      void (await pool.query(
        `INSERT INTO attempts (key, count, last_at)
          SELECT key, 1, $2 FROM (SELECT DISTINCT unnest($1::bytea[]) AS key) AS given
          ON CONFLICT (key) DO UPDATE SET count = attempts.count + 1, last_at = excluded.last_at`,
        [keys, at],
      )),

    clearAttempts: async keys => void (await pool.query('DELETE FROM attempts WHERE key = ANY($1)', [keys])),
  }
}
