import type { ReleaseFamilyName } from '../../domain/privacy/release-families.ts'
import type { SqlQuery } from './port.ts'
import type { KEY_ROW, RECEIPT_ROW } from './release-rows.ts'

/** What a query of releases can ask: of one site, these families in the periods that begin on these days. */
export interface ReleasedQuery {
  readonly site: number
  readonly families: readonly (ReleaseFamilyName | typeof RECEIPT_ROW | typeof KEY_ROW)[]
  /** All periods without. */
  readonly starts?: readonly string[]
}

/**
 * The one statement by which whoever a report is shared with reads. It has no place for the name of a table or of a
 * column; what can be chosen are parameters.
 */
export const releasedSql = ({ site, families, starts }: ReleasedQuery): SqlQuery => ({
  text: `SELECT toString(start) AS day, family, first, second, count FROM released
WHERE site = {site:UInt32} AND family IN {families:Array(String)}${
    starts === undefined ? '' : ' AND start IN {starts:Array(Date)}'
  }
ORDER BY released.start, family, first, second`,
  params: { site, families, ...(starts && { starts }) },
})
