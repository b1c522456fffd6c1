import type { Pool, PoolClient } from 'pg'
import {
  DISPUTABLE_DAYS,
  DISPUTE_ACTS,
  DISPUTE_DAYS,
  type DisputeAct,
  type DisputeState,
  hasDeadline,
  MOST_OPEN_DISPUTES,
  nextState,
} from '../../../domain/dispute/dispute-life.ts'
import { type DisputeReason, reasonsFor } from '../../../domain/dispute/dispute-reasons.ts'
import { addDays } from '../../../domain/time/local-time.ts'
import type { SealedBatch } from '../../../seal/sealer.ts'
import { eraseTraces } from '../erase-traces.ts'
import { findSaleRows } from '../ledger/sale-rows.ts'
import { inTransaction } from '../transaction.ts'
import { type DisputeRow, settleDispute } from './settle-dispute.ts'
import { addTrustEvent, EVENT_COLUMNS, type TrustEvent } from './trust-events.ts'

export interface Dispute extends Omit<DisputeRow, 'order'> {
  readonly affiliateName: string | null
  readonly state: DisputeState
  /** Last day for an answer. */
  readonly answerBy: string | null
  readonly openedOn: string
  /** What became of the order whose number the affiliate typed; for the merchant alone. */
  readonly order: 'not_said' | 'looked_for' | 'received' | 'not_received'
  readonly orderSale: number | null
  readonly events: readonly TrustEvent[]
}

export interface NewDispute {
  readonly affiliate: string
  readonly reason: DisputeReason
  readonly words: string
  readonly sale?: number
  readonly flag?: number
  /** The number of an order, sealed to the worker. */
  readonly order?: SealedBatch
  readonly saleDay?: string
  readonly code?: string
}

export interface Act {
  readonly act: DisputeAct
  /** The affiliate who does it; for the merchant and the programme none. */
  readonly affiliate?: string
  readonly words?: string
  /** Minor units. */
  readonly amount?: bigint
  readonly today: string
}

export type Acted = 'done' | 'no_such' | 'not_now' | 'amount_needed'

/** Disputes of affiliates. Their history is only added to. */
export interface DisputeStore {
  /** @returns its number */
  openDispute(
    programmeId: number,
    dispute: NewDispute,
    today: string,
  ): Promise<number | 'nothing_to_dispute' | 'disputed_before' | 'too_many'>
  /** Those that are not over first, then the latest; of one affiliate, or of all. */
  listDisputes(programmeId: number, affiliate?: string): Promise<Dispute[]>
  actInDispute(programmeId: number, id: number, act: Act): Promise<Acted>
  /** Decides what nobody answered in time. @returns how many */
  lapseDisputes(programmeId: number, today: string): Promise<number>
  /** Orders that wait for their hash. */
  sealedOrders(): Promise<{ readonly id: number; readonly siteId: number; readonly sealed: Buffer }[]>
  /** Puts hashes in place of sealed numbers; nothing of these stays. */
  settleOrders(settled: readonly SettledOrder[]): Promise<void>
}

/** The order of a dispute; without a hash when its number cannot be opened any more. */
export interface SettledOrder {
  readonly dispute: number
  readonly digest: Buffer | undefined
}

const COLUMNS = `d.id, d.affiliate_id AS affiliate, d.reason, d.sale, d.flag_id AS flag, d.sale_day::text AS "saleDay",
  d.code, d.state, d.answer_by::text AS "answerBy", d.opened_on::text AS "openedOn"`
const LIST = `SELECT ${COLUMNS}, a.name AS "affiliateName", s.number AS "orderSale",
    CASE WHEN o.dispute_id IS NOT NULL THEN 'looked_for' WHEN d.order_digest IS NULL THEN 'not_said'
      WHEN s.number IS NULL THEN 'not_received' ELSE 'received' END AS "order"
  FROM disputes d LEFT JOIN affiliates a ON a.id = d.affiliate_id LEFT JOIN disputed_orders o ON o.dispute_id = d.id
    LEFT JOIN sales s ON s.programme_id = d.programme_id AND s.order_digest = d.order_digest
  WHERE d.programme_id = $1 AND ($2::text IS NULL OR d.affiliate_id = $2)
  ORDER BY d.state IN ('accepted', 'refused', 'withdrawn'), d.id DESC LIMIT 1000`
