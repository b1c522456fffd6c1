interface LinkParts {
  readonly domain: string
  /** What was typed: a path of the shop, or a whole address on it. */
  readonly page: string
  readonly code: string
  readonly subCode: string
}

/** The address of a page of the shop with the code of an affiliate; null when the page is none of the shop. */
export function affiliateLink({ domain, page, code, subCode }: LinkParts): string | null {
  const typed = page.trim()
  const address = /^https?:\/\//i.test(typed) ? typed : `https://${domain}/${typed.replace(/^\/+/, '')}`
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  const isOfShop = url.hostname === domain || url.hostname.endsWith(`.${domain}`)
  if (!isOfShop) return null
  url.searchParams.set('via', code)
  if (subCode !== '') url.searchParams.set('sub', subCode)
  return url.href
}
