import type { Pool } from 'pg'
import { createDisputes, type DisputeStore } from './disputes.ts'
import { createFlags, type FlagStore } from './flags.ts'
import { EVENT_COLUMNS, type TrustEvent } from './trust-events.ts'

/** What waits in a programme. */
export interface Waiting {
  /** Flags that nobody has decided about. */
  readonly flags: number
  /** Disputes that the merchant is asked about, and those of which only the amount is missing. */
  readonly disputes: number
  /** Disputes that the affiliate is asked about. */
  readonly answers: number
}

/** Signs of fraud and disputes: what makes figures and decisions answerable. */
export interface TrustStore extends FlagStore, DisputeStore {
  /** What waits, of one affiliate or of all. */
  countWaiting(programmeId: number, affiliate?: string): Promise<Waiting>
  /** What happened to flags and disputes of all programmes, behind a number: for whoever follows it. */
  eventsAfter(id: number, limit: number): Promise<TrustEvent[]>
}

const WAITING = `SELECT (SELECT count(*)::int FROM fraud_flags f WHERE f.programme_id = $1 AND f.state = 'open'
      AND ($2::text IS NULL OR f.affiliate_id = $2)) AS flags,
    count(*) FILTER (WHERE state IN ('with_merchant', 'with_merchant_again', 'owed'))::int AS disputes,
    count(*) FILTER (WHERE state = 'with_affiliate')::int AS answers
  FROM disputes WHERE programme_id = $1 AND ($2::text IS NULL OR affiliate_id = $2)`
const AFTER = `SELECT ${EVENT_COLUMNS} FROM trust_events WHERE id > $1 ORDER BY id LIMIT $2`
const NOTHING: Waiting = { flags: 0, disputes: 0, answers: 0 }

export const createTrust = (pool: Pool): TrustStore => ({
  ...createFlags(pool),
  ...createDisputes(pool),
  countWaiting: async (programmeId, affiliate) =>
    (await pool.query<Waiting>(WAITING, [programmeId, affiliate ?? null])).rows[0] ?? NOTHING,
  eventsAfter: async (id, limit) => (await pool.query<TrustEvent>(AFTER, [id, limit])).rows,
})
