import { goLink, shopPath } from '@gatecount/shared/domain/affiliate/go-link'

/** What a link of an affiliate is made of. */
export interface DeepLinkParts {
  readonly site: string
  readonly code: string
  /** One that is registered; empty for none. */
  readonly subCode: string
  /** A page of the site, as an address or a path; empty for the front page. */
  readonly page: string
}

/** The link that credits the affiliate and leads to the page; null when there is no such page of the site. */
export function deepLink({ page, ...parts }: DeepLinkParts): string | null {
  const path = shopPath(page, parts.site)
  return path === null ? null : goLink({ ...parts, path })
}
