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

/** A table as CSV (RFC 4180), with a mark that tells spreadsheets that it is UTF-8. */
export const asCsv = (table: readonly (readonly (string | number | null)[])[]): string =>
  `\uFEFF${table.map(row => `${row.map(field).join(',')}\r\n`).join('')}`
