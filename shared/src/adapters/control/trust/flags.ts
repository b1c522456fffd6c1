import type { Pool } from 'pg'
import type { SignDays, SignFigures, Suspicion } from '../../../domain/fraud/find-signs.ts'
import type { Sign } from '../../../domain/fraud/signs.ts'
import { inTransaction } from '../transaction.ts'
import { countSales, type SaleCounts } from './affiliate-counts.ts'
import { findHeldAffiliates } from './held-affiliates.ts'
import { addTrustEvent } from './trust-events.ts'

export const FLAG_STATES = ['open', 'dismissed', 'warned', 'held', 'suspended'] as const
export type FlagState = (typeof FLAG_STATES)[number]

/** A sign that was seen, and what a person decided about it. */
export interface Flag {
  readonly id: number
  readonly affiliate: string
  readonly affiliateName: string | null
  readonly sign: Sign
  readonly seenOn: string
  readonly figures: SignFigures
  readonly state: FlagState
  readonly words: string
  readonly decidedOn: string | null
}

export interface FlagDecision {
  readonly state: Exclude<FlagState, 'open'>
  readonly words: string
  readonly today: string
}

/** The last look that led to a flag of a sign: the next begins behind it. */
export interface SignSeen {
  readonly affiliate: string
  readonly sign: Sign
  readonly lastDay: string
  readonly isOpen: boolean
  /** The most that was seen of it. */
  readonly hits: number
}

export interface FlagStore {
  countSales(programmeId: number, days: SignDays): Promise<SaleCounts[]>
  signsSeen(programmeId: number): Promise<SignSeen[]>
  /** The day up to which a programme was looked at; undefined as long as it never was. */
  lastLook(programmeId: number): Promise<string | undefined>
  /** Stores what a look found; a sign of which there is an open flag has one. @returns how many flags are new */
  addLook(programmeId: number, found: readonly Suspicion[], today: string): Promise<number>
  /** Those that wait for a decision first, then the latest. */
  listFlags(programmeId: number): Promise<Flag[]>
  /** What was decided against an affiliate, for them to read. */
  flagsOf(programmeId: number, affiliate: string): Promise<Flag[]>
  /** False when the programme has no such flag. */
  decideFlag(programmeId: number, id: number, decision: FlagDecision): Promise<boolean>
  /** Affiliates whose commissions do not become payable, and who are left out of payouts, as long as a flag is held. */
  heldAffiliates(programmeId: number): Promise<string[]>
}

const COLUMNS = `f.id, f.affiliate_id AS affiliate, a.name AS "affiliateName", sign, seen_on::text AS "seenOn", figures,
  state, f.words, decided_on::text AS "decidedOn"`
const FROM = 'fraud_flags f LEFT JOIN affiliates a ON a.id = f.affiliate_id'
const LIST = `SELECT ${COLUMNS} FROM ${FROM} WHERE programme_id = $1 ORDER BY state <> 'open', f.id DESC`
const OF_AFFILIATE = `SELECT ${COLUMNS} FROM ${FROM} WHERE programme_id = $1 AND f.affiliate_id = $2
  AND state IN ('warned', 'held', 'suspended') ORDER BY f.id DESC`
const SEEN = `SELECT affiliate_id AS affiliate, sign, max(last_day)::text AS "lastDay", bool_or(state = 'open') AS "isOpen",
    max((figures ->> 'hits')::int) AS hits
  FROM fraud_flags WHERE programme_id = $1 GROUP BY affiliate_id, sign`
const LOOK = `INSERT INTO fraud_looks (programme_id, day) VALUES ($1, $2)
  ON CONFLICT (programme_id) DO UPDATE SET day = excluded.day WHERE fraud_looks.day < excluded.day`
const ADD = `INSERT INTO fraud_flags (programme_id, affiliate_id, sign, seen_on, first_day, last_day, figures, state)
  VALUES ($1, $2, $3, $4, $5, $6, $7, 'open') ON CONFLICT DO NOTHING RETURNING id`
const DECIDE = `UPDATE fraud_flags SET state = $3, words = $4, decided_on = $5
  WHERE programme_id = $1 AND id = $2 RETURNING affiliate_id AS affiliate`

export function createFlags(pool: Pool): FlagStore {
  return {
    countSales: (programmeId, days) => countSales(pool, programmeId, days),

    signsSeen: async programmeId => (await pool.query<SignSeen>(SEEN, [programmeId])).rows,

    async lastLook(programmeId) {
      const text = 'SELECT day::text FROM fraud_looks WHERE programme_id = $1'
      return (await pool.query<{ day: string }>(text, [programmeId])).rows[0]?.day
    },

    addLook: (programmeId, found, today) =>
      inTransaction(pool, async client => {
        await client.query(LOOK, [programmeId, today])
        let added = 0
        for (const { affiliate, sign, figures } of found) {
          const values = [programmeId, affiliate, sign, today, figures.from, figures.to, figures]
          const [flag] = (await client.query<{ id: number }>(ADD, values)).rows
          if (flag === undefined) continue
          added++
          const event = { programme: programmeId, affiliate, flag: flag.id, day: today }
          await addTrustEvent(client, { ...event, side: 'programme', act: 'seen' })
        }
        return added
      }),

    listFlags: async programmeId => (await pool.query<Flag>(LIST, [programmeId])).rows,

    flagsOf: async (programmeId, affiliate) =>
      (await pool.query<Flag>(OF_AFFILIATE, [programmeId, affiliate])).rows,

    decideFlag: (programmeId, id, { state, words, today }) =>
      inTransaction(pool, async client => {
        const values = [programmeId, id, state, words, today]
        const [flag] = (await client.query<{ affiliate: string }>(DECIDE, values)).rows
        if (flag === undefined) return false
        const event = { programme: programmeId, affiliate: flag.affiliate, flag: id, day: today }
        await addTrustEvent(client, { ...event, side: 'merchant', act: state, words })
        return true
      }),

    heldAffiliates: programmeId => findHeldAffiliates(pool, programmeId),
  }
}
