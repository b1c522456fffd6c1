import { LINK_FIELDS, type LinkParts } from './tagged-link.ts'

const MOST = 8
const keyOf = (site: string): string => `gatecount-links ${site}`

const isParts = (value: unknown): value is LinkParts =>
  typeof value === 'object' &&
  value !== null &&
  ['address', ...LINK_FIELDS].every(
    field => typeof (value as Readonly<Record<string, unknown>>)[field] === 'string',
  )

/** Links that were made in this browser, the last first. The server knows nothing of them. */
export function recentLinks(site: string): readonly LinkParts[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(site)) ?? '[]')
    return Array.isArray(stored) ? stored.filter(isParts) : []
  } catch {
    return []
  }
}

const isSame = (a: LinkParts, b: LinkParts): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Keeps a link, and forgets the oldest. @returns those that are kept now */
export function keepLink(site: string, link: LinkParts): readonly LinkParts[] {
  const kept = [link, ...recentLinks(site).filter(one => !isSame(one, link))].slice(0, MOST)
  try {
    localStorage.setItem(keyOf(site), JSON.stringify(kept))
  } catch {
    // Storage is switched off: the link is kept until the page is left.
  }
  return kept
}
