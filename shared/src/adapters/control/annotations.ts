import type { Pool } from 'pg'
import { type Annotation, MOST_ANNOTATIONS } from '../../domain/report/annotation.ts'

export interface StoredAnnotation extends Annotation {
  readonly id: number
}

/** What owners note in the charts of their sites. */
export interface AnnotationStore {
  /** By day. @param range local days, both counted; all without it */
  listAnnotations(
    siteId: number,
    range?: { readonly from: string; readonly to: string },
  ): Promise<StoredAnnotation[]>
  addAnnotation(siteId: number, annotation: Annotation): Promise<StoredAnnotation | 'too_many'>
  /** Undefined when the site has no such annotation. */
  changeAnnotation(siteId: number, id: number, annotation: Annotation): Promise<StoredAnnotation | undefined>
  /** The one that is gone. */
  removeAnnotation(siteId: number, id: number): Promise<StoredAnnotation | undefined>
}

const COLUMNS = `id, to_char(day, 'YYYY-MM-DD') AS day, words`
const LIST = `SELECT ${COLUMNS} FROM annotations WHERE site_id = $1
  AND annotations.day BETWEEN coalesce($2::date, '-infinity') AND coalesce($3::date, 'infinity')
  ORDER BY annotations.day, id`
const ADD = `INSERT INTO annotations (site_id, day, words) SELECT $1::integer, $2::date, $3::text
  WHERE (SELECT count(*) FROM annotations WHERE site_id = $1) < ${MOST_ANNOTATIONS} RETURNING ${COLUMNS}`
const CHANGE = `UPDATE annotations SET day = $3, words = $4 WHERE site_id = $1 AND id = $2 RETURNING ${COLUMNS}`
const REMOVE = `DELETE FROM annotations WHERE site_id = $1 AND id = $2 RETURNING ${COLUMNS}`

export function createAnnotations(pool: Pool): AnnotationStore {
  const rows = async (text: string, values: readonly unknown[]): Promise<StoredAnnotation[]> =>
    (await pool.query<StoredAnnotation>(text, [...values])).rows
  return {
    listAnnotations: (siteId, range) => rows(LIST, [siteId, range?.from ?? null, range?.to ?? null]),
    addAnnotation: async (siteId, { day, words }) => (await rows(ADD, [siteId, day, words]))[0] ?? 'too_many',
    changeAnnotation: async (siteId, id, { day, words }) => (await rows(CHANGE, [siteId, id, day, words]))[0],
    removeAnnotation: async (siteId, id) => (await rows(REMOVE, [siteId, id]))[0],
  }
}
