import type { Pool } from 'pg'
import type { Activity, NewActivity } from '../../domain/identity/activity.ts'

/** What people did. Rows are only added; the database refuses to change them. */
export interface ActivityLog {
  recordActivity(activity: NewActivity): Promise<void>
  /**
   * The newest first.
   * @param siteId of one site; null: everything
   * @param before only what came before this number
   */
  listActivity(siteId: number | null, limit: number, before?: number): Promise<Activity[]>
}

type Row = Omit<Activity, 'id'> & { readonly id: string }

export function createActivityLog(pool: Pool): ActivityLog {
  return {
    recordActivity: async ({ personId, actor, action, siteId, detail }) =>
      void (await pool.query(
        'INSERT INTO activity (person_id, actor, action, site_id, detail) VALUES ($1, $2, $3, $4, $5)',
        [personId, actor, action, siteId, JSON.stringify(detail)],
      )),

    async listActivity(siteId, limit, before) {
      const { rows } = await pool.query<Row>(
        `SELECT id, at, person_id AS "personId", actor, action, site_id AS "siteId", detail FROM activity
          WHERE ($1::integer IS NULL OR site_id = $1) AND ($2::bigint IS NULL OR id < $2)
          ORDER BY id DESC LIMIT $3`,
        [siteId, before, limit],
      )
      return rows.map(row => ({ ...row, id: Number(row.id) }))
    },
  }
}
