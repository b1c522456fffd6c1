import type { Pool } from 'pg'
import type { EventKind, EventLog } from '../../../domain/events/event-kinds.ts'
import { eventId, kindOf, type LoggedEvent } from '../../../domain/events/logged-event.ts'
import { FAILING_MS } from '../../../domain/events/retry-schedule.ts'
import { inTransaction } from '../transaction.ts'
import { hasNews, moveCursors, readEvent, readEvents } from './listeners.ts'

type DeliveryState = 'waiting' | 'delivered' | 'failed'

/** Something that is sent to an endpoint: which event, and what came of it. What it says is made of its log. */
export interface Delivery {
  readonly number: string
  readonly eventId: string
  readonly kind: EventKind | 'webhook.test'
  readonly programmeId: number | null
  readonly state: DeliveryState
  readonly tries: number
  /** Of the last answer; null when there was none. */
  readonly status: number | null
  /** Why there was none. */
  readonly fault: string | null
  readonly createdAt: Date
  readonly triedAt: Date | null
  readonly nextAt: Date | null
}

/** One that is due. */
export interface DueDelivery extends Delivery {
  readonly log: EventLog | null
  readonly position: number | null
}

/** What came of a try. */
export interface Tried {
  readonly status: number | null
  readonly fault: string | null
  readonly at: Date
  /** When to try again; null: it arrived, or there is no further try. */
  readonly nextAt: Date | null
  readonly delivered: boolean
  /** False: there was nothing to send any more. */
  readonly sent: boolean
  /** The receiver wants no more. */
  readonly gone?: boolean
}

/** An endpoint that somebody has taken, so that nobody else sends to it meanwhile. */
export interface TakenEndpoint {
  readonly id: number
  readonly url: string
}

/** Deliveries of webhooks. Several dashboards share them: an endpoint is taken by one at a time. */
export interface DeliveryStore {
  /** Endpoints with something to send or to look for, that nobody works at. */
  endpointsAtRest(at: Date): Promise<number[]>
  /** False when another has it, or it was switched off. */
  takeEndpoint(id: number, at: Date, until: Date): Promise<TakenEndpoint | undefined>
  /** Lets it rest until then. */
  restEndpoint(id: number, until: Date | null): Promise<void>
  /** Makes deliveries of what stands in the logs since, in one transaction with where it has read to. @returns how many events were read */
  fillDeliveries(id: number, at: Date): Promise<number>
  addTest(id: number, eventId: string, at: Date): Promise<Delivery>
  /** The next that is due, in the order in which they were made. */
  nextDelivery(id: number, at: Date): Promise<DueDelivery | undefined>
  /** Undefined when it is gone from the log, or is not for the endpoint any more. */
  eventOf(id: number, delivery: DueDelivery): Promise<LoggedEvent | undefined>
  /** Writes down what came of a try. @returns whether the endpoint was switched off because of it */
  settleDelivery(id: number, number: string, tried: Tried): Promise<boolean>
  /** The latest first. @param before a number; those made earlier */
  listDeliveries(id: number, limit: number, before?: string): Promise<Delivery[]>
  /** Sends it again, with the same id. False when there is none. */
  resendDelivery(id: number, number: string, at: Date): Promise<boolean>
  /** Forgets what was settled before a moment. */
  forgetDeliveries(before: Date): Promise<void>
}

/** What waits for an endpoint at a time; the rest waits in the log. */
const MOST_WAITING = 100

const COLUMNS = `number::text, event_id AS "eventId", kind, programme_id AS "programmeId", state, tries, status, fault,
  created_at AS "createdAt", tried_at AS "triedAt", next_at AS "nextAt"`
const AT_REST = `SELECT l.id FROM event_listeners l JOIN webhook_endpoints e ON e.listener_id = l.id
  WHERE e.disabled_at IS NULL AND coalesce(l.taken_until <= $1, true) AND (EXISTS (SELECT FROM webhook_deliveries d
    WHERE d.listener_id = l.id AND d.state = 'waiting' AND d.next_at <= $1) OR ${hasNews('l.id')})
  ORDER BY l.taken_until NULLS FIRST, l.id`
const TAKE = `UPDATE event_listeners l SET taken_until = $3 FROM webhook_endpoints e
  WHERE l.id = $1 AND e.listener_id = l.id AND e.disabled_at IS NULL AND coalesce(l.taken_until <= $2, true) RETURNING l.id, e.url`
const REST = 'UPDATE event_listeners SET taken_until = $2 WHERE id = $1'
const LOCK = `SELECT kinds, (SELECT count(*)::int FROM webhook_deliveries d WHERE d.listener_id = $1 AND d.state = 'waiting') AS waiting
  FROM webhook_endpoints WHERE listener_id = $1 FOR UPDATE`
