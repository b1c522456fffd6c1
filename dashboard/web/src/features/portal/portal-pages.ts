import type { Message } from '../../lib/language.ts'

export interface PortalPageEntry {
  /** Behind the address of the portal; the first has none. */
  readonly slug: string
  readonly label: Message
}

/** The pages of the portal, in the order of their navigation. */
export const PORTAL_PAGES = [
  { slug: '', label: 'Earnings' },
  { slug: 'sales', label: 'Sales' },
  { slug: 'clicks', label: 'Clicks' },
  { slug: 'links', label: 'Links' },
  { slug: 'creatives', label: 'Banners and texts' },
  { slug: 'payouts', label: 'Payouts' },
  { slug: 'disputes', label: 'Disputes' },
  { slug: 'statements', label: 'Statements' },
  { slug: 'terms', label: 'Terms and rules' },
  { slug: 'notices', label: 'Notices and API' },
] as const satisfies readonly PortalPageEntry[]

export type PortalSlug = (typeof PORTAL_PAGES)[number]['slug']

export const PORTAL = '/affiliate'

/** The address of a page of the portal, for one programme of several. */
export const portalAddress = (slug: string, programme?: number): string =>
  `${PORTAL}${slug === '' ? '' : `/${slug}`}${programme === undefined ? '' : `?programme=${programme}`}`
