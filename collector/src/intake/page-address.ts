import { CAMPAIGN_KEYS, type Campaign, CLICK_IDS, type ClickId } from '@gatecount/shared/domain/event/hit'

/** What is kept of the address of a page: the query is gone but for these values and the names of click ids. */
export interface PageAddress {
  readonly host: string
  readonly path: string
  readonly campaign: Campaign
  readonly clickIds: readonly ClickId[]
  /** What stands for an affiliate, as it is written; ''. */
  readonly via: string
}

const LONGEST_PATH = 300
const LONGEST_CAMPAIGN = 200
const ROOTED = /^\/(?!\/)/
const ABSOLUTE = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/i

const NONE: Campaign = Object.freeze({})
const NO_IDS: readonly ClickId[] = Object.freeze([])

function readCampaign(query: URLSearchParams): Campaign {
  const campaign: Campaign = {}
  for (const key of CAMPAIGN_KEYS) {
    const value = query.get(key)?.trim()
    if (value) campaign[key] = value.slice(0, LONGEST_CAMPAIGN)
  }
  const source = campaign.utm_source ?? query.get('source')?.trim() ?? query.get('ref')?.trim()
  if (source) campaign.utm_source = source.slice(0, LONGEST_CAMPAIGN)
  return campaign
}

const hostOf = (authority: string): string => {
  const host = authority.slice(authority.lastIndexOf('@') + 1).toLowerCase()
  const port = host.lastIndexOf(':')
  return port > host.lastIndexOf(']') ? host.slice(0, port) : host
}

/**
 * Reads an absolute address, or one that begins with the path and so has no host (apps, and shops that report from their
 * server); null when it is neither. `withHash` keeps the fragment (sites that route by it).
 */
export function readPageAddress(url: string, withHash: boolean): PageAddress | null {
  const parts = ABSOLUTE.exec(ROOTED.test(url) ? `none://${url}` : url)
  if (parts === null) return null
  const [, , authority = '', rawPath = '', query = '', hash = ''] = parts
  const path = (rawPath === '' ? '/' : rawPath) + (withHash ? hash : '')
  const host = hostOf(authority)
  const page = { host, path: path.slice(0, LONGEST_PATH) }
  if (query.length < 2) return { ...page, campaign: NONE, clickIds: NO_IDS, via: '' }
  const parameters = new URLSearchParams(query)
  const clickIds = CLICK_IDS.filter(id => parameters.has(id))
  const via = parameters.get('via')?.slice(0, LONGEST_CAMPAIGN) ?? ''
  return { ...page, campaign: readCampaign(parameters), clickIds, via }
}

const LONGEST_REFERRER = 500

/** A referrer without query, fragment and user name; null when it is not a web page or an Android app. */
export function readReferrer(text: unknown): string | null {
  if (typeof text !== 'string' || text === '') return null
  const parts = ABSOLUTE.exec(text.slice(0, 2000))
  const scheme = parts?.[1]?.toLowerCase()
  if (parts === null || (scheme !== 'http' && scheme !== 'https' && scheme !== 'android-app')) return null
  return `${scheme}://${hostOf(parts[2] ?? '')}${parts[3] ?? ''}`.slice(0, LONGEST_REFERRER)
}
