import { currentLanguage, t } from './language.ts'

/** What is wrong with one field that was sent; `field` is its path, such as `declared.page.3`. */
export interface FieldError {
  readonly field: string
  readonly detail: string
}

interface ProblemOptions extends ErrorOptions {
  readonly status: number
  /** What kind of problem it is, in the server's words. */
  readonly title?: string
  /** The kind of problem for programs, whatever language the words are in. */
  readonly type?: string
  readonly errors?: readonly FieldError[]
  /** Seconds until trying again makes sense. */
  readonly retryAfter?: number | undefined
}

/** What the server says when it cannot do something (RFC 9457), or what the network failed with (status 0). */
export class ProblemError extends Error {
  readonly status: number
  readonly title: string
  readonly type: string
  readonly errors: readonly FieldError[]
  readonly retryAfter: number | undefined

  constructor(message: string, options: ProblemOptions) {
    super(message, options)
    this.name = 'ProblemError'
    this.status = options.status
    this.title = options.title ?? ''
    this.type = options.type ?? ''
    this.errors = options.errors ?? []
    this.retryAfter = options.retryAfter
  }
}

const wordsOf = (problem: unknown): string | undefined => {
  if (typeof problem !== 'object' || problem === null) return undefined
  const { detail, title, error } = problem as Record<'detail' | 'title' | 'error', unknown>
  return [detail, title, error].find((words): words is string => typeof words === 'string' && words !== '')
}

const errorsOf = (problem: unknown): readonly FieldError[] => {
  const { errors } = (problem ?? {}) as { readonly errors?: readonly FieldError[] }
  return Array.isArray(errors) ? errors : []
}

const textOf = (problem: unknown, name: 'title' | 'type'): string => {
  const { [name]: text } = (problem ?? {}) as Readonly<Record<'title' | 'type', unknown>>
  return typeof text === 'string' ? text : ''
}

/** `Retry-After` in its form of seconds (RFC 9110, 10.2.3); our server sends no other. */
const secondsToWait = (headers: Headers): number | undefined => {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN)
  return seconds > 0 ? seconds : undefined
}

/** The language of the page first: problems are shown in the server's words. */
const languagesWanted = (): string => (currentLanguage() === 'en' ? 'en' : `${currentLanguage()}, en;q=0.5`)

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    const headers = { accept: 'application/json', 'accept-language': languagesWanted(), ...init.headers }
    return await fetch(path, { ...init, headers })
  } catch (cause) {
    if (init.signal?.aborted) throw cause
    throw new ProblemError(t('The server does not answer. Check that Gatecount is running.'), {
      status: 0,
      cause,
    })
  }
}

/**
 * Asks the server of this page. Answers without content give `undefined`.
 * @throws ProblemError for every answer outside 2xx and when nothing answers
 */
export async function ask<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await send(path, init)
  const text = await response.text()
  const body: unknown =
    text !== '' && response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : undefined
  if (!response.ok) {
    throw new ProblemError(wordsOf(body) ?? t('The server answered {status}.', { status: response.status }), {
      status: response.status,
      title: textOf(body, 'title'),
      type: textOf(body, 'type'),
      errors: errorsOf(body),
      retryAfter: secondsToWait(response.headers),
    })
  }
  return body as Answer
}

/** {@link ask} with a JSON body. */
export const tell = <Answer>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body: unknown,
  signal?: AbortSignal,
) =>
  ask<Answer>(path, {
    method,
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
    ...(signal ? { signal } : {}),
  })
