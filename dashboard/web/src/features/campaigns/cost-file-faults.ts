import type { FieldError } from '../../lib/http.ts'

export interface CostFileFault {
  /** As an editor counts. */
  readonly line: number
  /** Null where it is the whole line. */
  readonly column: string | null
  readonly detail: string
}

/** What the server says of lines, whose fields are named `lines.3.amount`. */
export const costFileFaults = (errors: readonly FieldError[]): readonly CostFileFault[] =>
  errors.flatMap(({ field, detail }) => {
    const [, line, column = null] = /^lines\.(\d+)(?:\.(\w+))?$/.exec(field) ?? []
    return line === undefined ? [] : [{ line: Number(line), column, detail }]
  })
