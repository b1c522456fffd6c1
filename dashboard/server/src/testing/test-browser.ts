interface Got {
  readonly status: number
  readonly headers: Headers
  /** The parsed body; an empty object where there is none. */
  readonly body: Record<string, unknown>
}

export interface TestBrowser {
  /** What it holds, by name. */
  readonly cookies: Map<string, string>
  get(path: string): Promise<Got>
  post(path: string, body?: unknown): Promise<Got>
  patch(path: string, body: unknown): Promise<Got>
  remove(path: string, body?: unknown): Promise<Got>
}

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

/**
 * What a browser does with cookies, and whence it says that it asks.
 * @param address where it seems to be, as a proxy would say
 */
export function testBrowser(origin: string, address?: string): TestBrowser {
  const cookies = new Map<string, string>()
  const send = async (method: string, path: string, body?: unknown): Promise<Got> => {
    const response = await fetch(origin + path, {
      method,
      redirect: 'manual',
      headers: {
        'user-agent': FIREFOX,
        'sec-fetch-site': 'same-origin',
        ...(address !== undefined && { 'x-forwarded-for': address }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';')
      const at = pair.indexOf('=')
      if (/; Max-Age=0(;|$)/.test(set)) cookies.delete(pair.slice(0, at))
      else cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    const text = await response.text()
    const parsed: unknown = text.startsWith('{') ? JSON.parse(text) : {}
    return {
      status: response.status,
      headers: response.headers,
      body: parsed as Record<string, unknown>,
    }
  }
  return {
    cookies,
    get: path => send('GET', path),
    post: (path, body = {}) => send('POST', path, body),
    patch: (path, body) => send('PATCH', path, body),
    remove: (path, body) => send('DELETE', path, body),
  }
}
