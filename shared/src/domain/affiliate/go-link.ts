interface GoLink {
  /** Domain of the shop. */
  readonly site: string
  readonly code: string
  /** One that is registered; empty for none. */
  readonly subCode: string
  /** Path and query on the shop; empty for the front page. */
  readonly path: string
}

/** The link of an affiliate to a page of the shop. */
export function goLink({ site, code, subCode, path }: GoLink): string {
  const sub = subCode === '' ? '' : `/${encodeURIComponent(subCode)}`
  const to = path === '' || path === '/' ? '' : `?${new URLSearchParams({ to: path })}`
  return `https://${site}/go/${encodeURIComponent(code)}${sub}${to}`
}

/** Path and query of a page of the shop, written as an address or a path; null when it is on another host, or no address at all. */
export function shopPath(page: string, site: string): string | null {
  const text = page.trim()
  if (text === '') return ''
  const isPath = text.startsWith('/') && !text.startsWith('//')
  const address = isPath ? `https://${site}${text}` : /^https?:\/\//i.test(text) ? text : `https://${text}`
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  const isHere = url.hostname === site || url.hostname.endsWith(`.${site}`)
  return isHere && url.username === '' ? url.pathname + url.search : null
}
