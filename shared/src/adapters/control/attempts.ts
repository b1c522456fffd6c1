import { randomBytes } from 'node:crypto'
import type { Pool } from 'pg'
import { type Veiled, veil } from '../../domain/privacy/veiled.ts'

/** How often something may be tried: freely at first, then after waits that double. */
export interface AttemptRule {
  readonly free: number
  readonly firstWaitSeconds: number
  readonly longestWaitSeconds: number
}

/** Counts of attempts, shared by all dashboards and forgotten with the day. */
export interface AttemptStore {
  /**
   * What keys of this day are hashed with. The first to ask on a new day forgets the day before: its salt, its keys.
   * @param day `YYYY-MM-DD`
   */
  attemptSalt(day: string): Promise<Veiled<Buffer>>
  /**
   * Counts an attempt before it is made, so that many at the same moment are not taken for the first.
   * @returns which one of the day it is; or, where it comes too early and is not counted, when there may be another
   */
  takeAttempt(
    key: Buffer,
    rule: AttemptRule,
    at: Date,
  ): Promise<{ readonly count: number } | { readonly notBefore: Date }>
  /** Takes one that was counted back, for it did not fail. */
  giveAttemptBack(key: Buffer): Promise<void>
  clearAttempts(keys: readonly Buffer[]): Promise<void>
}

/** Any number that nothing else in the database locks. */
const LOCK = 7_428_002

const SALT = 'SELECT salt FROM attempt_salts WHERE day >= $1'

const wait = (count: string, [free, first, longest]: readonly string[]): string =>
  `make_interval(secs => least(${longest}::float8, ${first}::float8 * power(2, least(${count} - ${free}::int, 30))))`
// Free ones ask for no time: clocks of several dashboards differ.
const TAKE = `INSERT INTO attempts AS attempts (key, count, last_at) VALUES ($1, 1, $2)
  ON CONFLICT (key) DO UPDATE SET count = attempts.count + 1, last_at = excluded.last_at
  WHERE attempts.count < $3::int
    OR attempts.last_at + ${wait('attempts.count', ['$3', '$4', '$5'])} <= excluded.last_at
  RETURNING count`
const NOT_BEFORE = `SELECT last_at + ${wait('count', ['$2', '$3', '$4'])} AS "notBefore" FROM attempts WHERE key = $1`

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

    async takeAttempt(key, { free, firstWaitSeconds, longestWaitSeconds }, at) {
      const rule = [free, firstWaitSeconds, longestWaitSeconds]
      const [taken] = (await pool.query<{ count: number }>(TAKE, [key, at, ...rule])).rows
      if (taken !== undefined) return taken
      const [early] = (await pool.query<{ notBefore: Date }>(NOT_BEFORE, [key, ...rule])).rows
      return early ?? { notBefore: at }
    },

    giveAttemptBack: async key =>
      void (await pool.query('UPDATE attempts SET count = count - 1 WHERE key = $1 AND count > 0', [key])),

    clearAttempts: async keys => void (await pool.query('DELETE FROM attempts WHERE key = ANY($1)', [keys])),
  }
}
