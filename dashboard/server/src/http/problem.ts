/** An answer that is an error (RFC 9457). `detail` is written for whoever called; it never quotes what was sent. */
export class Problem extends Error {
  readonly status: number
  readonly title: string
  readonly headers: Readonly<Record<string, string>>
  readonly errors: readonly FieldError[] | undefined

  constructor(
    status: number,
    title: string,
    detail: string,
    more: ErrorOptions & {
      headers?: Readonly<Record<string, string>>
      errors?: readonly FieldError[]
    } = {},
  ) {
    super(detail, { cause: more.cause })
    this.name = 'Problem'
    this.status = status
    this.title = title
    this.headers = more.headers ?? {}
    this.errors = more.errors
  }
}

/** What is wrong with one field; `field` is its path, such as `filters.0.1`. */
interface FieldError {
  readonly field: string
  readonly detail: string
}

export const badRequest = (detail: string, errors?: readonly FieldError[]): Problem =>
  new Problem(400, 'Bad request', detail, errors === undefined ? {} : { errors })
export const notSignedIn = (): Problem =>
  new Problem(401, 'Not signed in', 'Sign in, or send a valid bearer token', {
    headers: { 'WWW-Authenticate': 'Bearer' },
  })
export const forbidden = (detail: string): Problem => new Problem(403, 'Forbidden', detail)
export const notFound = (detail: string): Problem => new Problem(404, 'Not found', detail)