const EVENTS = `SELECT ${EVENT_COLUMNS} FROM trust_events WHERE programme_id = $1 AND dispute_id = ANY($2) ORDER BY id`
const LOCK_PROGRAMME = 'SELECT 1 FROM programmes WHERE id = $1 FOR UPDATE'
const FIND = `SELECT ${COLUMNS}, d.order_digest AS "order" FROM disputes d WHERE programme_id = $1 AND id = $2 FOR UPDATE`
const OPEN_ONES = `SELECT count(*)::int AS open FROM disputes WHERE programme_id = $1 AND affiliate_id = $2
  AND state NOT IN ('accepted', 'refused', 'withdrawn')`
const ADD = `INSERT INTO disputes (programme_id, affiliate_id, reason, sale, flag_id, sale_day, code, state, answer_by,
    opened_on)
  VALUES ($1, $2, $3, $4, $5, $6, lower($7), 'with_merchant', $8, $9) ON CONFLICT DO NOTHING RETURNING id`
const FLAG = `SELECT 1 FROM fraud_flags WHERE programme_id = $1 AND affiliate_id = $2 AND id = $3
  AND state IN ('warned', 'held', 'suspended')`
const SUSPENDED = `SELECT 1 FROM programme_members m WHERE programme_id = $1 AND affiliate_id = $2 AND state = 'suspended'
  AND NOT EXISTS (SELECT 1 FROM disputes d WHERE d.programme_id = m.programme_id AND d.affiliate_id = m.affiliate_id
    AND reason = 'unjust_suspension' AND (state LIKE 'with%' OR opened_on >= (SELECT max(first_day) FROM member_spans s
      WHERE s.programme_id = m.programme_id AND s.affiliate_id = m.affiliate_id AND kind = 'suspended')))`
const CHANGE = `UPDATE disputes SET state = $3, answer_by = $4, sale = coalesce(sale, $5) WHERE programme_id = $1 AND id = $2`
const DUE = `SELECT id FROM disputes WHERE programme_id = $1 AND answer_by < $2 ORDER BY id`
const ADD_ORDER = 'INSERT INTO disputed_orders (dispute_id, sealed) VALUES ($1, $2)'
const SEALED = `SELECT o.dispute_id AS id, p.site_id AS "siteId", o.sealed FROM disputed_orders o
  JOIN disputes d ON d.id = o.dispute_id JOIN programmes p ON p.id = d.programme_id ORDER BY o.dispute_id`
const SETTLE = 'UPDATE disputes SET order_digest = $2 WHERE id = $1'
const SETTLED = 'DELETE FROM disputed_orders WHERE dispute_id = $1'

type Stored = DisputeRow & Pick<Dispute, 'state' | 'answerBy'>

/** Whether there is something of the affiliate that can be disputed in this way. */
async function canDispute(
  client: PoolClient,
  programmeId: number,
  { affiliate, reason, sale, flag, saleDay }: NewDispute,
  today: string,
): Promise<boolean> {
  const first = addDays(today, -DISPUTABLE_DAYS)
  if (reason === 'not_received')
    return saleDay !== undefined && saleDay >= first && saleDay <= today && sale === undefined
  if (reason === 'unjust_sign')
    return flag !== undefined && (await client.query(FLAG, [programmeId, affiliate, flag])).rowCount === 1
  if (reason === 'unjust_suspension')
    return (await client.query(SUSPENDED, [programmeId, affiliate])).rowCount === 1
  const own = 'number = $2 AND affiliate_id = $3 AND day >= $4'
  const [row] = await findSaleRows(client, programmeId, own, [sale ?? 0, affiliate, first])
  return row !== undefined && reasonsFor(row).includes(reason)
}

