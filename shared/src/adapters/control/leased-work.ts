import type { Pool } from 'pg'

/**
 * Work that was asked for: the dashboard puts rows in, one worker at a time takes one out. Whoever took one says again and
 * again that it is still at it; when it goes silent, another takes the row. The tables have the columns `state`, `progress`,
 * `taken_until`, `taken_times` and `finished_at`.
 */
interface LeasedTable<Row, Item> {
  readonly pool: Pool
  readonly table: 'audits' | 'site_tasks'
  readonly columns: string
  /** The first step. */
  readonly begins: string
  /** Rows that took so many workers with them are given to no other; without it there is no end to trying. */
  readonly mostAttempts?: number
  readonly read: (row: Row) => Item
}

export interface LeasedWork<Item> {
  /** The oldest one that waits, or whose worker has gone silent; it is the caller's for `leaseSeconds`. */
  take(leaseSeconds: number): Promise<Item | undefined>
  /** Says what is being done, and keeps it for another `leaseSeconds`. */
  note(id: number, progress: string, leaseSeconds: number): Promise<void>
}

export function createLeasedWork<Row extends object, Item>({
  pool,
  table,
  columns,
  begins,
  mostAttempts,
  read,
}: LeasedTable<Row, Item>): LeasedWork<Item> {
  return {
    async take(leaseSeconds) {
      if (mostAttempts !== undefined) {
        await pool.query(
          `UPDATE ${table} SET state = 'failed', progress = 'done', finished_at = now()
            WHERE state = 'running' AND taken_until < now() AND taken_times >= $1`,
          [mostAttempts],
        )
      }
      const { rows } = await pool.query<Row>(
        `UPDATE ${table} SET state = 'running', progress = $2, taken_times = taken_times + 1,
            taken_until = now() + make_interval(secs => $1)
          WHERE id = (
            SELECT id FROM ${table}
            WHERE (state = 'waiting' AND NOT EXISTS
                (SELECT FROM ${table} WHERE state = 'running' AND taken_until >= now()))
              OR (state = 'running' AND taken_until < now())
            ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
          RETURNING ${columns}`,
        [leaseSeconds, begins],
      )
      return rows[0] && read(rows[0])
    },

    note: async (id, progress, leaseSeconds) =>
      void (await pool.query(
        `UPDATE ${table} SET progress = $2, taken_until = now() + make_interval(secs => $3)
          WHERE id = $1 AND state = 'running'`,
        [id, progress, leaseSeconds],
      )),
  }
}
