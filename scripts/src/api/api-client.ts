import { unveil, type Veiled } from '@gatecount/shared/domain/privacy/veiled'

interface RefusalOptions extends ErrorOptions {
  readonly status: number
  readonly retryAfterSeconds?: number
}

/** The API refused, or cannot be reached. The message is made for the person at the terminal. */
export class ApiRefusal extends Error {
  /** HTTP status; 0 when there was no answer. */
  readonly status: number
  /** From `Retry-After`, when the API asks for patience. */
  readonly retryAfterSeconds: number | undefined

  constructor(message: string, options: RefusalOptions) {
    super(message, options)
    this.name = 'ApiRefusal'
    this.status = options.status
    this.retryAfterSeconds = options.retryAfterSeconds
  }
}

export interface ApiClient {
  /** Where the API is, without a slash at the end. */
  readonly url: string
  /** @throws ApiRefusal */
  get<Answer>(path: string): Promise<Answer>
  /** Sends JSON, or bytes as they are. @throws ApiRefusal */
  post<Answer>(path: string, body?: object | Uint8Array): Promise<Answer>
  /** Sends a table in place of the one before. @throws ApiRefusal */
  putTable(path: string, csv: string): Promise<void>
  /** @throws ApiRefusal */
  patch<Answer>(path: string, body: object): Promise<Answer>
  /** @throws ApiRefusal */
  remove<Answer = undefined>(path: string, body?: object): Promise<Answer>
  /** The bytes of the answer as they come; they end in an error when it breaks off. @throws ApiRefusal */
  download(path: string): Promise<AsyncIterable<Uint8Array>>
  /** Sends a file without reading it into memory. @throws ApiRefusal */
  upload<Answer>(path: string, file: Blob): Promise<Answer>
}

/** The parts of a problem document (RFC 9457) that we show. */
interface ProblemDocument {
  readonly detail?: string
  readonly title?: string
  readonly errors?: readonly { readonly field?: string; readonly detail?: string }[]
}

async function refusal(response: Response): Promise<ApiRefusal> {
  const problem = (await response.json().catch(() => ({}))) as ProblemDocument
  const fields = (problem.errors ?? []).map(({ field, detail }) => `${field}: ${detail}`)
  const said = [problem.detail ?? problem.title ?? `The API answered ${response.status}`, ...fields].join(
    '; ',
  )
  const seconds = Number(response.headers.get('Retry-After'))
  return new ApiRefusal(said, { status: response.status, ...(seconds > 0 && { retryAfterSeconds: seconds }) })
}

/** Speaks to the dashboard's API as the bearer of a token. */
export function createApiClient(url: string, token: Veiled<string>): ApiClient {
  const answerTo = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers)
    headers.set('Authorization', `Bearer ${unveil(token)}`)
    let response: Response
    try {
      response = await fetch(`${url}${path}`, { ...init, headers })
    } catch (error) {
      throw new ApiRefusal(`There is no answer from ${url}`, { status: 0, cause: error })
    }
    if (!response.ok) throw await refusal(response)
    return response
  }
  const send = async <Answer>(path: string, init?: RequestInit): Promise<Answer> => {
    const response = await answerTo(path, init)
    const text = await response.text()
    return (text === '' ? undefined : JSON.parse(text)) as Answer
  }
  const sendJson = <Answer>(method: string, path: string, body: object) =>
    send<Answer>(path, {
      method,
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json' },
    })
  return {
    url,
    get: path => send(path),
    post: (path, body = {}) =>
      body instanceof Uint8Array
        ? send(path, { method: 'POST', body, headers: { 'Content-Type': 'application/octet-stream' } })
        : sendJson('POST', path, body),
    putTable: async (path, csv) =>
      void (await answerTo(path, { method: 'PUT', body: csv, headers: { 'Content-Type': 'text/csv' } })),
    patch: (path, body) => sendJson('PATCH', path, body),
    remove: (path, body = {}) => sendJson('DELETE', path, body),
    async download(path) {
      const { body } = await answerTo(path)
      if (body === null) throw new ApiRefusal('The answer is empty', { status: 0 })
      return body
    },
    upload: (path, file) =>
      send(path, { method: 'POST', body: file, headers: { 'Content-Type': 'application/zip' } }),
  }
}
