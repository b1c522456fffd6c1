import type { Pool } from 'pg'
import { type AuditStep, stepTitle } from '../../domain/audit/audit-checks.ts'
import type { Audit, AuditReport, AuditState } from '../../domain/audit/audit-report.ts'
import { createLeasedWork } from './leased-work.ts'

/** Audits that were asked for: the dashboard puts them in, one worker at a time takes one out. */
export interface AuditStore {
  /** The audit that waits or runs already, when it is of the same kind; else a new one. */
  requestAudit(positiveControl: boolean): Promise<Audit>
  findAudit(id: number): Promise<Audit | undefined>
  /** The one that waits or runs, and the last that is finished. */
  latestAudits(): Promise<{ readonly current: Audit | undefined; readonly last: Audit | undefined }>
  /** Takes the oldest one that waits, or whose worker has gone silent; it is ours for `leaseSeconds`. */
  takeAudit(leaseSeconds: number): Promise<Audit | undefined>
  /** Says what is being done, and keeps the audit ours for another `leaseSeconds`. */
  noteAudit(id: number, progress: AuditStep, leaseSeconds: number): Promise<void>
  /** Without a report the audit has failed. */
  finishAudit(id: number, report: AuditReport | undefined): Promise<void>
}

interface Row {
  readonly id: number
  readonly requested_at: Date
  readonly finished_at: Date | null
  readonly positive_control: boolean
  readonly state: AuditState
  readonly progress: AuditStep
  readonly result: AuditReport | null
}

/** An audit that took three workers with it is not given to a fourth. */
const MOST_ATTEMPTS = 3
const KEPT = 50
const COLUMNS = 'id, requested_at, finished_at, positive_control, state, progress, result'

const readRow = (row: Row): Audit => ({
  id: row.id,
  requestedAt: row.requested_at.toISOString(),
  finishedAt: row.finished_at?.toISOString() ?? null,
  positiveControl: row.positive_control,
  state: row.state,
  progress: stepTitle(row.progress),
  report: row.result,
})

export function createAudits(pool: Pool): AuditStore {
  const one = async (text: string, values: readonly unknown[] = []): Promise<Audit | undefined> => {
    const { rows } = await pool.query<Row>(text, [...values])
    return rows[0] && readRow(rows[0])
  }
  const required = (audit: Audit | undefined): Audit => {
    if (audit === undefined) throw new Error('The audit was not stored')
    return audit
  }
  const leased = createLeasedWork<Row, Audit>({
    pool,
    table: 'audits',
    columns: COLUMNS,
    begins: 'preparing',
    mostAttempts: MOST_ATTEMPTS,
    read: readRow,
  })
  return {
    async requestAudit(positiveControl) {
      const open = await one(
        `SELECT ${COLUMNS} FROM audits WHERE state IN ('waiting', 'running') AND positive_control = $1
          ORDER BY id LIMIT 1`,
        [positiveControl],
      )
      if (open !== undefined) return open
      const insert = `INSERT INTO audits (positive_control) VALUES ($1) RETURNING ${COLUMNS}`
      return required(await one(insert, [positiveControl]))
    },

    findAudit: id => one(`SELECT ${COLUMNS} FROM audits WHERE id = $1`, [id]),

    async latestAudits() {
      const latest = (states: string): Promise<Audit | undefined> =>
        one(`SELECT ${COLUMNS} FROM audits WHERE state IN (${states}) ORDER BY id DESC LIMIT 1`)
      const [current, last] = await Promise.all([latest("'waiting', 'running'"), latest("'done', 'failed'")])
      return { current, last }
    },

    takeAudit: leased.take,
    noteAudit: leased.note,

    async finishAudit(id, report) {
      await pool.query(
        `UPDATE audits SET state = $2, progress = 'done', finished_at = now(), result = $3
          WHERE id = $1 AND state = 'running'`,
        [id, report === undefined ? 'failed' : 'done', report === undefined ? null : JSON.stringify(report)],
      )
      await pool.query('DELETE FROM audits WHERE id <= $1', [id - KEPT])
    },
  }
}
