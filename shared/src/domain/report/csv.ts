/**
 * A cell of a table as text. Values come from whoever visits a site; a spreadsheet would take one that begins like a
 * formula for a formula, so such a value gets an apostrophe in front.
 */
function field(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

type CsvRow = readonly (string | number | null)[]

/** Tells spreadsheets that what follows is UTF-8. */
export const CSV_MARK = '\uFEFF'

export const csvLine = (row: CsvRow): string => `${row.map(field).join(',')}\r\n`

/** A table as CSV (RFC 4180). */
export const asCsv = (table: readonly CsvRow[]): string => CSV_MARK + table.map(csvLine).join('')
