import type { EventLog } from '../../../domain/events/event-kinds.ts'

/** How a log is read: SQL over `scope`, the programmes that a listener is told of, and `c.position`, where it stands. */
interface LogSql {
  /** Before the first number of the log. */
  readonly begins: number
  /** The last number in a programme. */
  readonly last: string
  /** Rows with a number behind `c.position` and what is said of them, in order. */
  readonly rows: string
  /** The row of one number, `$3`. */
  readonly row: string
}

const OWN = '(scope.affiliate_id IS NULL OR affiliate_id = scope.affiliate_id)'
const MEMBER_ROW = `number AS position, day::text, jsonb_build_object('affiliate', affiliate_id, 'state', state, 'reason', reason) AS row`
const RULES_ROW = `version AS position, (announced_at AT TIME ZONE scope.time_zone)::date::text AS day,
  jsonb_build_object('version', version, 'validFrom', valid_from) AS row`
const LINE = `sequence AS position, day::text, body::jsonb AS row`

/**
 * The logs that are there anyway. An affiliate is told of a line when its day has been signed, and not before: at once, it
 * would say to the second when somebody bought. Rules are told of to whoever was there when they were announced.
 */
export const LOG_SQL = {
  ledger: {
    begins: -1,
    last: 'SELECT max(sequence) FROM ledger_entries WHERE programme_id = scope.id',
    rows: `SELECT ${LINE} FROM ledger_entries WHERE programme_id = scope.id AND sequence > c.position AND ${OWN}
      AND (scope.affiliate_id IS NULL OR sequence < (SELECT max(size) FROM ledger_checkpoints k WHERE k.programme_id = scope.id))
      ORDER BY sequence`,
    row: `SELECT ${LINE} FROM ledger_entries WHERE programme_id = scope.id AND sequence = $3 AND ${OWN}`,
  },
  members: {
    begins: 0,
    last: 'SELECT max(number) FROM member_events WHERE programme_id = scope.id',
    rows: `SELECT ${MEMBER_ROW} FROM member_events WHERE programme_id = scope.id AND number > c.position AND ${OWN} ORDER BY number`,
    row: `SELECT ${MEMBER_ROW} FROM member_events WHERE programme_id = scope.id AND number = $3 AND ${OWN}`,
  },
  rules: {
    begins: 0,
    last: 'SELECT max(version) FROM programme_rules WHERE programme_id = scope.id',
    rows: `SELECT ${RULES_ROW} FROM programme_rules WHERE programme_id = scope.id AND version > c.position
      AND announced_at >= scope.since ORDER BY version`,
    row: `SELECT ${RULES_ROW} FROM programme_rules WHERE programme_id = scope.id AND version = $3`,
  },
} as const satisfies Record<EventLog, LogSql>
