import type { PoolClient } from 'pg'
import type { Side } from '../../../domain/dispute/dispute-life.ts'

/** What happened to a flag or a dispute. */
export interface TrustEvent {
  readonly id: number
  readonly programme: number
  readonly affiliate: string
  readonly flag: number | null
  readonly dispute: number | null
  /** Local day of the site. */
  readonly day: string
  readonly side: Side
  readonly act: string
  readonly words: string
  /** Credited by it, minor units. */
  readonly amount: string | null
}

export interface NewTrustEvent extends Pick<TrustEvent, 'programme' | 'affiliate' | 'day' | 'side' | 'act'> {
  readonly flag?: number
  readonly dispute?: number
  readonly words?: string
  readonly amount?: bigint
}

export const EVENT_COLUMNS = `id::int, programme_id AS programme, affiliate_id AS affiliate, flag_id AS flag,
  dispute_id AS dispute, day::text, side, act, words, amount::text`
const ADD = `INSERT INTO trust_events (programme_id, affiliate_id, flag_id, dispute_id, day, side, act, words, amount)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`

/** Writes a line of the history, in the transaction of what it says. */
export async function addTrustEvent(client: Pick<PoolClient, 'query'>, event: NewTrustEvent): Promise<void> {
  const { programme, affiliate, flag, dispute, day, side, act, words = '', amount } = event
  await client.query(ADD, [
    programme,
    affiliate,
    flag ?? null,
    dispute ?? null,
    day,
    side,
    act,
    words,
    amount === undefined ? null : String(amount),
  ])
}