async function act(
  client: PoolClient,
  programmeId: number,
  dispute: Stored,
  { act: done, words = '', amount, today }: Act,
): Promise<Acted> {
  const next = nextState(dispute.state, done)
  if (next === undefined) return 'not_now'
  const settled =
    next === 'accepted'
      ? await settleDispute(client, programmeId, { dispute, today, ...(amount !== undefined && { amount }) })
      : undefined
  if (settled?.kind === 'owed' && done !== 'lapsed') return 'amount_needed'
  const state = settled?.kind === 'owed' ? 'owed' : next
  const sale = settled?.kind === 'settled' ? (settled.sale ?? null) : null
  const answerBy = hasDeadline(state) ? addDays(today, DISPUTE_DAYS) : null
  await client.query(CHANGE, [programmeId, dispute.id, state, answerBy, sale])
  const credited = settled?.kind === 'settled' ? settled.amount : undefined
  await addTrustEvent(client, {
    programme: programmeId,
    affiliate: dispute.affiliate,
    dispute: dispute.id,
    day: today,
    side: DISPUTE_ACTS[done],
    act: done,
    words,
    ...(credited !== undefined && { amount: credited }),
  })
  return 'done'
}

export function createDisputes(pool: Pool): DisputeStore {
  const find = async (client: PoolClient, programmeId: number, id: number): Promise<Stored | undefined> => {
    await client.query(LOCK_PROGRAMME, [programmeId])
    return (await client.query<Stored>(FIND, [programmeId, id])).rows[0]
  }
  return {
    openDispute: (programmeId, dispute, today) =>
      inTransaction(pool, async client => {
        const { affiliate, reason, sale, flag, order, saleDay, code, words } = dispute
        await client.query(LOCK_PROGRAMME, [programmeId])
        const counted = await client.query<{ open: number }>(OPEN_ONES, [programmeId, affiliate])
        if ((counted.rows[0]?.open ?? 0) >= MOST_OPEN_DISPUTES) return 'too_many'
        if (!(await canDispute(client, programmeId, dispute, today))) return 'nothing_to_dispute'
        const about = [sale ?? null, flag ?? null, saleDay ?? null, code ?? null]
        const days = [addDays(today, DISPUTE_DAYS), today]
        const values = [programmeId, affiliate, reason, ...about, ...days]
        const [added] = (await client.query<{ id: number }>(ADD, values)).rows
        if (added === undefined) return 'disputed_before'
        if (order !== undefined) await client.query(ADD_ORDER, [added.id, order])
        const event = { programme: programmeId, affiliate, dispute: added.id, day: today, words }
        await addTrustEvent(client, { ...event, side: 'affiliate', act: 'opened' })
        return added.id
      }),

    async listDisputes(programmeId, affiliate) {
      const { rows } = await pool.query<Omit<Dispute, 'events'>>(LIST, [programmeId, affiliate ?? null])
      const ids = rows.map(({ id }) => id)
      const events = (await pool.query<TrustEvent>(EVENTS, [programmeId, ids])).rows
      return rows.map(row => ({ ...row, events: events.filter(({ dispute }) => dispute === row.id) }))
    },

    actInDispute: (programmeId, id, what) =>
      inTransaction(pool, async client => {
        const dispute = await find(client, programmeId, id)
        const isTheirs = what.affiliate === undefined || what.affiliate === dispute?.affiliate
        if (dispute === undefined || !isTheirs) return 'no_such'
        return await act(client, programmeId, dispute, what)
      }),

    async lapseDisputes(programmeId, today) {
      const due = (await pool.query<{ id: number }>(DUE, [programmeId, today])).rows
      const lapse = (id: number): Promise<boolean> =>
        inTransaction(pool, async client => {
          const dispute = await find(client, programmeId, id)
          // Somebody may have answered while the programme was locked.
          const isDue = dispute !== undefined && dispute.answerBy !== null && dispute.answerBy < today
          return isDue && (await act(client, programmeId, dispute, { act: 'lapsed', today })) === 'done'
        })
      let lapsed = 0
      for (const { id } of due) if (await lapse(id)) lapsed += 1
      return lapsed
    },

    sealedOrders: async () => (await pool.query<{ id: number; siteId: number; sealed: Buffer }>(SEALED)).rows,

    async settleOrders(settled) {
      await inTransaction(pool, async client => {
        for (const { dispute, digest } of settled) {
          await client.query(SETTLE, [dispute, digest ?? null])
          await client.query(SETTLED, [dispute])
        }
      })
      // Once for all of them: it writes the table anew.
      await eraseTraces(pool, 'disputed_orders')
    },
  }
}
