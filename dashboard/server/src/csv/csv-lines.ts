import { CsvError, parse } from 'csv-parse/sync'

export interface CsvLine {
  /** From 1, as an editor counts. */
  readonly number: number
  readonly fields: readonly string[]
}

/** The separator that the first line has most of. */
function separatorOf(text: string): string {
  const first = /^\s*([^\r\n]*)/.exec(text)?.[1] ?? ''
  const times = (separator: string): number => first.split(separator).length
  return [',', ';', '\t'].reduce((most, one) => (times(one) > times(most) ? one : most))
}

/**
 * The lines of a table that are not empty, whichever separator it has.
 * @returns the number of a line, where it is not CSV; the library's own words could quote what stands there
 */
export function csvLines(text: string): readonly CsvLine[] | number {
  const lines: CsvLine[] = []
  try {
    parse(text, {
      delimiter: separatorOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      on_record(fields: string[], context) {
        lines.push({ number: context.lines, fields })
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const { lines: at } = error as { readonly lines?: unknown }
    return typeof at === 'number' ? at : 1
  }
  return lines
}
