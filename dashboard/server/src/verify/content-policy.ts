import type { StartTag } from './start-tags.ts'

/** What a Content-Security-Policy (CSP Level 3) is asked about. */
interface Wanted {
  /** The page that has the policy, for `'self'`. */
  readonly page: URL
  readonly script: URL
  readonly nonce: string | undefined
  /** Where the script sends events. */
  readonly endpoint: URL
}

type Directives = ReadonlyMap<string, readonly string[]>

function parse(policy: string): Directives {
  const directives = new Map<string, readonly string[]>()
  for (const text of policy.split(';')) {
    const [name = '', ...sources] = text.trim().split(/\s+/)
    if (name !== '' && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), sources)
  }
  return directives
}

const HOST = /^(?:([a-z][a-z0-9+.-]*):\/\/)?([^:/]+)(?::(\d+|\*))?(\/.*)?$/i
const PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' }
const portOf = ({ protocol, port }: URL): string => (port === '' ? (PORTS[protocol] ?? '') : port)

/** A page over http may name a host without a scheme and mean it over https as well, but not the other way round. */
const fitsScheme = (wanted: string, { protocol }: URL): boolean =>
  protocol === wanted || (wanted === 'http:' && protocol === 'https:')

function fitsSource(source: string, url: URL, page: URL): boolean {
  const lower = source.toLowerCase()
  if (lower === '*') return url.protocol === 'http:' || url.protocol === 'https:'
  if (lower === "'self'") return url.host === page.host && fitsScheme(page.protocol, url)
  if (/^[a-z][a-z0-9+.-]*:$/.test(lower)) return fitsScheme(lower, url)
  const [, scheme, host = '', port, path] = HOST.exec(source) ?? []
  if (host === '' || lower.startsWith("'")) return false
  if (!fitsScheme(scheme === undefined ? page.protocol : `${scheme.toLowerCase()}:`, url)) return false
  const name = host.toLowerCase()
  const fitsHost = name.startsWith('*.') ? url.hostname.endsWith(name.slice(1)) : url.hostname === name
  const fitsPort =
    port === '*' || (port === undefined ? portOf(url) === PORTS[url.protocol] : portOf(url) === port)
  const fitsPath =
    path === undefined ||
    path === '/' ||
    (path.endsWith('/') ? url.pathname.startsWith(path) : url.pathname === path)
  return fitsHost && fitsPort && fitsPath
}

function allowsScript(policy: Directives, { page, script, nonce }: Wanted): boolean {
  const sources = policy.get('script-src-elem') ?? policy.get('script-src') ?? policy.get('default-src')
  if (sources === undefined) return true
  if (nonce !== undefined && sources.includes(`'nonce-${nonce}'`)) return true
  if (sources.some(source => source.toLowerCase() === "'strict-dynamic'")) return false
  return sources.some(source => fitsSource(source, script, page))
}

function allowsEvents(policy: Directives, { page, endpoint }: Wanted): boolean {
  const sources = policy.get('connect-src') ?? policy.get('default-src')
  return sources === undefined || sources.some(source => fitsSource(source, endpoint, page))
}

/** Whether every one of a page's policies lets the script run and report. */
export const policiesAllow = (policies: readonly string[], wanted: Wanted): boolean =>
  policies.map(parse).every(policy => allowsScript(policy, wanted) && allowsEvents(policy, wanted))

/** The policies of a page: of the header (several with commas between them) and of its `<meta>` tags. */
export function policiesOf(
  header: string | readonly string[] | undefined,
  tags: readonly StartTag[],
): string[] {
  const inPage = tags.flatMap(({ name, attributes }) =>
    name === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy'
      ? [attributes.get('content') ?? '']
      : [],
  )
  return [...[header ?? []].flat().flatMap(text => text.split(',')), ...inPage]
}
