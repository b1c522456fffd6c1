import type { Request } from 'express'

/** What the engine said to a call of ours. */
export interface EngineAnswer {
  readonly ok: boolean
  readonly status: number
  /** To be passed on as `Set-Cookie`. */
  readonly cookies: readonly string[]
  readonly location: string | null
  readonly body: Readonly<Record<string, unknown>>
}

type Asking = Pick<Request, 'headers'>

/** All that the engine learns of a request: its cookies, and the user agent for the name of a device. */
export const engineHeaders = ({ headers }: Asking): Headers =>
  new Headers({ cookie: headers.cookie ?? '', 'user-agent': headers['user-agent'] ?? '' })

/** The same without one of the cookies. */
export function engineHeadersWithout(request: Asking, name: string): Headers {
  const cookies = (request.headers.cookie ?? '').split(';').map(pair => pair.trim())
  const cookie = cookies.filter(pair => !pair.startsWith(`${name}=`)).join('; ')
  return engineHeaders({ headers: { ...request.headers, cookie } })
}

export async function engineAnswer(asked: Promise<Response>): Promise<EngineAnswer> {
  const response = await asked
  const text = await response.text()
  const parsed: unknown = text.startsWith('{') ? JSON.parse(text) : {}
  return {
    ok: response.ok,
    status: response.status,
    cookies: response.headers.getSetCookie(),
    location: response.headers.get('location'),
    body: parsed as Record<string, unknown>,
  }
}
