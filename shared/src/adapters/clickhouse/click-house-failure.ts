/** Errors that speak of the SQL text alone. The text holds no values, so their message can be shown. */
const ABOUT_THE_TEXT = new Set([
  'SYNTAX_ERROR',
  'UNKNOWN_IDENTIFIER',
  'UNKNOWN_TABLE',
  'UNKNOWN_FUNCTION',
  'UNKNOWN_SETTING',
  'NOT_AN_AGGREGATE',
  'NOT_FOUND_COLUMN_IN_BLOCK',
  'ILLEGAL_AGGREGATION',
  'AMBIGUOUS_IDENTIFIER',
  'NUMBER_OF_ARGUMENTS_DOESNT_MATCH',
  'ILLEGAL_TYPE_OF_ARGUMENT',
  'NO_COMMON_TYPE',
  'READONLY',
  'TIMEOUT_EXCEEDED',
])

/**
 * A statement that ClickHouse refused or could not be reached for. `code` is ClickHouse's name of the error
 * (`SYNTAX_ERROR`) or Node's (`ECONNREFUSED`). Messages that could quote a value are left out.
 */
export class ClickHouseFailure extends Error {
  readonly code: string

  constructor(code: string, detail: string | undefined) {
    super(detail === undefined ? `ClickHouse: ${code}` : `ClickHouse: ${code}: ${detail}`)
    this.name = 'ClickHouseFailure'
    this.code = code
  }
}

function codeOf(error: { type?: unknown; code?: unknown; message: string }): string {
  if (typeof error.type === 'string' && error.type !== '') return error.type
  const named = /\(([A-Z][A-Z_0-9]+)\)\s*$/.exec(error.message)?.[1]
  if (named !== undefined) return named
  return typeof error.code === 'string' || typeof error.code === 'number' ? String(error.code) : 'UNKNOWN'
}

export function asClickHouseFailure(error: unknown): ClickHouseFailure {
  if (error instanceof ClickHouseFailure) return error
  if (!(error instanceof Error)) return new ClickHouseFailure('UNKNOWN', undefined)
  const code = codeOf(error)
  return new ClickHouseFailure(code, ABOUT_THE_TEXT.has(code) ? error.message : undefined)
}
