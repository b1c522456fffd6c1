import type { Pool } from 'pg'
import { inTransaction } from '../transaction.ts'

/** Any number that nothing else in the database locks. */
const LOCK = 7_428_021

/**
 * One change of a policy at a time, of all processes: what is compared is what is there when it is changed. Of one process one
 * waits with a connection, so that the others never hold all of them.
 */
export function policyTurns(pool: Pool): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return work => {
    const turn = last.then(() =>
      inTransaction(pool, async client => {
        await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK])
        return await work()
      }),
    )
    last = turn.catch(() => {})
    return turn
  }
}
