import type { Pool } from 'pg'
import type { StoredCheckpoint, StoredLine } from '../../../proof/check-ledger.ts'

const BLOCK = 5000
const LINES = `SELECT sequence, body, leaf, coalesce((SELECT json_agg(json_build_object(
      'account', account, 'affiliate', affiliate_id, 'amount', amount::text) ORDER BY side)
    FROM ledger_postings p WHERE p.programme_id = e.programme_id AND p.sequence = e.sequence), '[]') AS postings
  FROM ledger_entries e WHERE programme_id = $1 AND sequence > $2 ORDER BY sequence LIMIT ${BLOCK}`
const CHECKPOINTS = `SELECT size, day::text, body, signature, public_key AS "publicKey" FROM ledger_checkpoints
  WHERE programme_id = $1 ORDER BY day`

/** All lines of a programme as they lie there, a block at a time. */
export async function* storedLines(pool: Pool, programmeId: number): AsyncIterable<readonly StoredLine[]> {
  for (let after = -1; ; ) {
    const { rows } = await pool.query<StoredLine>(LINES, [programmeId, after])
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows
    after = last.sequence
  }
}

export const storedCheckpoints = async (pool: Pool, programmeId: number): Promise<StoredCheckpoint[]> =>
  (await pool.query<StoredCheckpoint>(CHECKPOINTS, [programmeId])).rows
