import { inLanguage, type WordValues, words } from '../words/in-language.ts'
import type { ServerMessage } from '../words/speak.ts'

/** What is wrong with one field; `field` is its path, such as `filters.0.1`. */
export interface FieldError {
  readonly field: string
  /** A message, or what a schema says by itself. */
  readonly detail: string
  readonly values?: WordValues
}

interface More extends ErrorOptions {
  /** What the message names in braces. */
  readonly values?: WordValues
  readonly headers?: Readonly<Record<string, string>>
  readonly errors?: readonly FieldError[]
  /** A name of the kind of problem, for programs that act on it; titles are for people, in their language. */
  readonly type?: string
}

/**
 * An answer that is an error (RFC 9457). Its words are for whoever called, and are said in their language; they never
 * quote what was sent. As an error it is in English.
 */
export class Problem extends Error {
  readonly status: number
  readonly title: ServerMessage
  readonly detail: ServerMessage
  readonly values: WordValues | undefined
  readonly headers: Readonly<Record<string, string>>
  readonly errors: readonly FieldError[] | undefined
  readonly type: string

  constructor(status: number, title: ServerMessage, detail: ServerMessage, more: More = {}) {
    super(inLanguage('en', { message: detail, values: more.values }), { cause: more.cause })
    this.name = 'Problem'
    this.status = status
    this.title = title
    this.detail = detail
    this.values = more.values
    this.headers = more.headers ?? {}
    this.errors = more.errors
    this.type = more.type ?? 'about:blank'
  }
}

export const badRequest = (detail: ServerMessage, more: Pick<More, 'values' | 'errors'> = {}): Problem =>
  new Problem(400, 'Bad request', detail, more)

/** What is wrong with the fields of a call; the first is said in the problem itself. */
export function badField(errors: readonly FieldError[], part: 'body' | 'query' = 'body'): Problem {
  const [first] = errors
  const detail = first === undefined ? words('not understood') : { text: first.detail, values: first.values }
  if (first !== undefined && first.field !== '')
    return badRequest('{field}: {detail}', { values: { field: first.field, detail }, errors })
  const message = part === 'body' ? 'The body: {detail}' : 'The query: {detail}'
  return badRequest(message, { values: { detail }, errors })
}
export const notSignedIn = (): Problem =>
  new Problem(401, 'Not signed in', 'Sign in, or send a valid bearer token', {
    headers: { 'WWW-Authenticate': 'Bearer' },
  })
export const forbidden = (detail: ServerMessage, values?: WordValues): Problem =>
  new Problem(403, 'Forbidden', detail, values === undefined ? {} : { values })
export const notFound = (detail: ServerMessage): Problem => new Problem(404, 'Not found', detail)
