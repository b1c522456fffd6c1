/** What a link of a campaign is made of. */
export interface LinkParts {
  /** The page that it leads to. */
  readonly address: string
  readonly source: string
  readonly medium: string
  readonly campaign: string
  readonly content: string
  readonly term: string
}
export type LinkField = Exclude<keyof LinkParts, 'address'>

export const LINK_FIELDS: readonly LinkField[] = ['source', 'medium', 'campaign', 'content', 'term']

/** The page, with https where nothing else is said; null when it is no address of the web. */
function pageOf(address: string): URL | null {
  const text = address.trim()
  if (text === '' || /\s/.test(text)) return null
  try {
    const url = new URL(/^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`)
    const isPage = ['https:', 'http:'].includes(url.protocol) && url.hostname.includes('.')
    return isPage && url.username === '' ? url : null
  } catch {
    return null
  }
}

/** The link; what it says already of a campaign is replaced. Null while there is no page or no campaign. */
export function taggedLink(parts: LinkParts): string | null {
  const url = pageOf(parts.address)
  if (url === null || parts.campaign.trim() === '' || parts.source.trim() === '') return null
  for (const field of LINK_FIELDS) {
    const value = parts[field].trim()
    if (value === '') url.searchParams.delete(`utm_${field}`)
    else url.searchParams.set(`utm_${field}`, value)
  }
  return url.href
}

export type LinkDoubt = 'no_address' | 'other_site' | 'capitals' | 'personal'

const isOf = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`)

/** Whether a page is one of the site's; null while it is no address at all. */
export function doubtOfAddress(address: string, domains: readonly string[]): LinkDoubt | null {
  if (address.trim() === '') return null
  const url = pageOf(address)
  if (url === null) return 'no_address'
  return domains.some(domain => isOf(url.hostname, domain)) ? null : 'other_site'
}

const EMAIL = /\S@\S+\.\S/
const UUID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/i
const LONG_NUMBER = /\d{7,}/g
const DATE = /^20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/
/** A mix of letters and digits that nobody makes up. */
const SECRET = /(?=[a-z\d]*\d[a-z\d]*)(?=[a-z\d]*[a-z][a-z\d]*)[a-z\d]{20,}/i

/** A value that could be one person's: a link that is one person's would be a name for them. */
const couldBePersonal = (value: string): boolean =>
  EMAIL.test(value) ||
  UUID.test(value) ||
  SECRET.test(value) ||
  [...value.matchAll(LONG_NUMBER)].some(([number]) => !DATE.test(number))

/** What to think twice about in a value. */
export function doubtOfValue(value: string): LinkDoubt | null {
  if (couldBePersonal(value)) return 'personal'
  return value === value.toLowerCase() ? null : 'capitals'
}
