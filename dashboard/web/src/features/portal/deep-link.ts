/** What a link of an affiliate is made of. */
export interface DeepLinkParts {
  readonly site: string
  readonly code: string
  /** One that is registered; empty for none. */
  readonly subCode: string
  /** A page of the site, as an address or a path; empty for the front page. */
  readonly page: string
}

/** Path and query of a page of the site; null when it is on another one, or no address at all. */
function pathOf(page: string, site: string): string | null {
  const text = page.trim()
  if (text === '') return ''
  const isPath = text.startsWith('/') && !text.startsWith('//')
  const address = isPath ? `https://${site}${text}` : /^https?:\/\//i.test(text) ? text : `https://${text}`
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  const isHere = url.hostname === site || url.hostname.endsWith(`.${site}`)
  return isHere && url.username === '' ? url.pathname + url.search : null
}

/** The link that credits the affiliate and leads to the page; null when there is no such page of the site. */
export function deepLink({ site, code, subCode, page }: DeepLinkParts): string | null {
  const path = pathOf(page, site)
  if (path === null) return null
  const sub = subCode === '' ? '' : `/${encodeURIComponent(subCode)}`
  const to = path === '' || path === '/' ? '' : `?${new URLSearchParams({ to: path })}`
  return `https://${site}/go/${encodeURIComponent(code)}${sub}${to}`
}
