import type { Pool, PoolClient } from 'pg'
import { EVENT_LOGS, type EventLog } from '../../../domain/events/event-kinds.ts'
import type { EventPlace, LoggedEvent } from '../../../domain/events/logged-event.ts'
import { LOG_SQL } from './event-logs.ts'

/** Whose events somebody is told of: all of a site or of one of its programmes, or those of an affiliate. */
export type ListenerScope =
  | { readonly siteId: number; readonly programmeId: number | null }
  | { readonly affiliate: string }

type Client = Pool | PoolClient

/** Programmes of a listener: an affiliate is told of those on sites where they have that role. */
const scopeOf = (listener: string): string => `scope AS (
  SELECT p.id, p.name, s.domain, s.time_zone, own.affiliate_id, greatest(own.created_at, m.applied_at) AS since
  FROM event_listeners own
  JOIN programmes p ON own.affiliate_id IS NOT NULL OR (p.site_id = own.site_id AND coalesce(p.id = own.programme_id, true))
  JOIN sites s ON s.id = p.site_id
  LEFT JOIN programme_members m ON m.programme_id = p.id AND m.affiliate_id = own.affiliate_id
  WHERE own.id = ${listener} AND (own.affiliate_id IS NULL OR (m.affiliate_id IS NOT NULL AND EXISTS (
    SELECT FROM affiliates a JOIN memberships r ON r.person_id = a.person_id
    WHERE a.id = own.affiliate_id AND r.site_id = p.site_id AND r.role = 'affiliate'))))`

const eventOf = (
  log: EventLog,
): string => `'${log}' AS log, scope.id AS programme, scope.name AS "programmeName",
  scope.domain AS site, e.position, e.day, e.row`
const rowsOf = (log: EventLog, listener: string, most: string): string => `WITH ${scopeOf(listener)}
  SELECT ${eventOf(log)} FROM scope
  CROSS JOIN LATERAL (SELECT coalesce((SELECT position FROM event_cursors
    WHERE listener_id = ${listener} AND programme_id = scope.id AND log = '${log}'), ${LOG_SQL[log].begins}) AS position) c
  CROSS JOIN LATERAL (${LOG_SQL[log].rows} LIMIT ${most}) e ORDER BY scope.id, e.position`
const rowOf = (log: EventLog): string => `WITH ${scopeOf('$1')}
  SELECT ${eventOf(log)} FROM scope CROSS JOIN LATERAL (${LOG_SQL[log].row}) e WHERE scope.id = $2`
const fromNow = (log: EventLog): string => `WITH ${scopeOf('$1')}
  INSERT INTO event_cursors (listener_id, programme_id, log, position)
  SELECT $1, scope.id, '${log}', coalesce((${LOG_SQL[log].last}), ${LOG_SQL[log].begins}) FROM scope`

/** SQL: whether a log has anything that a listener has not been told of. */
export const hasNews = (listener: string): string =>
  EVENT_LOGS.map(log => `EXISTS (${rowsOf(log, listener, '1')})`).join(' OR ')

const ADD = `INSERT INTO event_listeners (site_id, programme_id, affiliate_id, created_at) VALUES ($1, $2, $3, $4) RETURNING id`
const MOVE = `INSERT INTO event_cursors (listener_id, programme_id, log, position) VALUES ($1, $2, $3, $4)
  ON CONFLICT (listener_id, programme_id, log) DO UPDATE SET position = excluded.position`

/** A listener is told of what happens from now on. @returns its number */
export async function addListener(client: PoolClient, scope: ListenerScope, at: Date): Promise<number> {
  const values =
    'affiliate' in scope ? [null, null, scope.affiliate] : [scope.siteId, scope.programmeId, null]
  const [row] = (await client.query<{ id: number }>(ADD, [...values, at])).rows
  if (row === undefined) throw new Error('The listener was not stored')
  for (const log of EVENT_LOGS) await client.query(fromNow(log), [row.id])
  return row.id
}

/** What has happened since, log after log, each in its order. @param most of each log and programme */
export async function readEvents(
  client: Client,
  listener: number,
  { most, logs = EVENT_LOGS }: { readonly most: number; readonly logs?: readonly EventLog[] },
): Promise<LoggedEvent[]> {
  const found: LoggedEvent[] = []
  for (const log of logs)
    found.push(...(await client.query<LoggedEvent>(rowsOf(log, '$1', '$2'), [listener, most])).rows)
  return found
}

/** One event, as long as the listener may be told of it. */
export const readEvent = async (
  client: Client,
  listener: number,
  { log, programme, position }: EventPlace<EventLog>,
): Promise<LoggedEvent | undefined> =>
  (await client.query<LoggedEvent>(rowOf(log), [listener, programme, position])).rows[0]

/** Says that a listener has been told of these, which come in the order of their logs. */
export async function moveCursors(
  client: Client,
  listener: number,
  events: readonly EventPlace[],
): Promise<void> {
  const last = new Map(events.map(event => [`${event.log} ${event.programme}`, event]))
  for (const { programme, log, position } of last.values())
    await client.query(MOVE, [listener, programme, log, position])
}