const ADD = `INSERT INTO webhook_deliveries (listener_id, event_id, kind, programme_id, log, position, state, created_at, next_at)
  SELECT $1, *, 'waiting', $7::timestamptz, $7::timestamptz FROM unnest($2::text[], $3::text[], $4::int[], $5::text[], $6::int[])
  ON CONFLICT (listener_id, event_id) DO NOTHING`
const ADD_TEST = `INSERT INTO webhook_deliveries (listener_id, event_id, kind, state, created_at, next_at)
  VALUES ($1, $2, 'webhook.test', 'waiting', $3, $3) RETURNING ${COLUMNS}`
const NEXT = `SELECT ${COLUMNS}, log, position FROM webhook_deliveries
  WHERE listener_id = $1 AND state = 'waiting' AND next_at <= $2 ORDER BY number LIMIT 1`
const SETTLE = `UPDATE webhook_deliveries SET state = $3, tries = tries + 1, status = $4, fault = $5, tried_at = $6, next_at = $7
  WHERE listener_id = $1 AND number = $2 AND state = 'waiting'`
const WELL = 'UPDATE webhook_endpoints SET failing_since = NULL WHERE listener_id = $1'
const FAILS =
  'UPDATE webhook_endpoints SET failing_since = coalesce(failing_since, $2) WHERE listener_id = $1'
/** Nothing arrived for as long as one is tried. */
const DISABLE = `UPDATE webhook_endpoints SET disabled_at = $2, disabled_why = $3
  WHERE listener_id = $1 AND disabled_at IS NULL AND ($3 = 'gone' OR failing_since <= $4)`
const LIST = `SELECT ${COLUMNS} FROM webhook_deliveries WHERE listener_id = $1 AND ($3::bigint IS NULL OR number < $3)
  ORDER BY number DESC LIMIT $2`
const RESEND = `UPDATE webhook_deliveries SET state = 'waiting', tries = 0, next_at = $3 WHERE listener_id = $1 AND number = $2`
const FORGET = `DELETE FROM webhook_deliveries WHERE state <> 'waiting' AND coalesce(tried_at, created_at) < $1`

const stateOf = ({ delivered, nextAt }: Tried): DeliveryState =>
  delivered ? 'delivered' : nextAt === null ? 'failed' : 'waiting'

export function createDeliveries(pool: Pool): DeliveryStore {
  return {
    endpointsAtRest: async at => (await pool.query<{ id: number }>(AT_REST, [at])).rows.map(({ id }) => id),
    takeEndpoint: async (id, at, until) => (await pool.query<TakenEndpoint>(TAKE, [id, at, until])).rows[0],
    restEndpoint: async (id, until) => void (await pool.query(REST, [id, until])),

    fillDeliveries: (id, at) =>
      inTransaction(pool, async client => {
        const [own] = (await client.query<{ kinds: string[]; waiting: number }>(LOCK, [id])).rows
        const most = MOST_WAITING - (own?.waiting ?? MOST_WAITING)
        if (own === undefined || most <= 0) return 0
        const events = (await readEvents(client, id, { most })).slice(0, most)
        const wanted = events.filter(event => own.kinds.includes(kindOf(event)))
        await client.query(ADD, [
          id,
          wanted.map(eventId),
          wanted.map(kindOf),
          wanted.map(({ programme }) => programme),
          wanted.map(({ log }) => log),
          wanted.map(({ position }) => position),
          at,
        ])
        await moveCursors(client, id, events)
        return events.length
      }),

    async addTest(id, test, at) {
      const [added] = (await pool.query<Delivery>(ADD_TEST, [id, test, at])).rows
      if (added === undefined) throw new Error('The test was not stored')
      return added
    },

    nextDelivery: async (id, at) => (await pool.query<DueDelivery>(NEXT, [id, at])).rows[0],

    async eventOf(id, { log, programmeId, position }) {
      if (log === null || programmeId === null || position === null) return undefined
      return await readEvent(pool, id, { log, programme: programmeId, position })
    },

    settleDelivery: (id, number, tried) =>
      inTransaction(pool, async client => {
        const { status, fault, at, nextAt, delivered, gone = false } = tried
        const values = [id, number, stateOf(tried), status, fault, at, nextAt]
        const settled = (await client.query(SETTLE, values)).rowCount === 1
        if (!tried.sent) return false
        await client.query(delivered ? WELL : FAILS, delivered ? [id] : [id, at])
        if (!settled || delivered || nextAt !== null) return false
        const disable = [id, at, gone ? 'gone' : 'failing', new Date(at.getTime() - FAILING_MS)]
        return (await client.query(DISABLE, disable)).rowCount === 1
      }),

    listDeliveries: async (id, limit, before) =>
      (await pool.query<Delivery>(LIST, [id, limit, before ?? null])).rows,
    resendDelivery: async (id, number, at) => (await pool.query(RESEND, [id, number, at])).rowCount === 1,
    forgetDeliveries: async before => void (await pool.query(FORGET, [before])),
  }
}
