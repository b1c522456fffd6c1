const LONGEST = 2000
/** More layers of encoding than anybody has a reason for. */
const MOST_LAYERS = 4
// biome-ignore lint/suspicious/noControlCharactersInRegex: browsers strip some of them, and so read another address than we do
const CONTROL = /[\x00-\x1f\x7f]/

/** Paths that a browser or a server could take for another place: `//evil.example`, `/\evil.example`, and links again. */
const isPlain = (path: string): boolean =>
  path.startsWith('/') && !path.includes('//') && !/[\\\x7f]/.test(path) && !/^\/go(?:\/|$)/i.test(path)

/** Whether a path is plain however often its percent-encoding is undone: servers behind may undo it once more. */
function isPlainThrough(path: string): boolean {
  let layer = path
  for (let undone = 0; undone <= MOST_LAYERS; undone++) {
    if (!isPlain(layer) || CONTROL.test(layer)) return false
    let next: string
    try {
      next = decodeURIComponent(layer)
    } catch {
      return false
    }
    if (next === layer) return true
    layer = next
  }
  return false
}

/**
 * The page of an origin that a link leads to; undefined where `to` is no path of that origin. Links that would lead anywhere
 * else are what phishing is made of.
 *
 * @param origin such as `https://shop.example`
 */
export function landingPage(to: string, origin: string): URL | undefined {
  if (to.length > LONGEST || CONTROL.test(to)) return undefined
  if (!isPlainThrough(to.split(/[?#]/, 1)[0] ?? '')) return undefined
  if (!URL.canParse(to, origin)) return undefined
  const page = new URL(to, origin)
  return page.origin === origin && isPlainThrough(page.pathname) ? page : undefined
}

/** Parameters that the landing page gets from the link, and from nobody else. */
const GIVEN = ['via', 'sub']

const keyOf = (parameter: string): string => {
  const key = (parameter.split('=', 1)[0] ?? '').replaceAll('+', ' ')
  try {
    return decodeURIComponent(key).toLowerCase()
  } catch {
    return key
  }
}

const parametersOf = (query: string, but: readonly string[]): string[] =>
  query
    .replace(/^\?/, '')
    .split('&')
    .filter(parameter => parameter !== '' && !but.includes(keyOf(parameter)))

export interface Mark {
  readonly code: string
  readonly subCode: string
}

/**
 * The landing page with the affiliate in its address, so that the page view carries the code. What else the page's own query
 * says stays as it is written; what the link says besides (campaigns) is added where the page does not say it already.
 */
export function withMark(page: URL, linkQuery: string, { code, subCode }: Mark): string {
  const own = parametersOf(page.search, GIVEN)
  const said = new Set(own.map(keyOf))
  const marked = new URL(page)
  marked.search = [
    ...own,
    ...parametersOf(linkQuery, ['to', ...GIVEN]).filter(parameter => !said.has(keyOf(parameter))),
    `via=${encodeURIComponent(code)}`,
    ...(subCode === '' ? [] : [`sub=${encodeURIComponent(subCode)}`]),
  ].join('&')
  return marked.href
}
