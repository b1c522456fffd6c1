/** What the server says when it cannot do something (RFC 9457), or what the network failed with (status 0). */
export class ProblemError extends Error {
  readonly status: number

  constructor(message: string, { status, ...options }: { status: number } & ErrorOptions) {
    super(message, options)
    this.name = 'ProblemError'
    this.status = status
  }
}

const wordsOf = (problem: unknown): string | undefined => {
  if (typeof problem !== 'object' || problem === null) return undefined
  const { detail, title, error } = problem as Record<'detail' | 'title' | 'error', unknown>
  return [detail, title, error].find((words): words is string => typeof words === 'string' && words !== '')
}

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { ...init, headers: { accept: 'application/json', ...init.headers } })
  } catch (cause) {
    if (init.signal?.aborted) throw cause
    throw new ProblemError('The server does not answer. Check that Gatecount is running.', {
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
    throw new ProblemError(wordsOf(body) ?? `The server answered ${response.status}.`, {
      status: response.status,
    })
  }
  return body as Answer
}

/** {@link ask} with a JSON body. */
export const tell = <Answer>(method: 'POST' | 'PATCH', path: string, body: unknown, signal?: AbortSignal) =>
  ask<Answer>(path, {
    method,
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
    ...(signal ? { signal } : {}),
  })
