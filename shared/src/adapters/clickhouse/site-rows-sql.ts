import type { ExportedTable } from '../../domain/site-life/site-export.ts'

/**
 * The rows of one site. In the order of the table's key, so that they are read one after another and merged on the way;
 * the number is ours and whole, for a stream takes no parameters.
 */
const ROWS = {
  cells: (
    site: number,
  ): string => `SELECT cut, toString(cells.period) AS period, toDate32(cells.start) AS start,
    toString(cells.first) AS first, toString(cells.second) AS second,
    visitors, visits, pageviews, bounces, seconds, events, amount, batch
  FROM cells FINAL WHERE site = ${site}
  ORDER BY cells.site, cells.cut, cells.first, cells.second, cells.period, cells.start`,
  released: (
    site: number,
  ): string => `SELECT toString(released.period) AS period, toDate32(released.start) AS start,
    toString(family) AS family, first, second, count
  FROM released WHERE site = ${site}
  ORDER BY released.site, released.period, released.start, released.family, released.first, released.second`,
} as const satisfies Record<ExportedTable, (site: number) => string>

export const siteRowsSql = (site: number, table: ExportedTable): string => ROWS[table](Math.trunc(site))
