import type { Pool } from 'pg'
import { MOST_SAVED_VIEWS, type SavedView } from '../../domain/report/saved-view.ts'

export interface StoredView extends SavedView {
  readonly id: number
  /** The person who has it; null: all who may read the site. */
  readonly personId: string | null
}

/** Why a view is not there. */
export type ViewRefusal = 'too_many' | 'name_taken' | 'unknown'

/** Views of reports under names. */
export interface SavedViewStore {
  /** Those of all, and the person's own; by name. @param personId null: only those of all */
  listViews(siteId: number, personId: string | null): Promise<StoredView[]>
  /** One of all, or the person's own. */
  findView(siteId: number, id: number, personId: string | null): Promise<StoredView | undefined>
  addView(siteId: number, view: Omit<StoredView, 'id'>): Promise<StoredView | ViewRefusal>
  renameView(id: number, name: string): Promise<StoredView | ViewRefusal>
  removeView(id: number): Promise<void>
}

/** PostgreSQL's unique_violation. */
const NOT_UNIQUE = '23505'
const COLUMNS = 'id, person_id AS "personId", name, query'
const VISIBLE = 'site_id = $1 AND (person_id IS NULL OR person_id = $2)'
const LIST = `SELECT ${COLUMNS} FROM saved_views WHERE ${VISIBLE} ORDER BY person_id IS NULL, lower(name), id`
const FIND = `SELECT ${COLUMNS} FROM saved_views WHERE ${VISIBLE} AND id = $3`
const ADD = `INSERT INTO saved_views (site_id, person_id, name, query) SELECT $1::integer, $2::text, $3::text, $4::text
  WHERE (SELECT count(*) FROM saved_views WHERE site_id = $1 AND person_id IS NOT DISTINCT FROM $2) < ${MOST_SAVED_VIEWS}
  RETURNING ${COLUMNS}`
const RENAME = `UPDATE saved_views SET name = $2 WHERE id = $1 RETURNING ${COLUMNS}`

export function createSavedViews(pool: Pool): SavedViewStore {
  const rows = async (text: string, values: readonly unknown[]): Promise<StoredView[]> =>
    (await pool.query<StoredView>(text, [...values])).rows
  const named = async (
    text: string,
    values: readonly unknown[],
    none: ViewRefusal,
  ): Promise<StoredView | ViewRefusal> => {
    try {
      return (await rows(text, values))[0] ?? none
    } catch (error) {
      if ((error as { code?: unknown }).code === NOT_UNIQUE) return 'name_taken'
      throw error
    }
  }
  return {
    listViews: (siteId, personId) => rows(LIST, [siteId, personId]),
    findView: async (siteId, id, personId) => (await rows(FIND, [siteId, personId, id]))[0],
    addView: (siteId, { personId, name, query }) => named(ADD, [siteId, personId, name, query], 'too_many'),
    renameView: (id, name) => named(RENAME, [id, name], 'unknown'),
    removeView: async id => void (await pool.query('DELETE FROM saved_views WHERE id = $1', [id])),
  }
}
